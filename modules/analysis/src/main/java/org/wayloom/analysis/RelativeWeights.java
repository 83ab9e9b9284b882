package org.wayloom.analysis;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * How much of what explains an outcome is due to each of several things that go together: relative
 * weights (Johnson 2000, Multivariate Behavioral Research 35:1-19).
 *
 * <p>Regression weights mean little where the columns are correlated, as scores of one person's
 * touchpoints are. So the columns X are replaced by the uncorrelated Z that are nearest to them;
 * the outcome is regressed on Z, which is unambiguous, and what each column of X has of each Z
 * gives it its part. With R = V·D·V' the correlations among the columns, Λ = V·√D·V' holds those of
 * X with Z, β = Λ⁻¹·r are the weights of Z for the outcome, and column j gets Σ Λ(j,k)²·β(k)².
 *
 * <p>The weights are never negative and add up to R². A direction in which the columns do not vary
 * at all (one is the sum of others) takes no part.
 */
final class RelativeWeights {
  /** Eigenvalues below are taken for zero. */
  private static final double NOTHING = 1e-9;

  private RelativeWeights() {}

  /**
   * The weight of each column.
   *
   * @param r correlations; the outcome is the first row and column
   */
  static double[] of(double[][] r) {
    int size = r.length - 1;
    if (size < 1) {
      throw new IllegalArgumentException("there must be something that may explain the outcome");
    }
    double[][] among = new double[size][size];
    for (int a = 0; a < size; a++) {
      System.arraycopy(r[a + 1], 1, among[a], 0, size);
    }
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(among));
    double[] values = eigen.getEigenvalues();
    double[][] vectors = eigen.getV().getData();
    double[] ofDirection = new double[size];
    for (int e = 0; e < size; e++) {
      if (values[e] > NOTHING) {
        double product = 0;
        for (int a = 0; a < size; a++) {
          product += vectors[a][e] * r[0][a + 1];
        }
        ofDirection[e] = product / Math.sqrt(values[e]);
      }
    }
    double[] weights = new double[size];
    for (int k = 0; k < size; k++) {
      double beta = 0;
      for (int e = 0; e < size; e++) {
        beta += vectors[k][e] * ofDirection[e];
      }
      for (int j = 0; j < size; j++) {
        double lambda = 0;
        for (int e = 0; e < size; e++) {
          lambda += vectors[j][e] * Math.sqrt(Math.max(0, values[e])) * vectors[k][e];
        }
        weights[j] += lambda * lambda * beta * beta;
      }
    }
    return weights;
  }

  /** The share of the outcome's variance that the columns explain together. */
  static double sum(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }
}
