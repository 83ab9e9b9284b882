package org.wayloom.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a password may be tried: so many times for a link within a stretch of time, from
 * whatever address. Further tries are refused unlooked at, right ones too, or the refusal would
 * tell which one was right. In memory only: a restart begins anew.
 */
final class Tries {
  private static final int LINKS = 10_000;

  private final Clock clock;
  private final int most;
  private final Duration stretch;
  private final Map<String, Count> counts = new HashMap<>();

  private record Count(Instant since, int times) {}

  Tries(Clock clock, int most, Duration stretch) {
    this.clock = clock;
    this.most = most;
    this.stretch = stretch;
  }

  /**
   * Counts a try before it is looked at, so that many at once are no way around.
   *
   * @return how long to wait; zero when this one is admitted
   */
  synchronized Duration begin(String link) {
    Instant now = clock.instant();
    if (counts.size() >= LINKS) {
      counts.values().removeIf(count -> isOver(count, now));
    }
    Count count = counts.get(link);
    if (count == null || isOver(count, now)) {
      counts.put(link, new Count(now, 1));
      return Duration.ZERO;
    }
    if (count.times() >= most) {
      return Duration.between(now, count.since().plus(stretch));
    }
    counts.put(link, new Count(count.since(), count.times() + 1));
    return Duration.ZERO;
  }

  /** A right try does not count; those that failed before it still do. */
  synchronized void passed(String link) {
    counts.computeIfPresent(
        link, (key, count) -> new Count(count.since(), Math.max(0, count.times() - 1)));
  }

  private boolean isOver(Count count, Instant now) {
    return !now.isBefore(count.since().plus(stretch));
  }
}
