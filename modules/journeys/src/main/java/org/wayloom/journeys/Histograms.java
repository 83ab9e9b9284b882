package org.wayloom.journeys;

/**
 * Log-linear histograms, one per group: below {@code 2 * perOctave} each value has a bucket of its
 * own, above it each doubling is cut into {@code perOctave} equal buckets. So a bucket is never
 * wider than a {@code 1 / perOctave} part of its values (the idea of Gil Tene's HdrHistogram). All
 * buckets of all groups lie in one array; those that no value touches cost no time.
 */
final class Histograms {
  private final Samples.Batch batch = new Samples.Batch(this::count);
  private final int groups;

  /** The binary logarithm of the buckets per octave. */
  private final int bits;

  /** Buckets per group: enough for every long that is not negative. */
  private final int stride;

  private final int[] counts;

  Histograms(int groups) {
    // Many groups get coarser buckets, so that all of them stay below some ten megabytes.
    this.groups = groups;
    bits = groups <= 256 ? 7 : groups <= 2048 ? 5 : 2;
    stride = (64 - bits) << bits;
    counts = new int[Math.multiplyExact(groups, stride)];
  }

  Samples.Batch batch() {
    return batch;
  }

  private void count(int[] groupOf, long[] values, int size) {
    int[] all = counts;
    for (int i = 0; i < size; i++) {
      long value = values[i];
      int octave = 63 - bits - Long.numberOfLeadingZeros(value | 1L << bits);
      all[groupOf[i] * stride + (octave << bits) + (int) (value >>> octave)]++;
    }
  }

  void addAll(Histograms other) {
    batch.flush();
    other.batch.flush();
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  int groups() {
    return groups;
  }

  long total(int group) {
    long total = 0;
    for (int bucket = 0; bucket < stride; bucket++) {
      total += counts[group * stride + bucket];
    }
    return total;
  }

  /** Where the value of a rank (from 0) of a group lies. */
  Interval locate(int group, long rank) {
    long left = rank;
    for (int bucket = 0; bucket < stride; bucket++) {
      int count = counts[group * stride + bucket];
      if (left < count) {
        return new Interval(group, lowest(bucket), lowest(bucket + 1) - 1, left, count);
      }
      left -= count;
    }
    throw new IllegalArgumentException("group " + group + " has no value of rank " + rank);
  }

  private long lowest(int bucket) {
    int octave = Math.max(0, (bucket >> bits) - 1);
    return ((long) bucket - ((long) octave << bits)) << octave;
  }
}
