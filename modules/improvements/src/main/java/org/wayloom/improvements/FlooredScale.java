package org.wayloom.improvements;

import org.hipparchus.special.Gamma;

/**
 * The variance of what a model leaves, of which is known that it cannot be less than what counting
 * alone brings: a share of 100 customers is no surer than 100 throws of a coin. Days which happen
 * to lie more evenly than chance allows would otherwise make an interval too short, and leave open
 * a long memory that only such evenness could hide.
 *
 * <p>With squares S over ν degrees of freedom, S/σ² is χ² with ν, cut off at S/floor. What is known
 * of σ² then counts by P(χ²(ν) ≤ S/floor), and its mean is that without the floor times P(χ²(ν-2) ≤
 * S/floor) / P(χ²(ν) ≤ S/floor) (Gelfand, Smith and Lee 1992, on constrained parameters).
 *
 * @param squares the sum of what is left, squared
 * @param floor the least variance that there can be
 */
record FlooredScale(double squares, int freedom, double floor) {

  /** The logarithm of the chance that the variance is above the floor, without knowing it is. */
  double logChance() {
    return logLower(freedom / 2.0, squares / floor / 2);
  }

  /** The scale for a Student distribution with the same degrees of freedom. */
  double variance() {
    double a = freedom / 2.0;
    double x = squares / floor / 2;
    // P(a-1, x) = P(a, x) + x^(a-1)·e^-x / Γ(a)
    double ratio = 1 + Math.exp((a - 1) * Math.log(x) - x - Gamma.logGamma(a) - logLower(a, x));
    return squares / freedom * ratio;
  }

  /** The logarithm of the regularised incomplete gamma function, far out too. */
  private static double logLower(double a, double x) {
    if (x >= a + 1) {
      return Math.log(Gamma.regularizedGammaP(a, x));
    }
    double term = 1;
    double sum = 1;
    for (int n = 1; term > 1e-16 * sum; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return a * Math.log(x) - x - Gamma.logGamma(a + 1) + Math.log(sum);
  }
}
