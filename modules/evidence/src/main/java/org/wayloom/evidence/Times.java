package org.wayloom.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** Reads times of one pattern as milliseconds since 1970 in UTC. */
@FunctionalInterface
interface Times {
  /** What {@link #parse} gives for a text that is no time. */
  long NOT_A_TIME = Long.MIN_VALUE;

  Times ISO = new NumericTimes(NumericTimes.Order.YEAR_FIRST, ZoneOffset.UTC);

  long parse(String text);

  /**
   * The reader of a mapping's pattern. Numeric day-month-year patterns go to {@link NumericTimes},
   * which is many times faster than a formatter and also takes them without seconds or with a zone.
   */
  static Times of(@Nullable String pattern, @Nullable String zoneName) {
    ZoneId zone = zone(zoneName);
    return switch (pattern == null || pattern.isBlank() ? "iso" : pattern.strip()) {
      case "iso" -> new NumericTimes(NumericTimes.Order.YEAR_FIRST, zone);
      case "epochSeconds" -> text -> epoch(text, 1_000);
      case "epochMillis" -> text -> epoch(text, 1);
      case String p when NUMERIC_DAY_FIRST.matcher(p).matches() ->
          new NumericTimes(NumericTimes.Order.DAY_FIRST, zone);
      case String p when NUMERIC_MONTH_FIRST.matcher(p).matches() ->
          new NumericTimes(NumericTimes.Order.MONTH_FIRST, zone);
      case String p -> formatted(p, zone);
    };
  }

  Pattern NUMERIC_DAY_FIRST = Pattern.compile("d{1,2}[./-]M{1,2}[./-]y{4}( H{1,2}:mm(:ss)?)?");
  Pattern NUMERIC_MONTH_FIRST =
      Pattern.compile("M{1,2}[./-]d{1,2}[./-]y{4}( (H{1,2}:mm(:ss)?|h{1,2}:mm(:ss)? a))?");

  static ZoneId zone(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(name.strip());
    } catch (DateTimeException e) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST,
          "There is no time zone called '" + name + "'. Write it like Europe/Warsaw or +02:00.");
    }
  }

  private static long epoch(String text, long factor) {
    double number = Numbers.parse(text);
    boolean sane = Math.abs(number) * factor < 253_402_300_800_000L;
    return sane ? Math.round(number * factor) : NOT_A_TIME;
  }

  private static Times formatted(String pattern, ZoneId zone) {
    DateTimeFormatter formatter;
    try {
      formatter =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(pattern)
              .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
              .toFormatter(Locale.ENGLISH);
      // An hour of the pattern's own must win over the default.
      if (pattern.matches("(?s).*[HhKk].*")) {
        formatter =
            new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
      }
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST,
          "'" + pattern + "' is no time pattern. Write it like dd.MM.yyyy HH:mm:ss.");
    }
    DateTimeFormatter ready = formatter;
    return text -> parse(ready, text, zone);
  }

  private static long parse(DateTimeFormatter formatter, String text, ZoneId zone) {
    try {
      TemporalAccessor parsed = formatter.parse(text);
      if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
        return Instant.from(parsed).toEpochMilli();
      }
      LocalDate date = parsed.query(TemporalQueries.localDate());
      var time = parsed.query(TemporalQueries.localTime());
      if (date == null || time == null) {
        return NOT_A_TIME;
      }
      return ZonedDateTime.of(date, time, zone).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      return NOT_A_TIME;
    }
  }
}
