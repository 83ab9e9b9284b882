package org.wayloom.improvements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Days.Measure;
import org.wayloom.analysis.Score.Scale;
import org.wayloom.improvements.Expectation.Design;
import org.wayloom.journeys.SumsByPerson.Sums;

/**
 * What a change did.
 *
 * @param method how it was computed, with its version: {@code before-after.gls/1} …
 * @param number the number of the map that was followed
 * @param scale of a score; null for other measures
 * @param completeTo the day after the last one of which everything is known
 * @param before null for an experiment
 * @param found null while nothing can be said, or may not be yet
 * @param expected the size that was written down, with its sign
 * @param daysMore about how many days more are needed; null when none are, or two years would not
 *     do
 * @param planned customers a group that the fixed plan of an experiment wants; null for others
 * @param points day by day, for the picture and its table
 */
public record Effect(
    Design design,
    String method,
    String map,
    String number,
    Measure measure,
    @Nullable Scale scale,
    LocalDate start,
    @Nullable LocalDate completeTo,
    @Nullable Span before,
    @Nullable Span after,
    @Nullable Found found,
    double expected,
    Verdict verdict,
    @Nullable Integer daysMore,
    @Nullable Long planned,
    List<Caution> cautions,
    List<Point> points) {
  public Effect {
    cautions = List.copyOf(cautions);
    points = List.copyOf(points);
  }

  /**
   * The effect with its 95 % interval: what came with the change and would not have come without.
   */
  public record Found(double effect, double low, double high, double p) {
    boolean excludes(double value) {
      return value < low || value > high;
    }
  }

  /**
   * Days together, as they were counted: nothing is taken out.
   *
   * @param to the day after the last
   * @param others of those compared with; null without
   */
  public record Span(LocalDate from, LocalDate to, Mean mean, @Nullable Mean others) {}

  /**
   * @param n observations: persons, or answers
   * @param persons in an experiment, whose plan counts them; null for other designs
   * @param value null where n is 0
   */
  public record Mean(long n, @Nullable Long persons, @Nullable Double value) {
    /** Of persons each of whom may have answered several times. */
    static Mean of(Sums sums) {
      return new Mean(sums.answers(), sums.persons(), value(sums));
    }

    static @Nullable Double value(Sums sums) {
      return sums.answers() == 0 ? null : Double.valueOf(sums.sum() / sums.answers());
    }
  }

  /**
   * A day.
   *
   * @param fitted by the model
   * @param without what the model thinks it would have been without the change
   */
  public record Point(
      LocalDate day,
      Phase phase,
      long n,
      @Nullable Double value,
      @Nullable Long othersN,
      @Nullable Double othersValue,
      @Nullable Double fitted,
      @Nullable Double without) {}

  /** Where a day stands. */
  public enum Phase {
    BEFORE,
    /** Who came then met the change on the way: counts for neither. */
    PAUSE,
    AFTER
  }

  /** What one may say. */
  public enum Verdict {
    BETTER,
    WORSE,
    /** None of the size that was expected: the interval holds nothing, and not that. */
    NO_EFFECT,
    /** The interval holds both nothing and what was expected, or there is none yet. */
    NOT_YET
  }

  /** What to know when reading. */
  public enum Caution {
    /** The expectation was written down after the change had started. */
    WRITTEN_LATE,
    /** Before the change both groups did not go the same way. */
    TRENDS_APART,
    /** There is less than half a year of days, so the time of the year is not taken out. */
    NO_SEASON
  }
}
