package org.wayloom.evidence;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
   * The same, quick about texts that are no times: for who tries one pattern after the other on
   * texts of which most are none.
   */
  default long attempt(String text) {
    return parse(text);
  }

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
      case String p -> new FormattedTimes(p, zone);
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
}
