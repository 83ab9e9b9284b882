package org.wayloom.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source is alive, and what of it could not be stored.
 *
 * @param key what the source is called where it is asked for; a live source may be renamed
 * @param kind null where nothing was ever stored of it
 * @param lastTime when its newest event happened, events of the future left out
 * @param lastReceived when its newest events came in
 * @param step how long each period of the volume is
 * @param volume how many of its events happened in each period, the oldest first, none left out
 * @param rejected how many of its rows are kept as rejected
 * @param reasons why, most rows first; the rarest are left out
 */
record SourceHealth(
    String key,
    String name,
    @Nullable EventKind kind,
    long events,
    long persons,
    @Nullable Instant lastTime,
    @Nullable Instant lastReceived,
    Step step,
    List<Period> volume,
    long rejected,
    List<Reason> reasons) {
  SourceHealth {
    volume = List.copyOf(volume);
    reasons = List.copyOf(reasons);
  }

  /** A day or a week from Monday, in UTC. */
  enum Step {
    DAY,
    WEEK
  }

  /**
   * @param to the first day after it
   */
  record Period(LocalDate from, LocalDate to, long events) {}

  /**
   * @param column null when the rows as a whole were at fault
   * @param reason with an ellipsis in the place of the value that was at fault
   * @param given the same as a code and values; null where there is only the sentence
   * @param last when rows of that reason last came in
   */
  record Reason(
      @Nullable String column,
      String reason,
      RejectionReason.@Nullable Given given,
      long rows,
      Instant last) {}
}
