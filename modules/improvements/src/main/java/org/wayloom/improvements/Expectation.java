package org.wayloom.improvements;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.NumberRef;
import org.wayloom.kernel.Ids;

/**
 * What shall come of a change, in the words of the map's numbers: written before it starts.
 *
 * @param map whose number it is
 * @param number {@code stage:ID:converted}, {@code touchpoint:ID:wentOn}, {@code …:timeToNext},
 *     {@code …:score}, {@code …:nps} or {@code …:csat}
 * @param size of the effect: points of the score, of 200 of a net promoter score, a share from 0 to
 *     1, or hours
 * @param withinDays how long after coming to the place somebody may take to go on
 * @param design how the effect is to be measured; null for the one that fits
 * @param compareWith who does not get it
 * @param reading of an experiment
 * @param writtenAt when; the server says so
 */
public record Expectation(
    String map,
    String number,
    Direction direction,
    double size,
    int withinDays,
    @Nullable Design design,
    @Nullable Group compareWith,
    Reading reading,
    @Nullable Instant writtenAt) {
  private static final int USUAL_DAYS = 14;

  public Expectation {
    Ids.check("map", map);
    number = Words.line("number", number, 200);
    Objects.requireNonNull(direction, "direction");
    withinDays = withinDays == 0 ? USUAL_DAYS : withinDays;
    reading = Objects.requireNonNullElse(reading, Reading.ONCE);
    if (!(size > 0 && size <= 1_000_000)) {
      throw new IllegalArgumentException(
          "Expect an effect of some size, above 0; its direction is said apart: " + size);
    }
    Days.Measure measure = Days.measure(NumberRef.parse(number));
    if (measure.isShare() && size > 1) {
      throw new IllegalArgumentException(
          "The effect on a share is a share too: 0.05 for five points of a hundred, not " + size);
    }
    if (withinDays < 1 || withinDays > 365) {
      throw new IllegalArgumentException("withinDays must be 1 to 365: " + withinDays);
    }
    if ((design == Design.EXPERIMENT || design == Design.COMPARISON) && compareWith == null) {
      throw new IllegalArgumentException("This design needs customers to compare with");
    }
  }

  Days.Measure measure() {
    return Days.measure(NumberRef.parse(number));
  }

  /** The size with its sign. */
  double signed() {
    return direction == Direction.UP ? size : -size;
  }

  /** The same, written down at a moment. */
  Expectation at(@Nullable Instant now) {
    return new Expectation(
        map, number, direction, size, withinDays, design, compareWith, reading, now);
  }

  /** Whether it says the same, whenever it was written. */
  boolean says(@Nullable Expectation other) {
    return other != null && at(null).equals(other.at(null));
  }

  /** Where the number shall go. */
  public enum Direction {
    UP,
    DOWN
  }

  /** How an effect is told from what would have come anyway. */
  public enum Design {
    /** Days before and after, the trend and the weekdays taken out. */
    BEFORE_AFTER,
    /** A long time before carried on: level, trend, slope, weekdays and the time of the year. */
    TIME_SERIES,
    /** The difference to customers who did not get it, before and after. */
    COMPARISON,
    /** Two groups by lot. */
    EXPERIMENT
  }

  /** When somebody may look at an experiment. */
  public enum Reading {
    /** Once, when as many have come as were planned. */
    ONCE,
    /** Whenever one likes, for a wider interval. */
    ALWAYS
  }
}
