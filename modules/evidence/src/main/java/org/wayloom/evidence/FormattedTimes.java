package org.wayloom.evidence;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** Reads times of a pattern with words in it, or of any other that digits alone do not tell. */
final class FormattedTimes implements Times {
  private static final Pattern HOUR = Pattern.compile("[HhKk]");

  private final DateTimeFormatter formatter;
  private final ZoneId zone;

  FormattedTimes(String pattern, ZoneId zone) {
    this.formatter = formatter(pattern);
    this.zone = zone;
  }

  private static DateTimeFormatter formatter(String pattern) {
    try {
      var builder = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
      // An hour of the pattern's own must win over the default.
      if (!HOUR.matcher(pattern).find()) {
        builder.parseDefaulting(ChronoField.HOUR_OF_DAY, 0);
      }
      return builder.toFormatter(Locale.ENGLISH);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST,
          "'" + pattern + "' is no time pattern. Write it like dd.MM.yyyy HH:mm:ss.");
    }
  }

  @Override
  public long parse(String text) {
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

  /** A text of another shape is told from a time without an exception, which is dear to make. */
  @Override
  public long attempt(String text) {
    ParsePosition end = new ParsePosition(0);
    try {
      boolean shaped =
          formatter.parseUnresolved(text, end) != null && end.getIndex() == text.length();
      return shaped ? parse(text) : NOT_A_TIME;
    } catch (DateTimeException e) {
      return NOT_A_TIME;
    }
  }
}
