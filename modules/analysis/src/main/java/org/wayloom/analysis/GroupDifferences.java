package org.wayloom.analysis;

import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.wayloom.journeys.SumsByPerson;

/**
 * Whether two shares, means or net promoter scores differ, from counts and sums alone. Effects are
 * first less second, intervals 95 %, tests two-sided.
 *
 * <ul>
 *   <li>shares: interval of Newcombe (1998), Statistics in Medicine 17:873-890, method 10 (from two
 *       Wilson intervals); test by z with the pooled share, without continuity correction
 *   <li>means: Welch (1947), Biometrika 34:28-35, degrees of freedom by Satterthwaite
 *   <li>net promoter scores: the variances of both added; test by z
 *   <li>answers of which one person may give several: Welch over persons, the mean being a ratio of
 *       two sums over them (Cochran, Sampling Techniques, 1977, §6.3; the same as Liang and Zeger,
 *       Biometrika 73:13-22, 1986). Shares and net promoter scores likewise, from the intervals of
 *       {@link Statistics}. Where everybody answers once all of these are those of answers
 * </ul>
 */
public final class GroupDifferences {
  static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

  private GroupDifferences() {}

  /** Two-sided p of a standard normal deviate. */
  static double normalP(double z) {
    return Math.min(1, 2 * NORMAL.cumulativeProbability(-Math.abs(z)));
  }

  /** The share of {@code hitsA} in {@code nA} less that of {@code hitsB} in {@code nB}. */
  public static Tested shares(long hitsA, long nA, long hitsB, long nB) {
    return shares(
        "newcombe/1",
        List.of(nA, nB),
        Statistics.share(hitsA, nA),
        nA,
        Statistics.share(hitsB, nB),
        nB);
  }

  /**
   * The same of answers that count 1 or 0, of which one person may give several: as many as they
   * are worth.
   */
  static Tested shares(SumsByPerson.Sums a, SumsByPerson.Sums b) {
    return shares(
        "newcombe.persons/1",
        List.of(a.persons(), b.persons()),
        Statistics.share(a),
        Statistics.independent(a),
        Statistics.share(b),
        Statistics.independent(b));
  }

  private static Tested shares(
      String method,
      List<Long> persons,
      Statistics.Estimate a,
      double nA,
      Statistics.Estimate b,
      double nB) {
    double difference = a.value() - b.value();
    double down = Math.hypot(a.value() - known(a.low()), known(b.high()) - b.value());
    double up = Math.hypot(known(a.high()) - a.value(), b.value() - known(b.low()));
    double pooled = (a.value() * nA + b.value() * nB) / (nA + nB);
    double error = Math.sqrt(pooled * (1 - pooled) * (1 / nA + 1 / nB));
    double p = error == 0 ? 1 : normalP(difference / error);
    return new Tested(method, persons, difference, difference - down, difference + up, p);
  }

  /**
   * The mean of n values, or of what n persons have said.
   *
   * @param variance of the mean, not of the values; 0 for one value
   */
  public record Mean(long n, double mean, double variance) {
    static Mean of(double[] values) {
      double sum = 0;
      double squares = 0;
      for (double value : values) {
        sum += value;
        squares += value * value;
      }
      double mean = sum / values.length;
      double variance =
          values.length < 2 ? 0 : Math.max(0, (squares - sum * mean) / (values.length - 1));
      return new Mean(values.length, mean, variance / values.length);
    }

    /** The mean of answers over those who gave them; 0 of nobody. */
    public static Mean of(SumsByPerson.Sums sums) {
      if (sums.answers() == 0) {
        return new Mean(0, 0, 0);
      }
      double persons = sums.persons();
      double answers = sums.answers();
      double variance =
          persons < 2 ? 0 : persons / (persons - 1) * sums.spread() / (answers * answers);
      return new Mean(sums.persons(), sums.sum() / answers, variance);
    }

    /** The mean of answers over those who gave them, whose interval is Student's. */
    public static Mean of(Score score) {
      Double high = score.high();
      double error =
          high == null ? 0 : (high - score.mean()) / Statistics.t975(score.persons() - 1);
      return new Mean(score.persons(), score.mean(), error * error);
    }
  }

  /** How much mean answers differ, of which one person may give several. */
  static Tested answers(SumsByPerson.Sums a, SumsByPerson.Sums b) {
    return persons(Mean.of(a), Mean.of(b));
  }

  /** The same of the means of what persons have said. */
  public static Tested persons(Mean a, Mean b) {
    return means("welch.persons/1", a, b);
  }

  /** The same of net promoter scores: promoters count 100, detractors -100. */
  static Tested recommending(SumsByPerson.Sums a, SumsByPerson.Sums b) {
    return means("nps.persons/1", Mean.of(a), Mean.of(b));
  }

  /**
   * Welch's t. Without spread in either group there is neither interval nor evidence, whatever the
   * means.
   */
  public static Tested means(Mean a, Mean b) {
    return means("welch/1", a, b);
  }

  private static Tested means(String method, Mean a, Mean b) {
    double difference = a.mean - b.mean;
    double varianceA = a.variance();
    double varianceB = b.variance();
    double variance = varianceA + varianceB;
    if (a.n() < 2 || b.n() < 2 || variance == 0) {
      return new Tested(method, List.of(a.n(), b.n()), difference, null, null, 1);
    }
    double freedom =
        variance
            * variance
            / (varianceA * varianceA / (a.n() - 1) + varianceB * varianceB / (b.n() - 1));
    double error = Math.sqrt(variance);
    TDistribution t = new TDistribution(freedom);
    double half = t.inverseCumulativeProbability(0.975) * error;
    double p = Math.min(1, 2 * t.cumulativeProbability(-Math.abs(difference) / error));
    return new Tested(
        method, List.of(a.n(), b.n()), difference, difference - half, difference + half, p);
  }

  /** Net promoter scores, -200 to 200: promoters count 100, detractors -100. */
  static Tested netPromoters(SumsByPerson.Sums a, SumsByPerson.Sums b) {
    List<Long> persons = List.of(a.persons(), b.persons());
    double difference = a.sum() / a.answers() - b.sum() / b.answers();
    double error = Math.sqrt(Statistics.netPromoterVariance(a) + Statistics.netPromoterVariance(b));
    if (error == 0) {
      return new Tested("nps.difference/2", persons, difference, null, null, 1);
    }
    double half = Statistics.Z * error;
    return new Tested(
        "nps.difference/2",
        persons,
        difference,
        difference - half,
        difference + half,
        normalP(difference / error));
  }

  private static double known(@org.jspecify.annotations.Nullable Double bound) {
    if (bound == null) {
      throw new IllegalStateException("a share always has an interval");
    }
    return bound;
  }
}
