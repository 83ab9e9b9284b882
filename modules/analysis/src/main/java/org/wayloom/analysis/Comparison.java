package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two groups of journeys beside each other, place by place, with a verdict that has been corrected
 * for the number of comparisons.
 *
 * @param asOf the time of the newest event; null without events
 * @param windowDays how long a journey may take; 0 = no limit
 * @param tested how many comparisons were made: those with enough persons on both sides
 */
public record Comparison(
    long mapVersion,
    long libraryVersion,
    @Nullable Instant asOf,
    int windowDays,
    Group a,
    Group b,
    int tested,
    List<Compared> compared) {
  public Comparison {
    compared = List.copyOf(compared);
  }

  /**
   * Which journeys make a side: those that began then, through that channel, of that persona's
   * customers; null is all.
   *
   * @param from the first day, in UTC
   * @param to the day after the last
   */
  public record Side(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String channel,
      @Nullable String persona) {
    public Side {
      if (from != null && to != null && !from.isBefore(to)) {
        throw new IllegalArgumentException("from must be before to: " + from + ", " + to);
      }
    }
  }

  /**
   * A side and how large it is.
   *
   * @param windowOver of the persons, those whose window is over: only they count for conversion
   */
  public record Group(Side side, long persons, long windowOver) {}

  /**
   * One number of both sides.
   *
   * @param stage where; null for the whole journey
   * @param a the number of the first side; null where it has none
   * @param effect of the second side less the first, except for {@link Measure#GOES_ON}: how many
   *     times as quickly the second side goes on; null where there are too few
   * @param adjusted the p corrected by Benjamini and Hochberg
   */
  public record Compared(
      @Nullable String stage,
      Measure measure,
      @Nullable Double a,
      @Nullable Double b,
      long nA,
      long nB,
      @Nullable Tested effect,
      @Nullable Double adjusted,
      Verdict verdict) {}

  /** What is compared. */
  public enum Measure {
    /** Share who reached the stage of those in the stage before. */
    CONVERSION,
    /** Median milliseconds of the first stay in a stage, of those who went on. */
    TIME_TO_NEXT,
    /** How quickly persons go on from a stage, counting those who have not yet. */
    GOES_ON,
    /** Mean of the answers. */
    SCORE,
    /** Net promoter score. */
    NPS,
    /** The mix of ways through the stages; the effect is Cramér's V. */
    VARIANTS
  }

  /** What one may say. */
  public enum Verdict {
    DIFFERS,
    NO_EVIDENCE,
    TOO_FEW
  }
}
