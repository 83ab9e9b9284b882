package org.wayloom.improvements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.wayloom.analysis.Days.Day;
import org.wayloom.journeys.SumsByPerson.Sums;

/**
 * A number day by day as arrays from one day to another.
 *
 * @param value the mean of each day; NaN where n is 0
 */
record DailyMeans(Sums[] sums, long[] n, double[] value) {
  /** Four weeks either way: long enough to count, short enough to follow. */
  private static final int AROUND = 28;

  /** As many observations the whole series counts for where there are few around a day. */
  private static final int USUAL_COUNTS = 30;

  /** Where nothing varies, or a day has one observation, no noise is known. */
  private static final double LEAST = 1e-9;

  static DailyMeans of(List<Day> days, LocalDate from, LocalDate to) {
    int length = (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    Sums[] sums = new Sums[length];
    Arrays.fill(sums, Sums.NONE);
    for (Day day : days) {
      long at = ChronoUnit.DAYS.between(from, day.day());
      if (at >= 0 && at < length) {
        sums[(int) at] = day.sums();
      }
    }
    return new DailyMeans(
        sums,
        Arrays.stream(sums).mapToLong(Sums::answers).toArray(),
        Arrays.stream(sums)
            .mapToDouble(day -> day.answers() == 0 ? Double.NaN : day.sum() / day.answers())
            .toArray());
  }

  /**
   * What counting adds to the variance of each day's mean: the variance of a single observation
   * about the mean of its day, over the days around it. Who answers twice a day counts as one. A
   * share near none or all is surer than one in the middle, so that a number which moves far has
   * other noise then than now.
   */
  double[] noise() {
    double[] left = new double[n.length + 1];
    double[] freedom = new double[n.length + 1];
    for (int i = 0; i < n.length; i++) {
      left[i + 1] = left[i] + sums[i].spread();
      freedom[i + 1] = freedom[i] + freedom(i);
    }
    double all = freedom[n.length];
    double usual = all == 0 ? LEAST : Math.max(LEAST, left[n.length] / all);
    double[] noise = new double[n.length];
    for (int i = 0; i < noise.length; i++) {
      int from = Math.max(0, i - AROUND);
      int to = Math.min(n.length, i + AROUND + 1);
      double near =
          (left[to] - left[from] + USUAL_COUNTS * usual)
              / (freedom[to] - freedom[from] + USUAL_COUNTS);
      noise[i] = n[i] == 0 ? 0 : Math.max(LEAST, near) / n[i];
    }
    return noise;
  }

  /** What the spread of a day tells: n - 1, less where one person answered several times. */
  double freedom(int day) {
    return n[day] == 0 ? 0 : n[day] - (double) sums[day].answersSquared() / n[day];
  }

  /** All days added up; who is on two of them counts twice. */
  Sums together(int from, int to) {
    return Arrays.stream(sums, from, to).reduce(Sums.NONE, Sums::plus);
  }

  Effect.Mean mean(int from, int to) {
    Sums all = together(from, to);
    return new Effect.Mean(all.answers(), null, Effect.Mean.value(all));
  }
}
