package org.wayloom.analysis;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something computed that is worth acting on, at a place of the map.
 *
 * @param id the same for the same thing at the same place, however often it is computed: {@code
 *     low-score:touchpoint:T}
 * @param kind the sort of question that it answers
 * @param code what was found; the page has a sentence for each
 * @param stage where; null when it stands in no stage
 * @param touchpoint null when it is about a stage, or about events that no touchpoint takes
 * @param channel null when it is about all
 * @param persons whom it affects
 * @param tested effect, interval and p; the effect is in the unit of the code. Null where the
 *     drawing shows it by itself and there is nothing to test
 * @param adjusted p corrected for all places that were looked at; null without a test
 * @param weight persons × effect as a share from 0 to 1; findings are ranked by it
 * @param follows the id of another finding that says why: without the customers behind that one,
 *     this would not stand out; null for one that stands by itself. What follows is ranked last
 * @param severity how much that is of all customers
 * @param number a REF that opens the persons and rows; null where rows have no name
 * @param params what the sentence needs besides
 */
public record Finding(
    String id,
    Kind kind,
    Code code,
    @Nullable String stage,
    @Nullable String touchpoint,
    @Nullable String channel,
    long persons,
    @Nullable Tested tested,
    @Nullable Double adjusted,
    double weight,
    Severity severity,
    @Nullable String follows,
    @Nullable String number,
    Map<String, String> params) {
  /** Those that stand by themselves, the weightiest first; then those that follow from them. */
  static final Comparator<Finding> RANK =
      Comparator.comparing((Finding finding) -> finding.follows != null)
          .thenComparing(Comparator.comparingDouble(Finding::weight).reversed())
          .thenComparing(Finding::id);

  public Finding {
    params = Map.copyOf(params);
  }

  Finding following(String cause) {
    return new Finding(
        id,
        kind,
        code,
        stage,
        touchpoint,
        channel,
        persons,
        tested,
        adjusted,
        weight,
        severity,
        cause,
        number,
        params);
  }

  /** Three sizes of weight, as shares of all persons. */
  public enum Severity {
    /** Under 1 of 100. */
    LOW,
    /** Under 5 of 100. */
    MEDIUM,
    HIGH;

    static Severity of(double weight, long persons) {
      double share = persons == 0 ? 0 : weight / persons;
      return share < 0.01 ? LOW : share < 0.05 ? MEDIUM : HIGH;
    }
  }

  /** What it is, by the four questions to a journey and by comparing it with the plan. */
  public enum Kind {
    PAIN_POINT,
    BOTTLENECK,
    GAP,
    INCONSISTENCY,
    DEVIATION
  }

  /** What was found. */
  public enum Code {
    /** A score lower than at a typical other touchpoint; effect in points of 100. */
    LOW_SCORE(Kind.PAIN_POINT),
    /** Reviews and mentions rate it lower than a typical other touchpoint; points of 100. */
    LOW_REVIEWS(Kind.PAIN_POINT),
    /**
     * More of those who write about it sound negative than at a typical other touchpoint; effect a
     * difference of shares.
     */
    NEGATIVE_TEXTS(Kind.PAIN_POINT),
    /**
     * More of those who come write a ticket than at a typical other touchpoint; effect a difference
     * of shares.
     */
    TICKETS(Kind.PAIN_POINT),
    /**
     * More are lost before the next stage than in a typical other; effect a difference of shares.
     */
    DROP_OFF(Kind.BOTTLENECK),
    /** It takes longer than in a typical other stage; effect in milliseconds. */
    SLOW(Kind.BOTTLENECK),
    /** More come back than to a typical other touchpoint; effect a difference of shares. */
    RETURNS(Kind.BOTTLENECK),
    /** Many do something that no touchpoint stands for; effect a share of persons. */
    UNKNOWN_EVENTS(Kind.GAP),
    /**
     * A planned touchpoint of which no evidence tells, while its stage has some; effect the share
     * of the stage's visitors who are seen there, which is none.
     */
    SILENT_TOUCHPOINT(Kind.GAP),
    /** A stage that does not offer the channel that a persona of the map likes best; not tested. */
    CHANNEL_NOT_OFFERED(Kind.GAP),
    /** A score lower through one channel than through the others; effect in points of 100. */
    CHANNEL_SCORE(Kind.INCONSISTENCY),
    /** It takes longer to go on through one channel than through the others; milliseconds. */
    CHANNEL_SLOW(Kind.INCONSISTENCY),
    /** More do not go on through one channel than through the others; a difference of shares. */
    CHANNEL_DROP_OFF(Kind.INCONSISTENCY),
    /** Planned and not there; effect a share of those expected. */
    MISSING(Kind.DEVIATION),
    /** There and not planned; effect a share of persons. */
    AD_HOC(Kind.DEVIATION),
    /** Gone wrong; effect a share of those who came. */
    FAILED(Kind.DEVIATION),
    /** At another place than planned; effect a share of those expected. */
    OUT_OF_ORDER(Kind.DEVIATION);

    private final Kind kind;

    Code(Kind kind) {
      this.kind = kind;
    }

    Kind kind() {
      return kind;
    }
  }
}
