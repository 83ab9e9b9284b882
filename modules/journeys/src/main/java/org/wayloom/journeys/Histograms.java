package org.wayloom.journeys;

import java.util.Arrays;

/**
 * Log-linear histograms, one per group: below {@code 2 * perOctave} each value has a bucket of its
 * own, above it each doubling is cut into {@code perOctave} equal buckets. So a bucket is never
 * wider than a {@code 1 / perOctave} part of its values (the idea of Gil Tene's HdrHistogram).
 * Grows only as far as values need.
 */
final class Histograms extends Samples.Sink {
  private static final int[] EMPTY = new int[0];

  /** The binary logarithm of the buckets per octave. */
  private final int bits;

  private final int[][] counts;

  Histograms(int groups) {
    // Many groups get coarser buckets, so that all of them stay below some ten megabytes.
    bits = groups <= 128 ? 8 : groups <= 1024 ? 6 : 4;
    counts = new int[groups][];
    Arrays.fill(counts, EMPTY);
  }

  @Override
  void add(int group, long value) {
    int bucket = bucket(value);
    int[] own = counts[group];
    if (bucket >= own.length) {
      own = Arrays.copyOf(own, Math.max(bucket + 1, own.length * 2));
      counts[group] = own;
    }
    own[bucket]++;
  }

  void addAll(Histograms other) {
    for (int group = 0; group < counts.length; group++) {
      int[] theirs = other.counts[group];
      int[] own = counts[group];
      if (own.length < theirs.length) {
        own = Arrays.copyOf(own, theirs.length);
        counts[group] = own;
      }
      for (int i = 0; i < theirs.length; i++) {
        own[i] += theirs[i];
      }
    }
  }

  int groups() {
    return counts.length;
  }

  long total(int group) {
    long total = 0;
    for (int count : counts[group]) {
      total += count;
    }
    return total;
  }

  /** Where the value of a rank (from 0) of a group lies. */
  Interval locate(int group, long rank) {
    long left = rank;
    int[] own = counts[group];
    for (int bucket = 0; bucket < own.length; bucket++) {
      if (left < own[bucket]) {
        return new Interval(group, lowest(bucket), lowest(bucket + 1) - 1, left, own[bucket]);
      }
      left -= own[bucket];
    }
    throw new IllegalArgumentException("group " + group + " has no value of rank " + rank);
  }

  private int bucket(long value) {
    int octave = 63 - bits - Long.numberOfLeadingZeros(value | 1L << bits);
    return (octave << bits) + (int) (value >>> octave);
  }

  private long lowest(int bucket) {
    int octave = Math.max(0, (bucket >> bits) - 1);
    return ((long) bucket - ((long) octave << bits)) << octave;
  }
}
