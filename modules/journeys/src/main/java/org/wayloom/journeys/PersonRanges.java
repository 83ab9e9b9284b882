package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Shares persons out among threads. A {@link Range} is eaten from the front by the thread that has
 * it, while others may cut off its back half; both ends live in one long, so that each step is one
 * compare-and-set.
 */
final class PersonRanges {
  /** Below this a range is not worth cutting: a part of its own costs more than it saves. */
  private static final int WORTH_CUTTING = 8192;

  private final List<Range> ranges = new ArrayList<>();
  private int given;

  PersonRanges(int persons, int parts) {
    for (int i = 0; i < parts; i++) {
      int from = (int) ((long) persons * i / parts);
      int to = (int) ((long) persons * (i + 1) / parts);
      if (from < to) {
        ranges.add(new Range(from, to));
      }
    }
  }

  /** A range that nobody else eats from; null when there is nothing left worth taking. */
  synchronized @Nullable Range next() {
    if (given < ranges.size()) {
      return ranges.get(given++);
    }
    while (true) {
      Range longest = null;
      for (Range range : ranges) {
        if (longest == null || range.left() > longest.left()) {
          longest = range;
        }
      }
      if (longest == null || longest.left() < WORTH_CUTTING) {
        return null;
      }
      Range half = longest.cut();
      if (half != null) {
        ranges.add(half);
        given++;
        return half;
      }
    }
  }

  static int from(long pair) {
    return (int) (pair >>> 32);
  }

  static int to(long pair) {
    return (int) pair;
  }

  private static long pair(int from, int to) {
    return ((long) from << 32) | to;
  }

  /** Persons that one thread walks, in order. */
  static final class Range {
    private final int first;
    private final AtomicLong ends;

    private Range(int from, int to) {
      this.first = from;
      this.ends = new AtomicLong(pair(from, to));
    }

    int first() {
      return first;
    }

    int left() {
      long now = ends.get();
      return to(now) - from(now);
    }

    /** The next few persons as a pair of ends; -1 at the end. */
    long take(int atMost) {
      while (true) {
        long now = ends.get();
        int from = from(now);
        int to = to(now);
        if (from >= to) {
          return -1;
        }
        int until = Math.min(to, from + atMost);
        if (ends.compareAndSet(now, pair(until, to))) {
          return pair(from, until);
        }
      }
    }

    private @Nullable Range cut() {
      long now = ends.get();
      int from = from(now);
      int to = to(now);
      int middle = from + (to - from) / 2;
      return from < middle && ends.compareAndSet(now, pair(from, middle))
          ? new Range(middle, to)
          : null;
    }
  }
}
