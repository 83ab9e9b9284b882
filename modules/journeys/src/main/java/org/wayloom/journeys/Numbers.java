package org.wayloom.journeys;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Numbers {
  private double[] values = new double[16];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  void addAll(Numbers other) {
    double[] both = Arrays.copyOf(values, size + Math.max(16, other.size));
    System.arraycopy(other.values, 0, both, size, other.size);
    values = both;
    size += other.size;
  }

  double[] all() {
    return Arrays.copyOf(values, size);
  }
}
