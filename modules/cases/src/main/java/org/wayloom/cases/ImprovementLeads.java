package org.wayloom.cases;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.improvements.Changes;
import org.wayloom.improvements.Opportunities;
import org.wayloom.improvements.OpportunityFacts;
import org.wayloom.improvements.OpportunityFacts.Origin;
import org.wayloom.improvements.Spot;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Maps;

/** Opportunities at the places on maps where a case began. */
final class ImprovementLeads implements Leads {
  private static final int MOST_SPOTS = 5;

  private final Opportunities opportunities;
  private final Changes changes;
  private final Maps maps;

  ImprovementLeads(Opportunities opportunities, Changes changes, Maps maps) {
    this.opportunities = opportunities;
    this.changes = changes;
    this.maps = maps;
  }

  @Override
  public String makeOpportunity(WorkspaceId workspace, Case one, String by) {
    List<String> touchpoints =
        one.causes().stream()
            .map(CaseCause::touchpoint)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    String place =
        one.causes().stream()
            .map(CaseCause::touchpointName)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    CaseClosing closing = one.closing();
    String cause = closing == null ? one.causes().getFirst().ruleName() : closing.rootCause();
    OpportunityFacts facts =
        OpportunityFacts.from(
            place.isEmpty() ? cause : place + ": " + cause,
            closing == null ? "" : closing.cause(),
            one.owner(),
            touchpoints.stream()
                .flatMap(touchpoint -> spots(workspace, touchpoint))
                .limit(MOST_SPOTS)
                .toList(),
            new Origin(Origin.Kind.CASE, "", one.id()));
    return opportunities.add(workspace, facts, by).id();
  }

  private Stream<Spot> spots(WorkspaceId workspace, @Nullable String touchpoint) {
    return maps.list(workspace).stream()
        .map(summary -> maps.get(workspace, summary.id()))
        .flatMap(
            map ->
                map.stages().stream()
                    .filter(stage -> stage.touchpoints().contains(touchpoint))
                    .map(stage -> new Spot(map.id().value(), stage.id(), touchpoint, null))
                    .limit(1));
  }

  @Override
  public void checkChange(WorkspaceId workspace, String change) {
    changes.get(workspace, change);
  }
}
