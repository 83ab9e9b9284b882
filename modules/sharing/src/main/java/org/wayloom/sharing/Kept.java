package org.wayloom.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Keeps for a while what was read from the evidence: readers without an account cannot keep the
 * engine busy. Counts are kept for a day, since whoever looked before and after every single event
 * could tell by those that moved what one person did.
 */
final class Kept<K, V> {
  private static final int MOST = 500;

  private final Clock clock;
  private final Duration time;
  private final Map<K, Entry<V>> all = new ConcurrentHashMap<>();

  private record Entry<V>(Object basis, Instant made, V value) {}

  Kept(Clock clock, Duration time) {
    this.clock = clock;
    this.time = time;
  }

  static <K, V> Kept<K, V> forADay(Clock clock) {
    return new Kept<>(clock, Duration.ofDays(1));
  }

  /**
   * What is kept; made anew when it is too old or its basis is another.
   *
   * @param made from the time that it is made at
   */
  V get(K key, Object basis, Function<Instant, V> made) {
    Instant now = clock.instant();
    if (all.size() >= MOST) {
      all.values().removeIf(entry -> isOld(entry, now));
    }
    Entry<V> entry =
        all.compute(
            key,
            (asked, known) ->
                known != null && known.basis().equals(basis) && !isOld(known, now)
                    ? known
                    : new Entry<>(basis, now, made.apply(now)));
    return entry.value();
  }

  private boolean isOld(Entry<?> entry, Instant now) {
    return !now.isBefore(entry.made().plus(time));
  }

  void forget(Predicate<K> those) {
    all.keySet().removeIf(those);
  }
}
