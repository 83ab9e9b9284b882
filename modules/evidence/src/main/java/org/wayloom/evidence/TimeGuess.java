package org.wayloom.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pattern that all times of a column follow. Whether {@code 03/04/2025} is March or April
 * shows only in the whole sample: one day above 12 decides; where none does, the day comes first
 * with dots and dashes, the month first with slashes.
 */
final class TimeGuess {
  private static final double ENOUGH = 0.95;
  private static final double MILLIS_1990 = 631_152_000_000.0;
  private static final double MILLIS_2100 = 4_102_444_800_000.0;

  private static final List<String> PATTERNS =
      List.of(
          "iso",
          "dd.MM.yyyy HH:mm:ss",
          "MM/dd/yyyy HH:mm:ss",
          "dd/MM/yyyy HH:mm:ss",
          "d MMM yyyy HH:mm:ss",
          "d MMM yyyy HH:mm",
          "d MMM yyyy",
          "MMM d, yyyy h:mm:ss a",
          "MMM d, yyyy",
          "EEE MMM d HH:mm:ss zzz yyyy",
          "EEE, d MMM yyyy HH:mm:ss Z",
          "dd/MMM/yyyy:HH:mm:ss Z",
          "yyyyMMddHHmmss");

  private TimeGuess() {}

  /** The pattern, or null where the values are no times. */
  static @Nullable String pattern(Sample.Profile column) {
    return pattern(column, ENOUGH);
  }

  /** The pattern that most values of a column follow that is known to hold times. */
  static String closestPattern(Sample.Profile column) {
    String closest = pattern(column, 1e-9);
    return closest == null ? "iso" : closest;
  }

  private static @Nullable String pattern(Sample.Profile column, double enough) {
    if (column.filled == 0) {
      return null;
    }
    if (column.isNumeric()) {
      return epoch(column);
    }
    List<String> values = column.firstValues(500);
    String best = null;
    double bestShare = enough;
    for (String pattern : PATTERNS) {
      double share = share(pattern, values);
      boolean better = best == null ? share >= bestShare : share > bestShare;
      if (better) {
        best = pattern;
        bestShare = share;
      }
    }
    return best;
  }

  private static double share(String pattern, List<String> values) {
    Times times = Times.of(pattern, null);
    // Spreadsheets write a time of day as one of 1899: no moment that anything happened.
    long read = values.stream().filter(v -> times.parse(v) > 0).count();
    return (double) read / values.size();
  }

  private static @Nullable String epoch(Sample.Profile column) {
    boolean millis = true;
    boolean seconds = true;
    boolean day = true;
    for (String value : column.firstValues(500)) {
      double number = Numbers.parse(value);
      millis &= number >= MILLIS_1990 && number <= MILLIS_2100;
      seconds &= number * 1000 >= MILLIS_1990 && number * 1000 <= MILLIS_2100;
      day &= value.length() == 8 && Times.ISO.parse(value) != Times.NOT_A_TIME;
    }
    return millis ? "epochMillis" : seconds ? "epochSeconds" : day ? "iso" : null;
  }
}
