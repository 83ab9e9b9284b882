package org.wayloom.improvements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.wayloom.analysis.Days.Day;
import org.wayloom.analysis.GroupDifferences;

/**
 * A number day by day as arrays from one day to another.
 *
 * @param value the mean of each day; NaN where n is 0
 */
record DailyMeans(long[] n, double[] sum, double[] squares, double[] value) {
  /** Four weeks either way: long enough to count, short enough to follow. */
  private static final int AROUND = 28;

  /** As many observations the whole series counts for where there are few around a day. */
  private static final int USUAL_COUNTS = 30;

  /** Where nothing varies, or a day has one observation, no noise is known. */
  private static final double LEAST = 1e-9;

  static DailyMeans of(List<Day> days, LocalDate from, LocalDate to) {
    int length = (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    long[] n = new long[length];
    double[] sum = new double[length];
    double[] squares = new double[length];
    double[] value = new double[length];
    Arrays.fill(value, Double.NaN);
    for (Day day : days) {
      long at = ChronoUnit.DAYS.between(from, day.day());
      if (at >= 0 && at < length && day.n() > 0) {
        int i = (int) at;
        n[i] = day.n();
        sum[i] = day.sum();
        squares[i] = day.squares();
        value[i] = day.sum() / day.n();
      }
    }
    return new DailyMeans(n, sum, squares, value);
  }

  /**
   * What counting adds to the variance of each day's mean: the variance of a single observation
   * about the mean of its day, over the days around it. A share near none or all is surer than one
   * in the middle, so that a number which moves far has other noise then than now.
   */
  double[] noise() {
    double[] left = new double[n.length + 1];
    double[] freedom = new double[n.length + 1];
    for (int i = 0; i < n.length; i++) {
      left[i + 1] = left[i] + (n[i] > 1 ? squares[i] - sum[i] * sum[i] / n[i] : 0);
      freedom[i + 1] = freedom[i] + Math.max(0, n[i] - 1);
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

  /** All observations of some days as one group. */
  GroupDifferences.Mean group(int from, int to) {
    long all = 0;
    double total = 0;
    double square = 0;
    for (int i = from; i < to; i++) {
      all += n[i];
      total += sum[i];
      square += squares[i];
    }
    if (all == 0) {
      return new GroupDifferences.Mean(0, 0, 0);
    }
    double mean = total / all;
    double variance = all < 2 ? 0 : Math.max(0, (square - total * mean) / (all - 1));
    return new GroupDifferences.Mean(all, mean, variance / all);
  }

  Effect.Mean mean(int from, int to) {
    GroupDifferences.Mean group = group(from, to);
    return new Effect.Mean(group.n(), group.n() == 0 ? null : Double.valueOf(group.mean()));
  }
}
