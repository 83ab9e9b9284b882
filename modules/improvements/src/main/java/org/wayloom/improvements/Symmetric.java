package org.wayloom.improvements;

/** Small symmetric positive definite matrices, by Cholesky. */
final class Symmetric {
  private static final double LEAST_PIVOT = 1e-10;

  private Symmetric() {}

  /**
   * Writes the inverse of a matrix, of which only the lower triangle is read.
   *
   * @return the logarithm of the determinant; NaN where a column is made of the others
   */
  static double invert(double[][] a, double[][] inverse) {
    int k = a.length;
    double[][] l = new double[k][k];
    double logDeterminant = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int m = 0; m < j; m++) {
          sum -= l[i][m] * l[j][m];
        }
        if (i == j) {
          if (!(sum > LEAST_PIVOT * a[i][i])) {
            return Double.NaN;
          }
          l[i][i] = Math.sqrt(sum);
          logDeterminant += Math.log(sum);
        } else {
          l[i][j] = sum / l[j][j];
        }
      }
    }
    for (int column = 0; column < k; column++) {
      double[] x = new double[k];
      for (int i = 0; i < k; i++) {
        double sum = i == column ? 1 : 0;
        for (int m = 0; m < i; m++) {
          sum -= l[i][m] * x[m];
        }
        x[i] = sum / l[i][i];
      }
      for (int i = k - 1; i >= 0; i--) {
        double sum = x[i];
        for (int m = i + 1; m < k; m++) {
          sum -= l[m][i] * x[m];
        }
        x[i] = sum / l[i][i];
        inverse[i][column] = x[i];
      }
    }
    return logDeterminant;
  }

  static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }
}
