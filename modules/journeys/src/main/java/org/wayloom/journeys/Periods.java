package org.wayloom.journeys;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Spans of time that follow each other without a gap. */
public final class Periods {
  /** The place of a time before the first or after the last. */
  public static final int NONE = -1;

  private final long[] bounds;

  private Periods(long[] bounds) {
    this.bounds = bounds;
  }

  /**
   * @param bounds ascending, in milliseconds; each period runs from one bound up to, but without,
   *     the next
   */
  public static Periods between(long... bounds) {
    if (bounds.length < 2) {
      throw new IllegalArgumentException("a period needs a start and an end");
    }
    for (int i = 1; i < bounds.length; i++) {
      if (bounds[i] <= bounds[i - 1]) {
        throw new IllegalArgumentException("bounds must ascend: " + Arrays.toString(bounds));
      }
    }
    return new Periods(bounds.clone());
  }

  public int count() {
    return bounds.length - 1;
  }

  /** Which period a time is in, or {@link #NONE}. */
  public int at(long time) {
    if (time < bounds[0] || time >= bounds[bounds.length - 1]) {
      return NONE;
    }
    int found = Arrays.binarySearch(bounds, time);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * The same for one event after another: most are in the period of the one before.
   *
   * @param before the period of a time that is not after this one, or {@link #NONE}
   */
  int at(long time, int before) {
    return before != NONE && time < bounds[before + 1] ? before : at(time);
  }

  /** The same where many times are in one period after another: the one found last, if any. */
  int atOrNear(long time, int last) {
    boolean isThere = last != NONE && time >= bounds[last] && time < bounds[last + 1];
    return isThere ? last : at(time);
  }

  /** What was counted of one period after another, as much of each, by period. */
  <T> List<List<T>> split(List<T> counted) {
    int groups = counted.size() / count();
    return IntStream.range(0, count())
        .mapToObj(period -> counted.subList(period * groups, (period + 1) * groups))
        .toList();
  }

  /** When a period is over. */
  long end(int period) {
    return bounds[period + 1];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Periods that && Arrays.equals(bounds, that.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }
}
