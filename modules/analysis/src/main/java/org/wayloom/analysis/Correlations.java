package org.wayloom.analysis;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * Pearson's correlations of the columns of a table, each pair from the persons who answered both
 * (pairwise deletion: nobody is left out for a question that they were not asked).
 *
 * <p>Such a matrix need not be one that any table of complete answers could have: then its negative
 * eigenvalues become zero and the diagonal is brought back to 1 (spectral method of Rebonato and
 * Jäckel 1999, Journal of Risk 2:17-27). Of complete answers the matrix is left as it is.
 */
final class Correlations {
  private final ScoreTable table;
  private final double[][] scaled;
  private final boolean[] isComplete;

  /** Columns are centred and scaled once, so that sums of squares stay small. */
  Correlations(ScoreTable table) {
    this.table = table;
    scaled = new double[table.columns()][];
    isComplete = new boolean[table.columns()];
    for (int c = 0; c < scaled.length; c++) {
      scaled[c] = scaled(table.column(c));
      isComplete[c] = isComplete(scaled[c]);
    }
  }

  private static double[] scaled(double[] column) {
    int n = 0;
    double sum = 0;
    for (double value : column) {
      if (!Double.isNaN(value)) {
        n++;
        sum += value;
      }
    }
    double mean = sum / n;
    double squares = 0;
    for (double value : column) {
      squares += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
    }
    double unit = squares == 0 ? 1 : Math.sqrt(squares / n);
    double[] scaled = new double[column.length];
    for (int i = 0; i < column.length; i++) {
      scaled[i] = (column[i] - mean) / unit;
    }
    return scaled;
  }

  private static boolean isComplete(double[] column) {
    for (double value : column) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  /** Of everybody, once. */
  double[][] once() {
    int[] times = new int[table.persons()];
    java.util.Arrays.fill(times, 1);
    return of(times);
  }

  /**
   * Of a sample in which each person stands so many times.
   *
   * @return a matrix that is symmetric, has ones on its diagonal and no negative eigenvalue
   */
  double[][] of(int[] times) {
    int size = scaled.length;
    double[][] r = new double[size][size];
    for (int a = 0; a < size; a++) {
      r[a][a] = 1;
      for (int b = 0; b < a; b++) {
        r[a][b] = pair(scaled[a], scaled[b], times, isComplete[a] && isComplete[b]);
        r[b][a] = r[a][b];
      }
    }
    return nearest(r);
  }

  /** Pearson's r; 0 where one of the two does not vary. */
  private static double pair(double[] a, double[] b, int[] times, boolean complete) {
    double n = 0;
    double sumA = 0;
    double sumB = 0;
    double squaresA = 0;
    double squaresB = 0;
    double products = 0;
    for (int i = 0; i < a.length; i++) {
      double x = a[i];
      double y = b[i];
      int weight = times[i];
      if (weight > 0 && (complete || !(Double.isNaN(x) || Double.isNaN(y)))) {
        n += weight;
        sumA += weight * x;
        sumB += weight * y;
        squaresA += weight * x * x;
        squaresB += weight * y * y;
        products += weight * x * y;
      }
    }
    double varianceA = squaresA - sumA * sumA / n;
    double varianceB = squaresB - sumB * sumB / n;
    if (!(n > 1) || varianceA <= 1e-12 * n || varianceB <= 1e-12 * n) {
      return 0;
    }
    double r = (products - sumA * sumB / n) / Math.sqrt(varianceA * varianceB);
    return Math.max(-1, Math.min(1, r));
  }

  /** The matrix itself where it has no negative eigenvalue. */
  static double[][] nearest(double[][] r) {
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(r));
    double[] values = eigen.getEigenvalues();
    boolean isPossible = true;
    for (double value : values) {
      isPossible &= value >= -1e-10;
    }
    if (isPossible) {
      return r;
    }
    double[][] vectors = eigen.getV().getData();
    double[][] mended = new double[r.length][r.length];
    for (int a = 0; a < r.length; a++) {
      for (int b = 0; b < r.length; b++) {
        for (int e = 0; e < values.length; e++) {
          mended[a][b] += vectors[a][e] * Math.max(0, values[e]) * vectors[b][e];
        }
      }
    }
    double[][] unit = new double[r.length][r.length];
    for (int a = 0; a < r.length; a++) {
      for (int b = 0; b < r.length; b++) {
        unit[a][b] = a == b ? 1 : mended[a][b] / Math.sqrt(mended[a][a] * mended[b][b]);
      }
    }
    return unit;
  }
}
