package org.wayloom.improvements;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.Measures.Rating;
import org.wayloom.analysis.Measures.StageMeasures;
import org.wayloom.analysis.Measures.TouchpointMeasures;
import org.wayloom.analysis.NumberRef;
import org.wayloom.analysis.NumberRef.StageNumber;
import org.wayloom.analysis.NumberRef.TouchpointNumber;
import org.wayloom.analysis.Proportion;
import org.wayloom.analysis.Score;
import org.wayloom.evidence.EventKind;

/**
 * What a number that a claim names is among some customers, so that it can be compared with itself.
 * A count becomes the share that it is of those who could have been counted, for there are never as
 * many customers in two months.
 *
 * <p>None for times, net promoter scores and shares of the satisfied, of which measures do not keep
 * what a test needs; for numbers of no place on the map; and for fewer persons than {@link
 * Drifting#FEWEST}.
 */
final class ClaimedFigure {
  private ClaimedFigure() {}

  static Optional<Figure> of(String number, Measures measures) {
    NumberRef reference;
    try {
      reference = NumberRef.parse(number);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    Figure figure =
        switch (reference) {
          case StageNumber(String stage, var what) ->
              measures.stages().stream()
                  .filter(each -> each.id().equals(stage))
                  .findFirst()
                  .map(each -> figure(number, each, what, measures.totals().persons()))
                  .orElse(null);
          case TouchpointNumber(String touchpoint, var what) ->
              measures.touchpoints().stream()
                  .filter(each -> each.touchpoint().equals(touchpoint))
                  .findFirst()
                  .map(each -> figure(number, each, what))
                  .orElse(null);
          case NumberRef.ChannelNumber ignored -> null;
          case NumberRef.VisitedBy ignored -> null;
          case NumberRef.Edge ignored -> null;
          case NumberRef.TotalPersons ignored -> null;
          case NumberRef.Overall ignored -> null;
          case NumberRef.Unmatched ignored -> null;
          case NumberRef.UnmatchedGroup ignored -> null;
        };
    return Optional.ofNullable(figure);
  }

  private static @Nullable Figure figure(
      String number, StageMeasures stage, StageNumber.What what, long persons) {
    return switch (what) {
      case VISITED -> share(number, stage.visited(), persons);
      case REACHED -> share(number, stage.overallConversion());
      case CONVERTED -> share(number, stage.converted(), stage.reached());
      // Everybody was followed equally long: who is not there yet did not go on in that time.
      case LOST, PENDING -> share(number, stage.lost() + stage.pending(), stage.reached());
      case RETURNS -> share(number, stage.returns().persons(), stage.visited());
      case SCORE -> mean(number, stage.score());
      case TICKET_SCORE -> mean(number, stage.ratings(), EventKind.TICKET);
      case MENTION_SCORE -> mean(number, stage.ratings(), EventKind.MENTION);
      case TIME_TO_NEXT, NPS, CSAT -> null;
    };
  }

  private static @Nullable Figure figure(
      String number, TouchpointMeasures touchpoint, TouchpointNumber.What what) {
    long reached = touchpoint.reached();
    return switch (what) {
      case REACHED -> share(number, touchpoint.share());
      case WENT_ON -> share(number, touchpoint.wentOn(), reached);
      case DROPPED -> share(number, reached - touchpoint.wentOn(), reached);
      case RETURNS -> share(number, touchpoint.returns().persons(), reached);
      case SCORE -> mean(number, touchpoint.score());
      case TICKET_SCORE -> mean(number, touchpoint.ratings(), EventKind.TICKET);
      case MENTION_SCORE -> mean(number, touchpoint.ratings(), EventKind.MENTION);
      case TIME_TO_NEXT,
          NPS,
          CSAT,
          TICKETS,
          NEGATIVE_TEXTS,
          MISSING,
          AD_HOC,
          FAILED,
          OUT_OF_ORDER ->
          null;
    };
  }

  private static @Nullable Figure share(String number, @Nullable Proportion share) {
    return share == null ? null : share(number, share.part(), share.n());
  }

  private static @Nullable Figure share(String number, long hits, long n) {
    return n < Drifting.FEWEST ? null : Figure.share(number, hits, n);
  }

  private static @Nullable Figure mean(String number, List<Rating> ratings, EventKind kind) {
    return ratings.stream()
        .filter(rating -> rating.kind() == kind)
        .findFirst()
        .map(rating -> mean(number, rating.score()))
        .orElse(null);
  }

  private static @Nullable Figure mean(String number, @Nullable Score score) {
    return score == null || score.persons() < Drifting.FEWEST ? null : Figure.mean(number, score);
  }
}
