package org.wayloom.analysis;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The few formulas behind every number with an interval: 95 %, two-sided. Each takes counts and
 * sums, never the answers themselves.
 *
 * <ul>
 *   <li>mean: Student (1908), {@code m ± t(0.975; n-1)·s/√n}
 *   <li>share: Wilson (1927), JASA 22:209-212, without continuity correction
 *   <li>net promoter score: {@code 100·(P-D)/n}, standard error {@code 100·√((p+d-(p-d)²)/n)}
 * </ul>
 */
final class Statistics {
  /** The 0.975 quantile of the standard normal distribution. */
  static final double Z = 1.959963984540054;

  private static final int T_TABLE = 1_000;
  private static final double[] T = new double[T_TABLE];

  private Statistics() {}

  /**
   * A number and where its true value lies in 95 of 100 samples; low and high are null where one
   * answer alone says nothing about its spread.
   */
  record Estimate(double value, @Nullable Double low, @Nullable Double high) {}

  /** The mean of n values with their sum and their sum of squares. */
  static Estimate mean(long n, double sum, double sumOfSquares) {
    requireSome(n);
    double mean = sum / n;
    if (n == 1) {
      return new Estimate(mean, null, null);
    }
    double variance = Math.max(0, (sumOfSquares - sum * mean) / (n - 1));
    double half = t975(n - 1) * Math.sqrt(variance / n);
    return new Estimate(mean, mean - half, mean + half);
  }

  /** The share of {@code hits} in n, as a number from 0 to 1. */
  static Estimate share(long hits, long n) {
    requireSome(n);
    if (hits < 0 || hits > n) {
      throw new IllegalArgumentException("hits must be 0 to " + n + ": " + hits);
    }
    double p = (double) hits / n;
    double z2n = Z * Z / n;
    double centre = (p + z2n / 2) / (1 + z2n);
    double half = Z * Math.sqrt(p * (1 - p) / n + z2n / (4 * n)) / (1 + z2n);
    return new Estimate(p, Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /** The net promoter score of n answers, -100 to 100. */
  static Estimate netPromoter(long promoters, long detractors, long n) {
    requireSome(n);
    if (promoters < 0 || detractors < 0 || promoters + detractors > n) {
      throw new IllegalArgumentException(
          "promoters and detractors must be within "
              + n
              + " answers: "
              + promoters
              + ", "
              + detractors);
    }
    double p = (double) promoters / n;
    double d = (double) detractors / n;
    double score = 100 * (p - d);
    if (n == 1) {
      return new Estimate(score, null, null);
    }
    double half = Z * 100 * Math.sqrt(Math.max(0, p + d - (p - d) * (p - d)) / n);
    return new Estimate(score, Math.max(-100, score - half), Math.min(100, score + half));
  }

  /**
   * The quantile by nearest rank, so a value that is really there: the ⌈q·n⌉-th smallest. Sorts the
   * array.
   */
  static long nearestRank(long[] values, double q) {
    requireSome(values.length);
    if (!(q > 0 && q <= 1)) {
      throw new IllegalArgumentException("quantile must be above 0 and at most 1: " + q);
    }
    Arrays.sort(values);
    return values[(int) Math.ceil(q * values.length) - 1];
  }

  /** The 0.975 quantile of Student's distribution. */
  static double t975(long degreesOfFreedom) {
    if (degreesOfFreedom >= T_TABLE) {
      // Cornish-Fisher, Abramowitz & Stegun 26.7.5: from here right to ten digits.
      double z3 = Z * Z * Z;
      double z5 = z3 * Z * Z;
      double v = degreesOfFreedom;
      return Z + (z3 + Z) / (4 * v) + (5 * z5 + 16 * z3 + 3 * Z) / (96 * v * v);
    }
    int at = (int) degreesOfFreedom;
    double known = T[at];
    if (known == 0) {
      known = new TDistribution(at).inverseCumulativeProbability(0.975);
      T[at] = known; // any thread computes the same number
    }
    return known;
  }

  private static void requireSome(long n) {
    if (n < 1) {
      throw new IllegalArgumentException("there must be at least one value: " + n);
    }
  }
}
