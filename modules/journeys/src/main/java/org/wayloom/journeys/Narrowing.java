package org.wayloom.journeys;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Looks at the values inside intervals once more, to know them better. */
final class Narrowing {
  private static final long[] EMPTY = new long[0];

  private final Interval[] intervals;

  /** The open intervals of group g are those from {@code first[g]} to {@code first[g + 1]}. */
  private final int[] first;

  /** The open intervals, group by group: their numbers and low ends. */
  private final int[] open;

  private final long[] lows;

  /** High less low, shifted so that a signed comparison compares unsigned. */
  private final long[] widths;

  private final Samples.Batch batch = new Samples.Batch();

  /** Per interval the values met, or the counts of its cuts. */
  private final long[][] seen;

  private final int[] kept;

  /**
   * @param intervals in the order of their groups
   */
  Narrowing(Interval[] intervals, int groups) {
    this.intervals = intervals;
    first = new int[groups + 1];
    seen = new long[intervals.length][];
    Arrays.fill(seen, EMPTY);
    kept = new int[intervals.length];
    open = IntStream.range(0, intervals.length).filter(i -> !intervals[i].isKnown()).toArray();
    lows = new long[open.length];
    widths = new long[open.length];
    for (int place = 0; place < open.length; place++) {
      Interval interval = intervals[open[place]];
      lows[place] = interval.low();
      widths[place] = interval.high() - interval.low() + Long.MIN_VALUE;
      first[interval.group() + 1]++;
      if (!interval.keepsValues()) {
        seen[open[place]] = new long[interval.cuts()];
      }
    }
    for (int group = 0; group < groups; group++) {
      first[group + 1] += first[group];
    }
  }

  Samples.Batch batch() {
    return batch;
  }

  /** Looks at what is in the batch. */
  void addBatch() {
    for (int i = 0; i < batch.size; i++) {
      int group = batch.groups[i];
      long value = batch.values[i];
      for (int place = first[group]; place < first[group + 1]; place++) {
        // One comparison for both ends: half of all values lie above a median's low end, which no
        // branch predictor guesses; few lie inside.
        if (value - lows[place] + Long.MIN_VALUE <= widths[place]) {
          note(open[place], value);
        }
      }
    }
  }

  private void note(int i, long value) {
    Interval interval = intervals[i];
    if (interval.keepsValues()) {
      keep(i, value);
    } else {
      seen[i][(int) ((value - interval.low()) / interval.cutWidth())]++;
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
