package org.wayloom.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Divides points into groups around centres so that the squares of their distances are small (Lloyd
 * 1982, IEEE Transactions on Information Theory 28:129-137), from starts that are spread out
 * (Arthur and Vassilvitskii 2007, SODA, k-means++). Of several starts the best is kept. The same
 * points in the same order with the same seed give the same groups.
 */
final class KMeans {
  private static final int ROUNDS = 50;

  private KMeans() {}

  /**
   * Points divided.
   *
   * @param of the group of each point
   * @param spread sum of the squared distances to the centres
   */
  record Partition(double[][] centres, int[] of, double spread) {
    /** How many points each group has. */
    int[] sizes() {
      int[] sizes = new int[centres.length];
      for (int group : of) {
        sizes[group]++;
      }
      return sizes;
    }
  }

  static Partition of(double[][] points, int k, int starts, long seed) {
    if (k < 1 || k > points.length) {
      throw new IllegalArgumentException(
          "there must be 1 to %d groups: %d".formatted(points.length, k));
    }
    SplittableRandom random = new SplittableRandom(seed);
    Partition best = lloyd(points, spreadOut(points, k, random));
    for (int start = 1; start < starts; start++) {
      Partition other = lloyd(points, spreadOut(points, k, random));
      if (other.spread < best.spread) {
        best = other;
      }
    }
    return best;
  }

  /** Centres among the points, each drawn the likelier the farther it is from those before. */
  private static double[][] spreadOut(double[][] points, int k, SplittableRandom random) {
    double[][] centres = new double[k][];
    centres[0] = points[random.nextInt(points.length)].clone();
    double[] nearest = new double[points.length];
    Arrays.fill(nearest, Double.MAX_VALUE);
    for (int c = 1; c < k; c++) {
      double sum = 0;
      for (int i = 0; i < points.length; i++) {
        nearest[i] = Math.min(nearest[i], squared(points[i], centres[c - 1]));
        sum += nearest[i];
      }
      double left = random.nextDouble() * sum;
      int chosen = 0;
      while (chosen < points.length - 1 && left >= nearest[chosen]) {
        left -= nearest[chosen++];
      }
      centres[c] = points[chosen].clone();
    }
    return centres;
  }

  private static Partition lloyd(double[][] points, double[][] centres) {
    int[] of = new int[points.length];
    Arrays.fill(of, -1);
    double spread = 0;
    for (int round = 0; round < ROUNDS; round++) {
      boolean moved = false;
      spread = 0;
      for (int i = 0; i < points.length; i++) {
        int group = nearest(centres, points[i]);
        moved |= group != of[i];
        of[i] = group;
        spread += squared(points[i], centres[group]);
      }
      if (!moved) {
        break;
      }
      centre(points, of, centres);
    }
    return new Partition(centres, of, spread);
  }

  /** Moves each centre to the mean of its points; one without points stays. */
  private static void centre(double[][] points, int[] of, double[][] centres) {
    double[][] sums = new double[centres.length][points[0].length];
    int[] sizes = new int[centres.length];
    for (int i = 0; i < points.length; i++) {
      double[] sum = sums[of[i]];
      sizes[of[i]]++;
      for (int c = 0; c < sum.length; c++) {
        sum[c] += points[i][c];
      }
    }
    for (int group = 0; group < centres.length; group++) {
      if (sizes[group] > 0) {
        for (int c = 0; c < sums[group].length; c++) {
          centres[group][c] = sums[group][c] / sizes[group];
        }
      }
    }
  }

  /** The centre that a point belongs to; the first of equally near ones. */
  static int nearest(double[][] centres, double[] point) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int c = 0; c < centres.length; c++) {
      double distance = squared(point, centres[c]);
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    return best;
  }

  static double squared(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = a[i] - b[i];
      sum += difference * difference;
    }
    return sum;
  }
}
