package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Comparison.Verdict;

/**
 * The few numbers by which one says how it goes, period by period up to the newest evidence; the
 * last period beside the one before it, with the verdicts of all of them corrected together as in a
 * {@link Comparison}.
 *
 * @param asOf the time of the newest event; null without events
 * @param days how long a period is
 * @param windowDays how long a journey may take to count as converted; 0 = no limit
 * @param tested how many comparisons were made
 * @param numbers only those that evidence tells of
 * @param contacts by channel, most contacts first; of the last period
 */
public record KeyNumbers(
    @Nullable Instant asOf,
    int days,
    int windowDays,
    int tested,
    List<KeyNumber> numbers,
    List<Contacts> contacts) {
  public KeyNumbers {
    numbers = List.copyOf(numbers);
    contacts = List.copyOf(contacts);
  }

  /**
   * One of the numbers.
   *
   * @param method how it was computed, with its version
   * @param number the REF that opens it with the days of a period
   * @param byBeginning whether the days of a period say when journeys began, of which those count
   *     whose window is over; else they say when it happened
   * @param scale of answers; null for other numbers
   * @param points two at least, without a gap; the last two are compared
   * @param effect of the last period less the one before; null where nothing was tested
   * @param adjusted the p corrected by Benjamini and Hochberg
   * @param verdict null for what is counted and no sample of anything
   */
  public record KeyNumber(
      Key key,
      String method,
      String number,
      boolean byBeginning,
      Score.@Nullable Scale scale,
      List<Point> points,
      @Nullable Tested effect,
      @Nullable Double adjusted,
      @Nullable Verdict verdict) {
    public KeyNumber {
      points = List.copyOf(points);
      if (points.size() < 2) {
        throw new IllegalArgumentException("a number has a period, and one before it");
      }
    }

    /** The same number told in another way, of which nothing is opened. */
    public KeyNumber told(List<Point> points, @Nullable Tested effect, @Nullable Verdict verdict) {
      return new KeyNumber(key, method, "", byBeginning, scale, points, effect, null, verdict);
    }

    /** The last period. */
    public Point now() {
      return points.getLast();
    }
  }

  /**
   * A period.
   *
   * @param to the day after the last
   * @param value null where nothing was counted
   * @param n what it is made of: answers, persons or events
   * @param persons whose answers or events these are
   * @param low of the 95 % interval; null for what is counted
   * @param sides of a share; null for what is none
   */
  public record Point(
      LocalDate from,
      LocalDate to,
      @Nullable Double value,
      long n,
      long persons,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Sides sides) {

    /** One in which nothing was counted. */
    public static Point without(LocalDate from, LocalDate to) {
      return new Point(from, to, null, 0, 0, null, null, null);
    }
  }

  /**
   * Of whom a share is.
   *
   * @param persons who are in it
   * @param others who are not; whose answers are on both sides is in both
   */
  public record Sides(long persons, long others) {}

  /**
   * Contacts through a channel: what customers did there and asked for; answers to surveys are
   * none.
   *
   * @param before in the period before
   */
  public record Contacts(String channel, long events, long persons, long before) {}

  /** Which number. */
  public enum Key {
    /** Share of answers in the two best points of the scale, 0 to 1. */
    SATISFIED,
    /** Mean satisfaction. */
    SATISFACTION,
    /** Net promoter score. */
    RECOMMENDATION,
    /** Mean effort score; more is easier on the scale of CES 2.0. */
    EFFORT,
    /** Share of journeys that come to the last stage of the map. */
    CONVERSION,
    PERSONS,
    EVENTS
  }
}
