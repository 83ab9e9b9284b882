package org.wayloom.analysis;

import java.util.List;

/**
 * What a rule matches before it is saved.
 *
 * @param top the matched signatures with most events, at most twenty
 */
public record RulePreview(
    long events,
    long persons,
    long signatures,
    List<SignatureView> top,
    Taken takenByEarlierRules) {
  public RulePreview {
    top = List.copyOf(top);
  }

  /** Matched events that a rule of the library takes already. */
  public record Taken(long events) {}
}
