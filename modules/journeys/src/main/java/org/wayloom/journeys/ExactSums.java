package org.wayloom.journeys;

/**
 * Sums of doubles that do not depend on the order of adding, as long as the summands (floats and
 * their squares) are within some thirty binary places of each other: each sum is carried as two
 * doubles, the second holding what the first has lost (Knuth's TwoSum).
 */
final class ExactSums {
  private final double[] high;
  private final double[] low;

  ExactSums(int count) {
    high = new double[count];
    low = new double[count];
  }

  void add(int index, double value) {
    double before = high[index];
    double sum = before + value;
    double added = sum - before;
    low[index] += (before - (sum - added)) + (value - added);
    high[index] = sum;
  }

  void addAll(ExactSums other) {
    for (int i = 0; i < high.length; i++) {
      add(i, other.high[i]);
      low[i] += other.low[i];
    }
  }

  double value(int index) {
    return high[index] + low[index];
  }
}
