package org.wayloom.surveys;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Asks a question only when the answer to an earlier one fits. Ratings are compared by value,
 * choices by the code of the option; of several chosen options one must fit.
 */
public record Condition(String question, Test is, List<Integer> values) {
  public Condition {
    requireNonNull(question);
    requireNonNull(is);
    values = List.copyOf(values);
  }

  /** How the answer is compared with the values; all but ONE_OF have one value. */
  public enum Test {
    EQUALS,
    AT_MOST,
    AT_LEAST,
    ONE_OF
  }

  boolean fits(List<Integer> given) {
    return given.stream()
        .anyMatch(
            value ->
                switch (is) {
                  case EQUALS, ONE_OF -> values.contains(value);
                  case AT_MOST -> value <= values.getFirst();
                  case AT_LEAST -> value >= values.getFirst();
                });
  }
}
