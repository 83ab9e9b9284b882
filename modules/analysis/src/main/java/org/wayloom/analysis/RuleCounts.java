package org.wayloom.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each rule of the library takes, in the order in which they are tried. */
public record RuleCounts(
    List<Rule> items,
    SignatureList.Count matched,
    SignatureList.Count unmatched,
    long libraryVersion) {
  public RuleCounts {
    items = List.copyOf(items);
  }

  /**
   * One rule.
   *
   * @param events that it takes
   * @param hiddenEvents that it matches but an earlier rule takes
   * @param problem why it cannot match anything; null for a sound rule
   */
  public record Rule(
      String rule,
      String touchpoint,
      long events,
      long persons,
      long hiddenEvents,
      @Nullable String problem) {}
}
