package org.wayloom.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.wayloom.improvements.ChangeFacts;
import org.wayloom.improvements.ChangeFacts.Audience;
import org.wayloom.improvements.Changes;
import org.wayloom.improvements.Expectation;
import org.wayloom.improvements.Expectation.Direction;
import org.wayloom.improvements.Expectation.Reading;
import org.wayloom.improvements.Judgement;
import org.wayloom.improvements.Opportunities;
import org.wayloom.improvements.OpportunityFacts;
import org.wayloom.improvements.OpportunityFacts.Basis;
import org.wayloom.improvements.OpportunityFacts.Period;
import org.wayloom.improvements.OpportunityFacts.Reach;
import org.wayloom.improvements.Spot;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/**
 * What the simulated company did about its journey: one change that helped and one that did
 * nothing, as {@link PlantedTruth} has them.
 */
record DemoChanges(Opportunities opportunities, Changes changes) {
  private static final String TEAM = "Linden & Lark (simulated)";
  private static final int WEEK = 7;

  void make(WorkspaceId workspace, DocumentId map) {
    Spot delivery = new Spot(map.value(), null, "tp-delivery", null);
    String hour =
        opportunities
            .add(
                workspace,
                new OpportunityFacts(
                    "Nobody knows at what hour the delivery comes",
                    "Customers take a day off and wait for the bell.",
                    OpportunityFacts.Status.DONE,
                    TEAM,
                    List.of(delivery),
                    List.of(),
                    null,
                    new Reach(2_000, Period.QUARTER, Basis.TEAM, null, null, null),
                    null,
                    List.of("A message the evening before", "A call from the van"),
                    Judgement.NONE),
                TEAM)
            .id();
    keep(
        workspace,
        change(
            "A message with the hour, the evening before",
            List.of(hour),
            delivery,
            PlantedTruth.TOLD_THE_HOUR_FROM,
            expected(map, "touchpoint:tp-delivery:score", 0.5)));
    keep(
        workspace,
        change(
            "Coffee in the showroom",
            List.of(),
            new Spot(map.value(), null, "tp-showroom", null),
            PlantedTruth.COFFEE_FROM,
            expected(map, "touchpoint:tp-showroom:score", 0.5)));
  }

  /** Written down a week before its first day. */
  private void keep(WorkspaceId workspace, ChangeFacts facts) {
    LocalDate starts = facts.starts();
    if (starts == null) {
      throw new IllegalArgumentException("a change of the demo has a first day");
    }
    Instant written = starts.minusDays(WEEK).atTime(10, 0).toInstant(ZoneOffset.UTC);
    changes.recorded(workspace, facts, written, TEAM);
  }

  private static ChangeFacts change(
      String title, List<String> opportunities, Spot spot, LocalDate starts, Expectation expected) {
    return new ChangeFacts(
        title,
        "",
        ChangeFacts.Status.MEASURED,
        opportunities,
        List.of(spot),
        TEAM,
        starts,
        null,
        new Audience(Audience.Kind.EVERYONE, null, null),
        null,
        expected);
  }

  private static Expectation expected(DocumentId map, String number, double points) {
    return new Expectation(
        map.value(), number, Direction.UP, points, 0, null, null, Reading.ONCE, null);
  }
}
