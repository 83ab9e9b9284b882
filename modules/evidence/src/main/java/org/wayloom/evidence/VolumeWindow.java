package org.wayloom.evidence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.wayloom.evidence.SourceHealth.Period;
import org.wayloom.evidence.SourceHealth.Step;

/**
 * The days or weeks that the volume of a source is shown of: from its first event, at most a year,
 * until today, so that a source which fell silent is seen to be. One that fell silent longer than a
 * year ago is shown until its newest event, so that there is something to see.
 *
 * @param from the first day
 * @param to the first day after
 */
record VolumeWindow(LocalDate from, LocalDate to, Step step) {
  private static final int LONGEST_DAYS = 52 * 7;
  private static final int LONGEST_BY_DAY = 60;

  static VolumeWindow of(long firstMillis, long lastMillis, Instant now) {
    LocalDate today = day(now.toEpochMilli());
    LocalDate newest = day(lastMillis);
    LocalDate end = newest.isBefore(today.minusDays(LONGEST_DAYS)) ? newest : today;
    LocalDate first = day(firstMillis);
    if (first.isAfter(end.minusDays(LONGEST_BY_DAY))) {
      return new VolumeWindow(first, end.plusDays(1), Step.DAY);
    }
    LocalDate begin = end.minusDays(LONGEST_DAYS);
    LocalDate oldest = first.isBefore(begin) ? begin.plusWeeks(1) : first;
    return new VolumeWindow(monday(oldest), monday(end).plusWeeks(1), Step.WEEK);
  }

  private static LocalDate day(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  int stepDays() {
    return switch (step) {
      case DAY -> 1;
      case WEEK -> 7;
    };
  }

  int periods() {
    return (int) ((to.toEpochDay() - from.toEpochDay()) / stepDays());
  }

  /**
   * @param events one number a period
   */
  List<Period> filled(long[] events) {
    List<Period> periods = new ArrayList<>();
    for (int i = 0; i < periods(); i++) {
      LocalDate begin = from.plusDays((long) i * stepDays());
      periods.add(new Period(begin, begin.plusDays(stepDays()), events[i]));
    }
    return periods;
  }
}
