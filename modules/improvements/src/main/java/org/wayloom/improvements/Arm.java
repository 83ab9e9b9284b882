package org.wayloom.improvements;

import java.time.LocalDate;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.journeys.SumsByPerson.Sums;

/**
 * One of the two groups of an experiment: its days, and all of them together, where a person counts
 * once however often they answered.
 */
record Arm(DailyMeans days, Sums together) {
  static Arm of(Days days, LocalDate from, LocalDate to) {
    DailyMeans means = DailyMeans.of(days.days(), from, to);
    Sums together = days.together();
    return new Arm(means, together == null ? means.together(0, means.n().length) : together);
  }

  /** The mean of what persons have said or done. */
  Mean mean() {
    return Mean.of(together);
  }

  /** What was counted. */
  Effect.Mean told() {
    return Effect.Mean.of(together);
  }

  /**
   * How many times as much the mean varies as it would if those who come on two days were two
   * persons each time (Kish 1965); 1 where nobody does, and never less.
   */
  double comingBack() {
    double apart = Mean.of(days.together(0, days.n().length)).variance();
    return apart == 0 ? 1 : Math.max(1, mean().variance() / apart);
  }
}
