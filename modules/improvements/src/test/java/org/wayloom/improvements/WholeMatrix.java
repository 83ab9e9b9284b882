package org.wayloom.improvements;

/** Generalised least squares the long way: β = (X'V⁻¹X)⁻¹X'V⁻¹y, by Gauss and Jordan. */
final class WholeMatrix {
  private final double[][] x;
  private final double[] y;
  private final double[][] v;

  WholeMatrix(double[][] columns, double[] values, double[] noise, double rho, double share) {
    int[] days =
        java.util.stream.IntStream.range(0, values.length)
            .filter(t -> !Double.isNaN(values[t]))
            .toArray();
    int n = days.length;
    x = new double[n][columns.length];
    y = new double[n];
    v = new double[n][n];
    for (int i = 0; i < n; i++) {
      y[i] = values[days[i]];
      for (int j = 0; j < columns.length; j++) {
        x[i][j] = columns[j][days[i]];
      }
      for (int j = 0; j < n; j++) {
        v[i][j] = share / (1 - share) * Math.pow(rho, Math.abs(days[i] - days[j]));
      }
      v[i][i] += noise[days[i]];
    }
  }

  double[][] betaAndErrors() {
    double[][] w = inverse(v);
    int n = y.length;
    int k = x[0].length;
    double[][] a = new double[k][k];
    double[] b = new double[k];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int p = 0; p < k; p++) {
          b[p] += x[i][p] * w[i][j] * y[j];
          for (int q = 0; q < k; q++) {
            a[p][q] += x[i][p] * w[i][j] * x[j][q];
          }
        }
      }
    }
    double[][] inverse = inverse(a);
    double[] beta = Symmetric.times(inverse, b);
    double left = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        left += residual(i, beta) * w[i][j] * residual(j, beta);
      }
    }
    double[] errors = new double[k];
    for (int p = 0; p < k; p++) {
      errors[p] = Math.sqrt(left / (n - k) * inverse[p][p]);
    }
    return new double[][] {beta, errors};
  }

  private double residual(int i, double[] beta) {
    double left = y[i];
    for (int p = 0; p < beta.length; p++) {
      left -= x[i][p] * beta[p];
    }
    return left;
  }

  private static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] a = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, a[i], 0, n);
      a[i][n + i] = 1;
    }
    for (int i = 0; i < n; i++) {
      double pivot = a[i][i];
      for (int j = 0; j < 2 * n; j++) {
        a[i][j] /= pivot;
      }
      for (int r = 0; r < n; r++) {
        double factor = r == i ? 0 : a[r][i];
        for (int j = 0; j < 2 * n; j++) {
          a[r][j] -= factor * a[i][j];
        }
      }
    }
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(a[i], n, inverse[i], 0, n);
    }
    return inverse;
  }
}
