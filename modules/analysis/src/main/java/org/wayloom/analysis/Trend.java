package org.wayloom.analysis;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a score went from period to period.
 *
 * @param number the score's reference, such as {@code touchpoint:ID:score}
 * @param channel that answers came by, when only those count
 * @param points from the first period with an answer to the one of the newest event, at most as
 *     many as were asked for; empty without answers
 */
public record Trend(String number, @Nullable String channel, By by, List<Point> points) {
  public Trend {
    points = List.copyOf(points);
  }

  /**
   * A period and what its answers say, with its 95 % interval.
   *
   * @param from its first instant, in UTC as all periods
   * @param to the first instant after it
   * @param score null when nobody answered
   */
  public record Point(Instant from, Instant to, @Nullable Score score) {}

  /** How long a period is. Weeks begin on Monday (ISO 8601). */
  public enum By {
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** The first day of the period that a day is in. */
    LocalDate floor(LocalDate day) {
      return switch (this) {
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    /** The first day of the period so many periods later. */
    LocalDate plus(LocalDate first, int periods) {
      return first.plus(
          switch (this) {
            case WEEK -> Period.ofWeeks(periods);
            case MONTH -> Period.ofMonths(periods);
            case QUARTER -> Period.ofMonths(3 * periods);
            case YEAR -> Period.ofYears(periods);
          });
    }
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().truncatedTo(ChronoUnit.MILLIS);
  }
}
