package org.wayloom.improvements;

import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.wayloom.improvements.Effect.Found;

/**
 * Two groups by lot, compared within each day and then put together: what a day did to all of them
 * goes out, even when more of one group came on good days.
 *
 * <p>Days are strata with the weights w = n₁·n₂/(n₁ + n₂) of Mantel and Haenszel (1959, JNCI
 * 22:719-748), which are the best where groups vary alike; post-stratification of an experiment is
 * never worse to first order (Miratrix, Sekhon and Yu 2013, JRSS B 75:369-396). Degrees of freedom
 * are Welch's and Satterthwaite's. For counts, half a customer is given to chance at each end, as
 * Mantel and Haenszel do: whole customers cannot hit a level exactly, and so it is kept. A customer
 * more or less is a step of 1 in a share and of 100 in a net promoter score.
 *
 * <p>The lot is drawn by person, so a person's answers of one day are taken together in what is
 * left of that day, and those of several days widen the error by {@link Arm#comingBack}; degrees of
 * freedom are never more than persons less one. Where everybody answers once, nothing changes.
 */
final class WithinDays {
  private double weight;
  private double difference;
  private final Side treated;
  private final Side others;

  /** A group: the squares about the mean of each day, and how the weights spread over days. */
  private static final class Side {
    private final Arm arm;
    private double left;
    private double freedom;
    private double spread;

    Side(Arm arm) {
      this.arm = arm;
    }

    void take(int day, double weight) {
      left += arm.days().sums()[day].spread();
      freedom += arm.days().freedom(day);
      spread += weight * weight / arm.days().n()[day];
    }

    /** What it adds to the variance of the sum of weighted differences. */
    double variance() {
      return left / freedom * spread * arm.comingBack();
    }

    double degreesOfFreedom() {
      return Math.min(freedom, arm.together().persons() - 1);
    }
  }

  private WithinDays(Arm treated, Arm others) {
    this.treated = new Side(treated);
    this.others = new Side(others);
  }

  /**
   * @param step by which one customer more changes the sum; 0 where it can be by anything
   * @return empty where no day has two customers of each group
   */
  static Optional<Found> read(Arm treated, Arm others, double step) {
    WithinDays read = new WithinDays(treated, others);
    for (int day = 0; day < treated.days().n().length; day++) {
      if (treated.days().n()[day] > 0 && others.days().n()[day] > 0) {
        read.take(treated.days(), others.days(), day);
      }
    }
    return read.treated.freedom < 1 || read.others.freedom < 1
        ? Optional.empty()
        : Optional.of(read.found(0.5 * step / read.weight));
  }

  private void take(DailyMeans a, DailyMeans b, int day) {
    double n = a.n()[day];
    double m = b.n()[day];
    double w = n * m / (n + m);
    weight += w;
    difference += w * (a.value()[day] - b.value()[day]);
    treated.take(day, w);
    others.take(day, w);
  }

  private Found found(double continuity) {
    double d = difference / weight;
    double v = treated.variance();
    double u = others.variance();
    if (v + u == 0) {
      return new Found(d, d, d, 1);
    }
    double error = Math.sqrt(v + u) / weight;
    double freedom =
        (v + u)
            * (v + u)
            / (v * v / treated.degreesOfFreedom() + u * u / others.degreesOfFreedom());
    TDistribution student = new TDistribution(freedom);
    double half = student.inverseCumulativeProbability(0.975) * error + continuity;
    double t = Math.max(0, Math.abs(d) - continuity) / error;
    return new Found(d, d - half, d + half, 2 * student.cumulativeProbability(-t));
  }
}
