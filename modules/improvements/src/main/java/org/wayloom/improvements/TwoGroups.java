package org.wayloom.improvements;

import org.wayloom.analysis.GroupDifferences;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.analysis.Tested;
import org.wayloom.improvements.Effect.Found;

/**
 * Two groups by lot, from the sums of both.
 *
 * <p>Read once: Welch's interval, at the size that was planned: n = 2·s²·((1.96 + 0.84)/δ)² a
 * group.
 *
 * <p>Read always: the interval that holds at every look at once, by the mixture sequential ratio
 * test (Robbins 1970; Johari, Koomen, Pekelis, Walsh 2017, KDD). With the difference d of variance
 * V and a normal mixture of standard deviation τ over the effects,
 *
 * <pre>{@code
 * Λ = √(V/(V + τ²)) · exp(τ²·d² / (2·V·(V + τ²)))        p = 1/max Λ
 * d ± √( V·(V + τ²)/τ² · (2·ln(1/α) + ln((V + τ²)/V)) )
 * }</pre>
 *
 * τ is the effect that was expected: about that size the interval is narrowest, and since it was
 * written down before, it cannot follow the data.
 */
final class TwoGroups {
  /** Below, the variances are too uncertain to bet on. */
  static final int FEWEST = 100;

  private static final double ALPHA = 0.05;
  private static final double FOUND_WELL = 2.802;

  private TwoGroups() {}

  static Found once(Mean treated, Mean others) {
    Tested tested = GroupDifferences.means(treated, others);
    Double low = tested.low();
    Double high = tested.high();
    return new Found(
        tested.effect(),
        low == null ? tested.effect() : low,
        high == null ? tested.effect() : high,
        tested.p());
  }

  static Found always(Mean treated, Mean others, double tau) {
    double d = treated.mean() - others.mean();
    double v = treated.variance() + others.variance();
    if (v == 0) {
      return new Found(d, d, d, 1);
    }
    double half = half(v, tau);
    double t2 = tau * tau;
    double logRatio = 0.5 * Math.log(v / (v + t2)) + t2 * d * d / (2 * v * (v + t2));
    return new Found(d, d - half, d + half, Math.min(1, Math.exp(-logRatio)));
  }

  private static double half(double v, double tau) {
    double t2 = tau * tau;
    return Math.sqrt(v * (v + t2) / t2 * (2 * Math.log(1 / ALPHA) + Math.log((v + t2) / v)));
  }

  /** Customers a group by which an effect of this size is found four times in five. */
  static long planned(Mean treated, Mean others, double size) {
    double spread = single(treated) + single(others);
    return (long) Math.ceil(spread * FOUND_WELL * FOUND_WELL / (size * size));
  }

  /** Customers a group by which the interval that always holds is as wide as the size each way. */
  static long plannedAlways(Mean treated, Mean others, double size) {
    double spread = single(treated) + single(others);
    long n = 1;
    while (n < 1L << 40 && half(spread / n, size) > size) {
      n = n + Math.max(1, n / 20);
    }
    return n;
  }

  /** The variance of one observation. */
  private static double single(Mean mean) {
    return mean.variance() * mean.n();
  }
}
