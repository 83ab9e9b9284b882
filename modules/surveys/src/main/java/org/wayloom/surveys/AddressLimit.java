package org.wayloom.surveys;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one address may send the public form: a number a minute, counted anew each minute. The
 * addresses are kept in memory only, the newest ten thousand, and nowhere written down.
 */
final class AddressLimit {
  private static final long WINDOW_MILLIS = Duration.ofMinutes(1).toMillis();
  private static final int ADDRESSES = 10_000;

  private final Clock clock;
  private final int perMinute;
  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > ADDRESSES;
        }
      };

  private record Count(long since, int times) {}

  AddressLimit(Clock clock, int perMinute) {
    this.clock = clock;
    this.perMinute = perMinute;
  }

  /** Counts one more; false when it is one too many. */
  synchronized boolean admits(String address) {
    long now = clock.millis();
    Count count = counts.get(address);
    Count next =
        count == null || now - count.since() >= WINDOW_MILLIS
            ? new Count(now, 1)
            : new Count(count.since(), count.times() + 1);
    counts.put(address, next);
    return next.times() <= perMinute;
  }
}
