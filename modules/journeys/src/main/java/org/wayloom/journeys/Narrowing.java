package org.wayloom.journeys;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Looks at the values inside intervals once more, to know them better.
 *
 * <p>Almost every value lies outside, so that is what must cost little. The open intervals stand in
 * layers, one of each group in each layer: no inner loop of varying length, and one comparison for
 * both ends of an interval. A processor guesses wrong whether a value lies above a median every
 * other time, and whether it lies inside a narrow interval hardly ever.
 */
final class Narrowing {
  private static final long[] EMPTY = new long[0];

  private final Interval[] intervals;
  private final int groups;
  private final Samples.Batch batch = new Samples.Batch(this::look);

  /** At {@code layer * groups + group}: the low end of the layer's interval of that group. */
  private final long[] lows;

  /** Likewise high less low, shifted so that a signed comparison compares unsigned. */
  private final long[] widths;

  /** Likewise the interval's number. */
  private final int[] numbers;

  /** Per interval the values met, or the counts of its cuts. */
  private final long[][] seen;

  private final int[] kept;

  Narrowing(Interval[] intervals, int groups) {
    this.intervals = intervals;
    this.groups = groups;
    seen = new long[intervals.length][];
    Arrays.fill(seen, EMPTY);
    kept = new int[intervals.length];
    int[] open =
        IntStream.range(0, intervals.length).filter(i -> !intervals[i].isKnown()).toArray();
    int[] layers = new int[groups];
    for (int i : open) {
      layers[intervals[i].group()]++;
    }
    int places = Arrays.stream(layers).max().orElse(0) * groups;
    lows = new long[places];
    widths = new long[places];
    numbers = new int[places];
    // Nothing is in the interval from -1 to -1.
    Arrays.fill(lows, -1);
    Arrays.fill(widths, Long.MIN_VALUE);
    for (int i : open) {
      Interval interval = intervals[i];
      int place = --layers[interval.group()] * groups + interval.group();
      lows[place] = interval.low();
      widths[place] = interval.high() - interval.low() + Long.MIN_VALUE;
      numbers[place] = i;
      if (!interval.keepsValues()) {
        seen[i] = new long[interval.cuts()];
      }
    }
  }

  Samples.Batch batch() {
    return batch;
  }

  private void look(int[] groupOf, long[] values, int size) {
    // Fields in locals: after the rare call to note they would be read again for every value.
    long[] low = lows;
    long[] width = widths;
    for (int layer = 0; layer < low.length; layer += groups) {
      for (int i = 0; i < size; i++) {
        int place = layer + groupOf[i];
        long value = values[i];
        if (value - low[place] + Long.MIN_VALUE <= width[place]) {
          note(numbers[place], value);
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
    batch.flush();
    other.batch.flush();
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
    long value = Selection.select(seen[i], kept[i], (int) intervals[i].rank());
    return Interval.exactly(intervals[i].group(), value);
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
