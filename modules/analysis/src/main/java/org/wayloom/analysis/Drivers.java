package org.wayloom.analysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which touchpoints of a map move an overall score, against how well they do: importance and
 * performance. What goes together need not be cause and effect.
 *
 * @param asOf the time of the newest event; null without events
 * @param questions what can be taken for the overall score, most persons first
 * @param overall the question that was; null where nobody answered any
 * @param method how importance was computed, with its version
 * @param shapleyMethod how it was computed a second time; null where there are too many touchpoints
 * @param draws how many samples the intervals are from
 * @param answered persons who answered the overall question
 * @param used persons whose answers told the importance; 0 where it cannot be told
 * @param fit what the touchpoints explain together; null where it cannot be told
 * @param lines where the quadrants meet; null where it cannot be told
 * @param drivers every touchpoint of the map that is rated, the most important first
 */
public record Drivers(
    long mapVersion,
    long libraryVersion,
    @Nullable Instant asOf,
    List<Overall> questions,
    @Nullable String overall,
    String method,
    @Nullable String shapleyMethod,
    int draws,
    long answered,
    long used,
    @Nullable Fit fit,
    @Nullable Lines lines,
    List<Driver> drivers) {
  public Drivers {
    questions = List.copyOf(questions);
    drivers = List.copyOf(drivers);
  }

  /**
   * A question that may stand for the whole.
   *
   * @param question what evidence calls it
   * @param type {@code nps}, {@code csat} or {@code ces}
   * @param persons who answered it
   */
  public record Overall(String question, String type, double min, double max, long persons) {}

  /** The share of the overall score's variance that the touchpoints explain together (R²). */
  public record Fit(double value, double low, double high) {}

  /**
   * Where the quadrants meet.
   *
   * @param importance an equal share for each touchpoint, 0 to 1
   * @param performance the mean of the touchpoints, 0 to 100
   */
  public record Lines(double importance, double performance) {}

  /**
   * A touchpoint.
   *
   * @param stage it counts in
   * @param n persons who rated it and answered the overall question
   * @param standing what one may say
   * @param missing why nothing can be said; null when something can
   * @param importance its part of R²; null when nothing can be said
   * @param shapley the same by averaging over all orders in which touchpoints may be taken into
   *     account; null when nothing can be said, or there are too many touchpoints
   * @param correlation with the overall score; null when nothing can be said
   * @param score how it is rated by everybody, as on the map
   * @param performance the mean of that score on 0 to 100
   * @param quadrant null when nothing can be said
   */
  public record Driver(
      String touchpoint,
      String name,
      String stage,
      long n,
      Standing standing,
      @Nullable Missing missing,
      @Nullable Importance importance,
      @Nullable Importance shapley,
      @Nullable Tested correlation,
      Score score,
      double performance,
      @Nullable Quadrant quadrant) {}

  /**
   * A part of R² with its 95 % interval.
   *
   * @param share of all parts, 0 to 1
   */
  public record Importance(double value, double low, double high, double share) {}

  /** What one may say of a touchpoint. */
  public enum Standing {
    /** It has to do with the overall score. */
    MOVES,
    NO_EVIDENCE,
    TOO_FEW
  }

  /** Why nothing can be said. */
  public enum Missing {
    /** Fewer than 50 persons rated it and answered the overall question. */
    FEW_ANSWERS,
    /** Fewer than 30 persons rated it and another touchpoint that more persons rated. */
    FEW_TOGETHER,
    /** Everybody gives the same answer, here or to the overall question. */
    NO_SPREAD,
    /** There are fewer than ten persons for each touchpoint. */
    FEW_FOR_SO_MANY
  }

  /** Importance by performance (Martilla and James 1977, Journal of Marketing 41:77-79). */
  public enum Quadrant {
    /** Important, and not as good as the others. */
    IMPROVE_FIRST,
    /** Important and good. */
    KEEP_UP,
    /** Neither. */
    LATER,
    /** Good, and of little importance. */
    GOOD_ENOUGH
  }
}
