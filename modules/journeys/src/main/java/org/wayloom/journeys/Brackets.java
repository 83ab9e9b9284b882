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
  /** How far from its place in the sample a rank is looked for, in standard deviations. */
  private static final double DEVIATIONS = 5;

  /** A bracket with more values in it has failed: to keep them would need too much memory. */
  private static final int WORTH_KEEPING = 1 << 17;

  private static final int PER_GROUP = 2;
  private static final int ENDS = 2 * PER_GROUP;

  /** Below the first bracket, in it, between both, in the second, above it; and room to shift. */
  private static final int CLASSES = 8;

  private static final long[] EMPTY = new long[0];

  private final Samples.Batch batch = new Samples.Batch();

  /** At {@code group * ENDS}: first low, first above, second low, second above. */
  private final long[] ends;

  /** At {@code group * CLASSES + class}. */
  private final long[] counts;

  /** At {@code group * PER_GROUP + bracket}: the values inside. */
  private final long[][] inside;

  private final int[] kept;

  private Brackets(long[] ends) {
    this.ends = ends;
    int groups = ends.length / ENDS;
    counts = new long[groups * CLASSES];
    inside = new long[groups * PER_GROUP][];
    Arrays.fill(inside, EMPTY);
    kept = new int[groups * PER_GROUP];
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

  /** Counts what is in the batch. */
  void addBatch() {
    int[] groupOf = batch.groups;
    long[] values = batch.values;
    long[] bounds = ends;
    long[] all = counts;
    int size = batch.size;
    for (int i = 0; i < size; i++) {
      long value = values[i];
      int at = groupOf[i] * ENDS;
      int kind =
          (value >= bounds[at] ? 1 : 0)
              + (value >= bounds[at + 1] ? 1 : 0)
              + (value >= bounds[at + 2] ? 1 : 0)
              + (value >= bounds[at + 3] ? 1 : 0);
      all[at * (CLASSES / ENDS) + kind]++;
      if ((kind & 1) != 0) {
        keep(groupOf[i] * PER_GROUP + (kind >> 1), value);
      }
    }
  }

  private void keep(int bracket, long value) {
    int size = kept[bracket];
    if (size == inside[bracket].length) {
      if (size == WORTH_KEEPING) {
        return; // the count says that some are missing
      }
      inside[bracket] = Arrays.copyOf(inside[bracket], Math.max(64, size * 2));
    }
    inside[bracket][size] = value;
    kept[bracket] = size + 1;
  }

  void addAll(Brackets other) {
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
        int bracket = group * PER_GROUP + (kind >> 1);
        return (kind & 1) != 0 && kept[bracket] == here
            ? Selection.select(inside[bracket], kept[bracket], (int) left)
            : null;
      }
      left -= here;
    }
    return null;
  }
}
