package org.wayloom.journeys;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Per group up to two brackets that probably hold the wanted values, guessed from a sample. Every
 * value is counted as below, inside or above each of its group's brackets, and those inside are
 * kept, so that afterwards it is known whether the guess was right and which value it is.
 *
 * <p>A value is put into its class with four comparisons and no branch; only the few inside a
 * bracket cost more.
 */
final class Brackets {
  /**
   * How far from its place in the sample a rank is looked for, in standard deviations of
   * independent values; the values of one person are alike, so this is more than it seems.
   */
  private static final double DEVIATIONS = 6;

  /** A bracket that keeps more values has failed: it would need too much memory. */
  private static final int WORTH_KEEPING = 1 << 17;

  private static final int PER_GROUP = 2;
  private static final int ENDS = 2 * PER_GROUP;

  /** Below the first bracket, in it, between both, in the second, above it; and room to shift. */
  private static final int CLASSES = 8;

  private static final long[] EMPTY = new long[0];

  private final Samples.Batch batch = new Samples.Batch(this::count);

  /** At {@code group * ENDS}: first low, first above, second low, second above. */
  private final long[] ends;

  /** At {@code group * CLASSES + class}. */
  private final long[] counts;

  /** At {@code group * PER_GROUP + bracket}: the values inside. */
  private final long[][] inside;

  private final int[] kept;

  /** Of the batch, where the values inside a bracket are, and in which of the two. */
  private int[] near = new int[0];

  /**
   * Likewise a value that is there very often, such as no time at all between two events of one
   * instant, or a day in a log of dates: it is counted instead of kept; -1 where there is none.
   */
  private final long[] common;

  private final long[] commonCounts;

  private Brackets(long[] ends) {
    this.ends = ends;
    int groups = ends.length / ENDS;
    counts = new long[groups * CLASSES];
    inside = new long[groups * PER_GROUP][];
    Arrays.fill(inside, EMPTY);
    kept = new int[groups * PER_GROUP];
    common = new long[groups * PER_GROUP];
    Arrays.fill(common, -1);
    commonCounts = new long[groups * PER_GROUP];
  }

  /** Guesses where the shares' quantiles lie from the histograms of a sample. */
  static Brackets around(Histograms sample, double[] shares) {
    if (shares.length > PER_GROUP) {
      throw new IllegalArgumentException("at most " + PER_GROUP + " shares: " + shares.length);
    }
    long[] ends = new long[sample.groups() * ENDS];
    Arrays.fill(ends, Long.MAX_VALUE);
    for (int group = 0; group < sample.groups(); group++) {
      long total = sample.total(group);
      int at = group * ENDS;
      for (int share = 0; share < shares.length; share++) {
        double spread = DEVIATIONS * Math.sqrt(total * shares[share] * (1 - shares[share])) + 2;
        long from = (long) Math.floor(shares[share] * total - spread);
        long to = (long) Math.ceil(shares[share] * total + spread);
        long low = from < 0 ? 0 : sample.locate(group, from).low();
        long above = to >= total ? Long.MAX_VALUE : sample.locate(group, to).high() + 1;
        if (at > group * ENDS && low <= ends[at - 1]) {
          ends[at - 1] = above; // reaches into the one before: one bracket for both
        } else {
          ends[at++] = low;
          ends[at++] = above;
        }
      }
    }
    return new Brackets(ends);
  }

  /** The same brackets with nothing counted yet. */
  Brackets empty() {
    return new Brackets(ends);
  }

  Samples.Batch batch() {
    return batch;
  }

  private void count(int[] groupOf, long[] values, int size) {
    long[] bounds = ends;
    long[] all = counts;
    if (near.length < size) {
      near = new int[size];
    }
    int[] inside = near;
    int found = 0;
    for (int i = 0; i < size; i++) {
      long value = values[i];
      int at = groupOf[i] * ENDS;
      int kind =
          (int) (bounds[at] - 1 - value >>> 63)
              + (int) (bounds[at + 1] - 1 - value >>> 63)
              + (int) (bounds[at + 2] - 1 - value >>> 63)
              + (int) (bounds[at + 3] - 1 - value >>> 63);
      all[at * (CLASSES / ENDS) + kind]++;
      inside[found] = i << 1 | kind >> 1;
      found += kind & 1;
    }
    for (int i = 0; i < found; i++) {
      int at = inside[i] >> 1;
      keep(groupOf[at] * PER_GROUP + (inside[i] & 1), values[at]);
    }
  }

  private void keep(int bracket, long value) {
    if (value == common[bracket]) {
      commonCounts[bracket]++;
      return;
    }
    if (kept[bracket] == WORTH_KEEPING && !setCommonApart(bracket)) {
      return; // the counts say that some are missing
    }
    if (kept[bracket] == inside[bracket].length) {
      inside[bracket] = Arrays.copyOf(inside[bracket], Math.max(64, kept[bracket] * 2));
    }
    inside[bracket][kept[bracket]++] = value;
  }

  /** Makes room by counting the kept value that is there most likely most often. */
  private boolean setCommonApart(int bracket) {
    if (common[bracket] >= 0) {
      return false;
    }
    long[] values = inside[bracket];
    int size = kept[bracket];
    long middle = Selection.select(values, size, size / 2);
    int left = 0;
    for (int i = 0; i < size; i++) {
      if (values[i] != middle) {
        values[left++] = values[i];
      }
    }
    common[bracket] = middle;
    commonCounts[bracket] = (long) size - left;
    kept[bracket] = left;
    return left < size;
  }

  void addAll(Brackets other) {
    batch.flush();
    other.batch.flush();
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    for (int i = 0; i < inside.length; i++) {
      int both = kept[i] + other.kept[i];
      if (both > inside[i].length) {
        inside[i] = Arrays.copyOf(inside[i], both);
      }
      System.arraycopy(other.inside[i], 0, inside[i], kept[i], other.kept[i]);
      kept[i] = both;
      if (other.common[i] >= 0 && (common[i] < 0 || common[i] == other.common[i])) {
        common[i] = other.common[i];
        commonCounts[i] += other.commonCounts[i];
      } // else the other's are missing, and the counts say so
    }
  }

  long total(int group) {
    long total = 0;
    for (int kind = 0; kind <= ENDS; kind++) {
      total += counts[group * CLASSES + kind];
    }
    return total;
  }

  /** The value of a rank (from 0) of a group; nothing when no bracket has it. */
  @Nullable Long value(int group, long rank) {
    long left = rank;
    for (int kind = 0; kind <= ENDS; kind++) {
      long here = counts[group * CLASSES + kind];
      if (left < here) {
        return (kind & 1) == 0 ? null : inside(group * PER_GROUP + (kind >> 1), left, here);
      }
      left -= here;
    }
    return null;
  }

  /** The value of a rank inside a bracket that has met so many. */
  private @Nullable Long inside(int bracket, long rank, long met) {
    long[] values = inside[bracket];
    int size = kept[bracket];
    if (size + commonCounts[bracket] != met) {
      return null;
    }
    int below = 0;
    int equal = 0;
    for (int i = 0; i < size; i++) {
      below += values[i] < common[bracket] ? 1 : 0;
      equal += values[i] == common[bracket] ? 1 : 0;
    }
    if (rank < below) {
      return Selection.select(values, size, (int) rank);
    }
    return rank < below + equal + commonCounts[bracket]
        ? common[bracket]
        : Selection.select(values, size, (int) (rank - commonCounts[bracket]));
  }
}
