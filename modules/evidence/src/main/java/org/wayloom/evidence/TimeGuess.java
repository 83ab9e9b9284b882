package org.wayloom.evidence;

import java.util.List;
import java.util.stream.Stream;
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

  /** Ready to read: to make a formatter costs more than to read with it. */
  private static final List<Candidate> CANDIDATES =
      Stream.of(
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
              "yyyyMMddHHmmss")
          .map(Candidate::new)
          .toList();

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
    for (Candidate candidate : CANDIDATES) {
      double share = candidate.share(values, bestShare);
      boolean better = best == null ? share >= bestShare : share > bestShare;
      if (better) {
        best = candidate.pattern;
        bestShare = share;
      }
    }
    return best;
  }

  /** A pattern that a column may follow. */
  private record Candidate(String pattern, Times times) {
    Candidate(String pattern) {
      this(pattern, Times.of(pattern, null));
    }

    /**
     * The share of the values that are times of this pattern; 0 as soon as it is sure to be below
     * what is asked for, which in a column without times is after a few values.
     */
    double share(List<String> values, double asked) {
      int size = values.size();
      int read = size;
      for (String value : values) {
        // Spreadsheets write a time of day as one of 1899: no moment that anything happened.
        read -= times.attempt(value) > 0 ? 0 : 1;
        if ((double) read / size < asked) {
          return 0;
        }
      }
      return (double) read / size;
    }
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
