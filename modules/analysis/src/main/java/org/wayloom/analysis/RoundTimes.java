package org.wayloom.analysis;

import java.util.List;
import java.util.stream.LongStream;

/** Times that people count in: quarters of an hour, days, weeks, not sevenths of what there is. */
final class RoundTimes {
  private static final int MOST = 7;
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private static final long[] STEPS = {
    1,
    10,
    100,
    SECOND,
    5 * SECOND,
    15 * SECOND,
    MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
    30 * DAY,
    60 * DAY,
    90 * DAY,
    180 * DAY,
    365 * DAY
  };

  private RoundTimes() {}

  /** From 0 on in equal steps, {@value #MOST} at most, none after the last time given. */
  static List<Long> until(long last) {
    long step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && last / STEPS[i] < MOST; i--) {
      step = STEPS[i];
    }
    while (last / step >= MOST) {
      step *= 2;
    }
    long every = step;
    return LongStream.rangeClosed(0, last / every).map(i -> i * every).boxed().toList();
  }
}
