package org.wayloom.analysis;

/**
 * All differences between a value of one sorted list and a value of another, in order, without
 * making them: how many are at most d is counted in one walk along both lists, and the k-th
 * smallest is found by halving the range of d. Since subtraction rounds monotonously, the answer is
 * the very difference, to the last bit. Cost: 64 walks.
 */
final class PairwiseDifferences {
  private final double[] a;
  private final double[] b;

  /** Both in ascending order, without NaN, not empty. */
  PairwiseDifferences(double[] a, double[] b) {
    this.a = a;
    this.b = b;
  }

  private long pairs() {
    return (long) a.length * b.length;
  }

  /** The mean of the two in the middle where their number is even. */
  double median() {
    long pairs = pairs();
    double lower = smallest((pairs + 1) / 2);
    return pairs % 2 == 1 ? lower : (lower + smallest(pairs / 2 + 1)) / 2;
  }

  /**
   * @param k from 1
   */
  double smallest(long k) {
    if (k < 1 || k > pairs()) {
      throw new IllegalArgumentException("there are " + pairs() + " differences, no number " + k);
    }
    long low = ordered(a[0] - b[b.length - 1]);
    long high = ordered(a[a.length - 1] - b[0]);
    while (low < high) {
      long middle = (low & high) + ((low ^ high) >> 1);
      if (atMost(value(middle)) >= k) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return value(low);
  }

  private long atMost(double d) {
    long count = 0;
    int from = 0; // b[from] and those after it have a difference of at most d
    for (double x : a) {
      while (from < b.length && x - b[from] > d) {
        from++;
      }
      count += b.length - from;
    }
    return count;
  }

  /** A number that orders as the double does. */
  private static long ordered(double value) {
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double value(long ordered) {
    return Double.longBitsToDouble(ordered >= 0 ? ordered : Long.MIN_VALUE - ordered);
  }
}
