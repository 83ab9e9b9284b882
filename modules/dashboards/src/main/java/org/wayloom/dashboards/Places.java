package org.wayloom.dashboards;

import java.util.List;
import java.util.Optional;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.Measures.StageMeasures;
import org.wayloom.analysis.NumberRef;
import org.wayloom.analysis.NumberRef.StageNumber;
import org.wayloom.analysis.NumberRef.TouchpointNumber;

/** Stages and touchpoints by the numbers that are told of them. */
final class Places {
  private Places() {}

  /** What people call the place of a number; empty where it is gone. */
  static String name(Measures measures, String number) {
    return switch (NumberRef.parse(number)) {
      case StageNumber stage -> stage(measures, stage.stage()).map(StageMeasures::title).orElse("");
      case NumberRef.VisitedBy some ->
          stage(measures, some.stage()).map(StageMeasures::title).orElse("");
      case TouchpointNumber touchpoint -> touchpoint(measures, touchpoint.touchpoint());
      case NumberRef.ChannelNumber channel -> touchpoint(measures, channel.touchpoint());
      case NumberRef.Edge edge -> "";
      case NumberRef.TotalPersons all -> "";
      case NumberRef.Overall all -> "";
      case NumberRef.Unmatched none -> "";
      case NumberRef.UnmatchedGroup group -> "";
    };
  }

  private static String touchpoint(Measures measures, String id) {
    return measures.touchpoints().stream()
        .filter(one -> one.touchpoint().equals(id))
        .findFirst()
        .map(Measures.TouchpointMeasures::name)
        .orElse("");
  }

  private static Optional<StageMeasures> stage(Measures measures, String id) {
    return measures.stages().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * Of those who go on from a stage, the share who come to the last one; empty where the number is
   * of no stage, or nobody can go on from there.
   */
  static Optional<Double> shareToTheEnd(Measures measures, String number) {
    if (!(NumberRef.parse(number) instanceof StageNumber named)
        || named.what() != StageNumber.What.CONVERTED) {
      return Optional.empty();
    }
    List<StageMeasures> fed =
        measures.stages().stream().filter(one -> one.overallConversion() != null).toList();
    for (int at = 0; at + 1 < fed.size(); at++) {
      if (fed.get(at).id().equals(named.stage())) {
        long next = fed.get(at + 1).reached();
        return next == 0 ? Optional.empty() : Optional.of((double) fed.getLast().reached() / next);
      }
    }
    return Optional.empty();
  }
}
