package org.wayloom.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;

/**
 * Two groups of journeys beside each other, place by place, with a verdict that has been corrected
 * for the number of comparisons.
 *
 * @param asOf the time of the newest event; null without events
 * @param windowDays how long a journey may take; 0 = no limit
 * @param tested how many comparisons were made: those with enough persons on both sides
 * @param compared stage by stage, then touchpoint by touchpoint, then the whole journey
 */
public record Comparison(
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
   * customers who did so; null is all.
   *
   * @param from the first day, in UTC
   * @param to the day after the last
   * @param map the map by which the journeys are read; null is the one that is asked
   * @param version of that map; null is the newest
   * @param others whether persona and behaviour tell who is not meant: everyone else is
   */
  public record Side(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String channel,
      @Nullable String persona,
      @Nullable DocumentId map,
      @Nullable Long version,
      Behaviour behaviour,
      boolean others) {
    public Side {
      if (from != null && to != null && !from.isBefore(to)) {
        throw new IllegalArgumentException("from must be before to: " + from + ", " + to);
      }
      if (others && persona == null && behaviour.isAnybody()) {
        throw new IllegalArgumentException(
            "Everyone else than everybody is nobody: say whom the other side has");
      }
    }

    /** By the map that is asked, whatever they did. */
    public Side(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String channel,
        @Nullable String persona) {
      this(from, to, channel, persona, null);
    }

    /** By the newest version of a map, whatever they did. */
    public Side(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String channel,
        @Nullable String persona,
        @Nullable DocumentId map) {
      this(from, to, channel, persona, map, null, Behaviour.ANY, false);
    }

    /** The same journeys, by the map that is asked. */
    Side journeys() {
      return new Side(from, to, channel, persona, null, null, behaviour, others);
    }
  }

  /**
   * A side and how large it is.
   *
   * @param windowOver of the persons, those whose window is over: only they count for conversion
   */
  public record Group(Side side, long mapVersion, long persons, long windowOver) {}

  /**
   * One number of both sides.
   *
   * @param stage where; null for the whole journey
   * @param touchpoint where; null for a stage
   * @param windowOver whether only persons whose window is over count, also when it is opened
   * @param effect of the second side less the first, except for {@link Measure#GOES_ON}: how many
   *     times as quickly the second side goes on; null where nothing was tested
   * @param adjusted the p corrected by Benjamini and Hochberg
   */
  public record Compared(
      @Nullable String stage,
      @Nullable String touchpoint,
      Measure measure,
      boolean windowOver,
      Value a,
      Value b,
      @Nullable Tested effect,
      @Nullable Double adjusted,
      Verdict verdict) {}

  /**
   * A number of one side.
   *
   * @param value null where the side has none
   * @param n what it is made of: persons or answers
   * @param persons whose these are
   * @param number the REF that opens it with the side's own parameters; null where nothing does
   */
  public record Value(@Nullable Double value, long n, long persons, @Nullable String number) {
    /** A number to which each person adds once. */
    static Value of(@Nullable Double value, long persons, @Nullable String number) {
      return new Value(value, persons, persons, number);
    }
  }

  /** What is compared. */
  public enum Measure {
    /** Share who reached the stage of those in the stage before. */
    CONVERSION,
    /** Share of the side's persons who come to the touchpoint. */
    REACHED,
    /** Share of those at the touchpoint who come to another one later. */
    WENT_ON,
    /** Median milliseconds of the first stay, of those who went on. */
    TIME_TO_NEXT,
    /** How quickly persons go on from a stage, counting those who have not yet. */
    GOES_ON,
    /** Median milliseconds from the first to the last step of the first stay. */
    DWELL,
    /** Mean of the answers. */
    SCORE,
    /** Net promoter score. */
    NPS,
    /** The mix of ways through the stages; the effect is Cramér's V. */
    VARIANTS,
    /** How well journeys follow the drawn one: the mean of 0, nothing in common, to 1, as drawn. */
    FITNESS,
    /** Share of those expected at the touchpoint who miss it; only of two drawings. */
    MISSING,
    /** Share of the side's persons on the map who come to it unplanned; only of two drawings. */
    AD_HOC,
    /** Share of those at the touchpoint for whom it fails; only of two drawings. */
    FAILED,
    /** Share of those expected who come to it out of order; only of two drawings. */
    OUT_OF_ORDER
  }

  /** What one may say. */
  public enum Verdict {
    DIFFERS,
    NO_EVIDENCE,
    TOO_FEW,
    /** The same journeys, read by two maps or versions: the difference is no sample of any. */
    SAME_JOURNEYS
  }
}
