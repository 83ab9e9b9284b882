package org.wayloom.analysis;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.journeys.SumsByPerson;

/**
 * The few formulas behind every number with an interval: 95 %, two-sided. Each takes counts and
 * sums, never the answers themselves.
 *
 * <ul>
 *   <li>mean: Student (1908), {@code m ± t(0.975; n-1)·s/√n}
 *   <li>share: Wilson (1927), JASA 22:209-212, without continuity correction
 *   <li>net promoter score: {@code 100·(P-D)/n}, standard error {@code 100·√((p+d-(p-d)²)/n)}
 * </ul>
 *
 * <p>Answers of which one person may give several are told from {@link SumsByPerson.Sums}. What
 * their mean varies by is {@link Mean#of(SumsByPerson.Sums)}, with as many degrees of freedom as
 * there are persons but one. A share has Wilson's interval of so many answers as, independent of
 * each other, would vary as much (Kish, Survey Sampling, 1965, §8.2), fewer still for the degrees
 * of freedom (Korn and Graubard 1998, Survey Methodology 24:193-201), and never more than there
 * are. Where nobody differs from anybody the spread says nothing: then each person counts as if
 * they could only repeat themselves, {@code (Σm)²/Σm²}. Where everybody answers once, all of these
 * are the formulas above.
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

  /** A mean of what persons have said; low and high are null of one person. */
  static Estimate mean(Mean mean) {
    requireSome(mean.n());
    if (mean.n() == 1) {
      return new Estimate(mean.mean(), null, null);
    }
    double half = t975(mean.n() - 1) * Math.sqrt(mean.variance());
    return new Estimate(mean.mean(), mean.mean() - half, mean.mean() + half);
  }

  /** The share of {@code hits} in n, as a number from 0 to 1. */
  static Estimate share(long hits, long n) {
    requireSome(n);
    if (hits < 0 || hits > n) {
      throw new IllegalArgumentException("hits must be 0 to " + n + ": " + hits);
    }
    return wilson((double) hits / n, n);
  }

  /** The share of answers that count 1, of others that count 0. */
  static Estimate share(SumsByPerson.Sums sums) {
    requireSome(sums.answers());
    return wilson(sums.sum() / sums.answers(), independent(sums));
  }

  /** As many answers as these, which count 1 or 0, are worth. */
  static double independent(SumsByPerson.Sums sums) {
    double n = sums.answers();
    double p = sums.sum() / n;
    if (sums.persons() < 2 || p <= 0 || p >= 1) {
      return n * n / sums.answersSquared();
    }
    double variance = Mean.of(sums).variance();
    double students = t975(sums.answers() - 1) / t975(sums.persons() - 1);
    return Math.min(n, p * (1 - p) / (n - 1) / variance * n * students * students);
  }

  private static Estimate wilson(double p, double n) {
    double z2n = Z * Z / n;
    double centre = (p + z2n / 2) / (1 + z2n);
    double half = Z * Math.sqrt(p * (1 - p) / n + z2n / (4 * n)) / (1 + z2n);
    return new Estimate(p, Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /** The net promoter score of answers of which promoters count 100 and detractors -100. */
  static Estimate netPromoter(SumsByPerson.Sums sums) {
    requireSome(sums.answers());
    double score = sums.sum() / sums.answers();
    if (sums.persons() < 2) {
      return new Estimate(score, null, null);
    }
    double half = Z * Math.sqrt(netPromoterVariance(sums));
    return new Estimate(score, Math.max(-100, score - half), Math.min(100, score + half));
  }

  /** The square of a net promoter score's standard error; 0 of one person. */
  static double netPromoterVariance(SumsByPerson.Sums sums) {
    if (sums.persons() < 2) {
      return 0;
    }
    double n = sums.answers();
    double students = t975(sums.persons() - 1) / t975(sums.answers() - 1);
    return Mean.of(sums).variance() * (n - 1) / n * students * students;
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
