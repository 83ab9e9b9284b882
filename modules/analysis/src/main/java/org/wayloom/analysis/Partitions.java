package org.wayloom.analysis;

/** How good a division into groups is, and how far two divisions of the same points agree. */
final class Partitions {
  private Partitions() {}

  /** The distances among all points. */
  static float[][] distances(double[][] points) {
    float[][] distances = new float[points.length][];
    for (int i = 0; i < points.length; i++) {
      distances[i] = new float[i];
      for (int j = 0; j < i; j++) {
        distances[i][j] = (float) Math.sqrt(KMeans.squared(points[i], points[j]));
      }
    }
    return distances;
  }

  /**
   * The mean silhouette (Rousseeuw 1987, Journal of Computational and Applied Mathematics
   * 20:53-65): how much nearer points are to their own group than to the next, from -1 to 1. A
   * point alone in its group counts 0.
   */
  static double silhouette(float[][] distances, int[] of, int groups) {
    int n = of.length;
    double[][] sums = new double[n][groups];
    int[] sizes = new int[groups];
    for (int i = 0; i < n; i++) {
      sizes[of[i]]++;
      for (int j = 0; j < i; j++) {
        sums[i][of[j]] += distances[i][j];
        sums[j][of[i]] += distances[i][j];
      }
    }
    double total = 0;
    for (int i = 0; i < n; i++) {
      if (sizes[of[i]] > 1) {
        double own = sums[i][of[i]] / (sizes[of[i]] - 1);
        double next = Double.MAX_VALUE;
        for (int group = 0; group < groups; group++) {
          if (group != of[i] && sizes[group] > 0) {
            next = Math.min(next, sums[i][group] / sizes[group]);
          }
        }
        double most = Math.max(own, next);
        total += most == 0 || next == Double.MAX_VALUE ? 0 : (next - own) / most;
      }
    }
    return total / n;
  }

  /**
   * The adjusted Rand index (Hubert and Arabie 1985, Journal of Classification 2:193-218): 1 where
   * the divisions are the same but for the names of groups, 0 on average where one says nothing of
   * the other.
   */
  static double adjustedRand(int[] a, int[] b) {
    long[][] table = table(a, b);
    double both = 0;
    double ofA = 0;
    for (long[] row : table) {
      long sum = 0;
      for (long cell : row) {
        both += pairs(cell);
        sum += cell;
      }
      ofA += pairs(sum);
    }
    double ofB = 0;
    for (int column = 0; column < table[0].length; column++) {
      long sum = 0;
      for (long[] row : table) {
        sum += row[column];
      }
      ofB += pairs(sum);
    }
    double expected = ofA * ofB / pairs(a.length);
    double most = (ofA + ofB) / 2;
    return most == expected ? 1 : (both - expected) / (most - expected);
  }

  private static double pairs(long n) {
    return n * (n - 1) / 2.0;
  }

  /**
   * How well each group of one division is found again in another: the largest Jaccard coefficient
   * with any group there (Hennig 2007, Computational Statistics and Data Analysis 52:258-271).
   */
  static double[] foundAgain(int[] of, int[] other, int groups) {
    long[][] table = table(of, other);
    long[] others = new long[table[0].length];
    for (long[] row : table) {
      for (int column = 0; column < row.length; column++) {
        others[column] += row[column];
      }
    }
    double[] best = new double[groups];
    for (int group = 0; group < Math.min(groups, table.length); group++) {
      long size = 0;
      for (long cell : table[group]) {
        size += cell;
      }
      for (int column = 0; column < others.length; column++) {
        long shared = table[group][column];
        long union = size + others[column] - shared;
        best[group] = Math.max(best[group], union == 0 ? 0 : (double) shared / union);
      }
    }
    return best;
  }

  private static long[][] table(int[] a, int[] b) {
    if (a.length != b.length || a.length < 2) {
      throw new IllegalArgumentException(
          "two divisions of the same two points or more are compared: %d, %d"
              .formatted(a.length, b.length));
    }
    int rows = 0;
    int columns = 0;
    for (int i = 0; i < a.length; i++) {
      rows = Math.max(rows, a[i] + 1);
      columns = Math.max(columns, b[i] + 1);
    }
    long[][] table = new long[rows][columns];
    for (int i = 0; i < a.length; i++) {
      table[a[i]][b[i]]++;
    }
    return table;
  }
}
