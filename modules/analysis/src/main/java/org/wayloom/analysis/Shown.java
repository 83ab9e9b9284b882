package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.wayloom.journeys.EventFilter;

/**
 * Which events count: those of a period, those that came by a channel; null is all.
 *
 * @param from the first day, in UTC
 * @param to the day after the last
 */
public record Shown(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String channel) {
  public Shown {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException("from must be before to: " + from + ", " + to);
    }
  }

  /** What it comes down to for the engine. */
  EventFilter filter(Reading reading) {
    EventFilter filter =
        from == null && to == null
            ? EventFilter.ALL
            : EventFilter.ALL.during(millis(from, Long.MIN_VALUE), millis(to, Long.MAX_VALUE));
    return channel == null ? filter : filter.only(Sides.through(reading, channel));
  }

  static long millis(@Nullable LocalDate day, long otherwise) {
    return day == null ? otherwise : day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /** Of these signatures, those that count. */
  BitSet only(Reading reading, BitSet signatures) {
    BitSet both = (BitSet) signatures.clone();
    if (channel != null) {
      both.and(Sides.through(reading, channel));
    }
    return both;
  }

  boolean has(Instant time) {
    long millis = time.toEpochMilli();
    return millis >= millis(from, Long.MIN_VALUE) && millis < millis(to, Long.MAX_VALUE);
  }
}
