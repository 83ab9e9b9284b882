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

  /** The variance of a single observation about the mean of its day. */
  double within() {
    double left = 0;
    long freedom = 0;
    for (int i = 0; i < n.length; i++) {
      if (n[i] > 1) {
        left += squares[i] - sum[i] * sum[i] / n[i];
        freedom += n[i] - 1;
      }
    }
    return freedom == 0 || left <= 0 ? 1 : left / freedom;
  }

  /** What chance adds to the variance of each day's mean. */
  double[] noise() {
    double within = within();
    double[] noise = new double[n.length];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = n[i] == 0 ? 0 : within / n[i];
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
