package org.wayloom.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a message that was not taken is sent again, as the Standard Webhooks specification has it:
 * at once, then 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h after the try before; 75 h 35 min 5 s
 * in all. Each pause is up to a tenth longer by chance, so that what failed together does not come
 * again together.
 *
 * @param pauses before each try
 */
record RetrySchedule(List<Duration> pauses) {
  static final RetrySchedule STANDARD =
      new RetrySchedule(
          List.of(
              Duration.ZERO,
              Duration.ofSeconds(5),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ofHours(5),
              Duration.ofHours(10),
              Duration.ofHours(14),
              Duration.ofHours(20),
              Duration.ofHours(24)));

  private static final double JITTER = 0.1;

  RetrySchedule {
    pauses = List.copyOf(pauses);
  }

  /** The same schedule in which an hour takes so many milliseconds. */
  RetrySchedule withHoursOf(long millis) {
    return new RetrySchedule(
        pauses.stream().map(pause -> pause.multipliedBy(millis).dividedBy(3_600_000)).toList());
  }

  /**
   * How long to wait before the next try; empty when there is none.
   *
   * @param tries how many there were
   * @param chance from 0 to 1
   */
  Optional<Duration> after(int tries, double chance) {
    if (tries >= pauses.size()) {
      return Optional.empty();
    }
    long millis = pauses.get(tries).toMillis();
    return Optional.of(Duration.ofMillis(millis + Math.round(millis * JITTER * chance)));
  }
}
