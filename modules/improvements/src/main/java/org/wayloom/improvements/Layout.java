package org.wayloom.improvements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.wayloom.improvements.Expectation.Design;

/**
 * Which days an effect is read from, and the columns that explain them: column 0 is the level,
 * column 1 what the change did, on average over the days after it.
 *
 * @param from the first day
 * @param pause the first day that counts neither before nor after: who came then met the change on
 *     the way
 * @param start the first day with the change
 * @param to the day after the last
 */
record Layout(Design design, LocalDate from, LocalDate pause, LocalDate start, LocalDate to) {
  /** The column of the effect. */
  static final int EFFECT = 1;

  private static final int WEEKDAYS_FROM = 28;
  private static final int SLOPE_FROM = 28;
  private static final int YEAR_FROM = 180;
  private static final int TWO_WAVES_FROM = 730;
  private static final double YEAR = 365.25;

  Layout {
    if (from.isAfter(pause) || pause.isAfter(start) || start.isAfter(to)) {
      throw new IllegalArgumentException(
          "days must be in order: " + from + ", " + pause + ", " + start + ", " + to);
    }
  }

  int length() {
    return (int) ChronoUnit.DAYS.between(from, to);
  }

  int startAt() {
    return (int) ChronoUnit.DAYS.between(from, start);
  }

  int pauseAt() {
    return (int) ChronoUnit.DAYS.between(from, pause);
  }

  int afterDays() {
    return length() - startAt();
  }

  /** Whether a day counts neither before nor after. */
  boolean isPause(int day) {
    return day >= pauseAt() && day < startAt();
  }

  /** The same with another end. */
  Layout until(LocalDate end) {
    return new Layout(design, from, pause, start, end);
  }

  /** The columns that tell what the change did, of those that {@link #columns} gives. */
  int effectColumns() {
    return hasSlope() ? 2 : 1;
  }

  /** Whether there are enough days to take out the time of the year. */
  boolean hasSeason() {
    return length() >= YEAR_FROM;
  }

  private boolean hasSlope() {
    return design == Design.TIME_SERIES && afterDays() >= SLOPE_FROM;
  }

  double[][] columns() {
    List<double[]> columns = new ArrayList<>();
    int startAt = startAt();
    double half = length() / 2.0;
    columns.add(column(t -> 1));
    columns.add(column(t -> t >= startAt ? 1 : 0));
    if (hasSlope()) {
      double middle = (startAt + length() - 1) / 2.0;
      columns.add(column(t -> t >= startAt ? (t - middle) / half : 0));
    }
    if (design != Design.COMPARISON) {
      columns.add(column(t -> (t - half) / half));
    }
    if (length() >= WEEKDAYS_FROM) {
      int first = from.getDayOfWeek().getValue() - 1;
      for (int day = 0; day < 6; day++) {
        int wanted = day;
        columns.add(
            column(
                t -> {
                  int weekday = (first + t) % 7;
                  return weekday == wanted ? 1 : weekday == 6 ? -1 : 0;
                }));
      }
    }
    if (design == Design.TIME_SERIES) {
      int waves = length() >= TWO_WAVES_FROM ? 2 : hasSeason() ? 1 : 0;
      for (int wave = 1; wave <= waves; wave++) {
        double turn = 2 * Math.PI * wave / YEAR;
        columns.add(column(t -> Math.sin(turn * t)));
        columns.add(column(t -> Math.cos(turn * t)));
      }
    }
    return columns.toArray(new double[0][]);
  }

  private double[] column(IntToDoubleFunction value) {
    double[] column = new double[length()];
    Arrays.setAll(column, value);
    return column;
  }
}
