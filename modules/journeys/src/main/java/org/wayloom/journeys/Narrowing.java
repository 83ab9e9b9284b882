package org.wayloom.journeys;

import java.util.Arrays;

/** Looks at the values inside intervals once more, to know them better. */
final class Narrowing extends Samples.Sink {
  private static final int[] NONE = new int[0];
  private static final long[] EMPTY = new long[0];

  private final Interval[] intervals;

  /** Which intervals are still open in each group. */
  private final int[][] open;

  /** Per interval the values met, or the counts of its cuts. */
  private final long[][] seen;

  private final int[] kept;

  Narrowing(Interval[] intervals, int groups) {
    this.intervals = intervals;
    open = new int[groups][];
    Arrays.fill(open, NONE);
    seen = new long[intervals.length][];
    Arrays.fill(seen, EMPTY);
    kept = new int[intervals.length];
    for (int i = 0; i < intervals.length; i++) {
      Interval interval = intervals[i];
      if (!interval.isKnown()) {
        int[] others = open[interval.group()];
        int[] more = Arrays.copyOf(others, others.length + 1);
        more[others.length] = i;
        open[interval.group()] = more;
        seen[i] = interval.keepsValues() ? EMPTY : new long[interval.cuts()];
      }
    }
  }

  @Override
  void add(int group, long value) {
    for (int i : open[group]) {
      Interval interval = intervals[i];
      if (interval.contains(value)) {
        if (interval.keepsValues()) {
          keep(i, value);
        } else {
          seen[i][(int) ((value - interval.low()) / interval.cutWidth())]++;
        }
      }
    }
  }

  private void keep(int i, long value) {
    if (kept[i] == seen[i].length) {
      seen[i] = Arrays.copyOf(seen[i], Math.max(64, kept[i] * 2));
    }
    seen[i][kept[i]++] = value;
  }

  void addAll(Narrowing other) {
    for (int i = 0; i < intervals.length; i++) {
      if (intervals[i].keepsValues()) {
        long[] both = Arrays.copyOf(seen[i], kept[i] + other.kept[i]);
        System.arraycopy(other.seen[i], 0, both, kept[i], other.kept[i]);
        seen[i] = both;
        kept[i] = both.length;
      } else {
        for (int cut = 0; cut < seen[i].length; cut++) {
          seen[i][cut] += other.seen[i][cut];
        }
      }
    }
  }

  /** The intervals as they are known now. */
  Interval[] narrowed() {
    Interval[] result = intervals.clone();
    for (int i = 0; i < result.length; i++) {
      if (!intervals[i].isKnown()) {
        result[i] = intervals[i].keepsValues() ? chosen(i) : cut(i);
      }
    }
    return result;
  }

  private Interval chosen(int i) {
    long[] values = Arrays.copyOf(seen[i], kept[i]);
    Arrays.sort(values);
    return Interval.exactly(intervals[i].group(), values[(int) intervals[i].rank()]);
  }

  private Interval cut(int i) {
    Interval whole = intervals[i];
    long left = whole.rank();
    int cut = 0;
    while (left >= seen[i][cut]) {
      left -= seen[i][cut++];
    }
    long low = whole.low() + cut * whole.cutWidth();
    long high = Math.min(whole.high(), low + whole.cutWidth() - 1);
    return new Interval(whole.group(), low, high, left, seen[i][cut]);
  }
}
