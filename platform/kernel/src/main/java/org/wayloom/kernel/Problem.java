package org.wayloom.kernel;

import java.util.List;

/**
 * A refusal that a person or program can act on, in the shape of RFC 9457.
 *
 * @param detail says what was wrong, where, and how to mend it
 * @param errors one entry per wrong place, empty when {@code detail} says it all
 */
public record Problem(ProblemType type, String detail, List<Place> errors) {
  public Problem {
    errors = List.copyOf(errors);
  }

  /** One wrong place: a JSON pointer (or {@code line 3, column 5}) and what is wrong there. */
  public record Place(String pointer, String detail) {}

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of());
  }

  public ProblemException toException() {
    return new ProblemException(this);
  }
}
