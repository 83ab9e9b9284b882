package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.journeysindex.JourneysIndexModule;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;
import org.wayloom.testing.SharedData;

/**
 * BPI Challenge 2012 from the file through the real store and the real index to the numbers of a
 * map. The funnel figures are those of the log's own {@code A_} events, complete life cycle.
 */
class LoanApplicationsTest {
  @TempDir static Path data;

  private static EvidenceModule evidence;
  private static JourneyIndexes indexes;
  private static World world;
  private static Analysis analysis;

  @BeforeAll
  static void importTheLog() {
    Path log = SharedData.file("bpic2012/bpic2012.xes.gz").orElse(null);
    assumeTrue(log != null, "no shared data beside the checkout");
    evidence = EvidenceModule.of(data, Clock.systemUTC());
    indexes = JourneysIndexModule.of(data, evidence.evidence());
    var receipt =
        evidence
            .evidence()
            .importFile(
                World.WORKSPACE,
                log,
                "bpic2012.xes.gz",
                ImportMapping.GUESS,
                false,
                (phase, read, total, rows) -> {});
    assertThat(receipt.stored()).isEqualTo(262_200);
    indexes.borrowCurrent(World.WORKSPACE).close();
    world = World.of("none: none");
    world.map(
        """
        submitted: A_SUBMITTED
        preaccepted: A_PREACCEPTED
        accepted: A_ACCEPTED
        approved: A_APPROVED
        """);
    world.rules.clear();
    for (String type : List.copyOf(world.touchpoints.keySet())) {
      world.rule(
          type,
          new Condition("type", Match.EQUALS, type),
          new Condition("property:lifecycle:transition", Match.EQUALS, "COMPLETE"));
    }
    analysis = new IndexedAnalysis(evidence.evidence(), indexes, world.maps, World.ENGINE);
  }

  @AfterAll
  static void close() {
    if (indexes != null) {
      indexes.close();
      evidence.close();
    }
  }

  @Test
  void theStagesOfAMapMakeThePublishedFunnel() {
    Measures measures = analysis.measures(World.WORKSPACE, World.MAP, MeasureOptions.OF_MAP);

    assertThat(measures.totals().persons()).isEqualTo(13_087);
    assertThat(measures.totals().events()).isEqualTo(262_200);
    assertThat(measures.stages())
        .extracting(Measures.StageMeasures::reached)
        .containsExactly(13_087L, 7_367L, 5_113L, 2_246L);
  }

  @Test
  void theDirectlyFollowsGraphOfActivitiesHas188Edges() {
    Flow flow = analysis.flow(World.WORKSPACE, World.MAP, Flow.Nodes.ACTIVITIES, 1000);

    assertThat(flow.nodes()).hasSize(36);
    assertThat(flow.total().edges()).isEqualTo(188);
    assertThat(flow.total().occurrences()).isEqualTo(262_200 - 13_087);
  }

  @Test
  void aNumberOpensItsPersonsAndTheirRows() {
    NumberRef approved = NumberRef.parse("stage:approved:reached");

    Behind behind =
        analysis.behind(
            World.WORKSPACE, World.MAP, approved, MeasureOptions.OF_MAP, new PageAsk(10, ""));
    var rows =
        analysis.rows(
            World.WORKSPACE,
            World.MAP,
            approved,
            MeasureOptions.OF_MAP,
            java.util.Optional.of(behind.persons().getFirst().code()),
            new PageAsk(10, ""));

    assertThat(behind.total()).isEqualTo(2_246);
    assertThat(behind.persons()).hasSize(10);
    assertThat(rows.items()).hasSize((int) behind.persons().getFirst().events());
    assertThat(rows.items()).allMatch(row -> row.type().equals("A_APPROVED"));
  }

  @Test
  void aMapIsProposedFromSubmissionToApproval() {
    World bare = World.of("none: none");
    Proposal proposal =
        new IndexedAnalysis(evidence.evidence(), indexes, bare.maps, World.ENGINE)
            .propose(World.WORKSPACE, null, "en");
    List<String> touchpoints =
        proposal.stages().stream()
            .flatMap(s -> s.touchpoints().stream())
            .map(Proposal.Touchpoint::name)
            .toList();

    // One of the 24 activities, "W_Wijzigen contractgegevens", is rare: twelve events.
    assertThat(touchpoints).hasSize(23).startsWith("A submitted", "A partlysubmitted");
    assertThat(touchpoints.indexOf("A preaccepted")).isLessThan(touchpoints.indexOf("A accepted"));
    assertThat(touchpoints.indexOf("A accepted")).isLessThan(touchpoints.indexOf("A approved"));
    assertThat(proposal.stages()).hasSize(7);
    assertThat(proposal.leftOut()).isEqualTo(new Proposal.LeftOut(1, 12));
  }
}
