package org.wayloom.journeysindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.DirectlyFollows;
import org.wayloom.journeys.FlowGraph;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.ParallelEngine;
import org.wayloom.journeys.StageFunnel;
import org.wayloom.journeys.Variants;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.testing.SharedData;

/** The whole way on the log of BPI Challenge 2012: file, store, index, engine. */
class RealLogTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("bank");

  @TempDir Path data;

  @Test
  void tellsTheKnownNumbersOfBpiChallenge2012() throws Exception {
    Path log = SharedData.file("bpic2012/bpic2012.xes.gz").orElse(null);
    assumeTrue(log != null, "the log of BPI Challenge 2012 is not beside the checkout");
    try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC());
        JourneyIndexes indexes = JourneysIndexModule.of(data, module.evidence());
        ParallelEngine engine = new ParallelEngine(2)) {
      module
          .evidence()
          .importFile(
              WORKSPACE, log, "bpic2012.xes.gz", ImportMapping.GUESS, false, (p, r, t, n) -> {});
      List<Signature> signatures = module.evidence().signatures(WORKSPACE);
      try (JourneyIndexes.Lease lease = indexes.borrowCurrent(WORKSPACE)) {
        BlockSource source = lease.source();
        assertThat(source.events()).isEqualTo(262_200);
        assertThat(source.persons()).isEqualTo(13_087);
        assertThat(source.signatures()).isEqualTo(36);
        Coding activities = Coding.identity(36);
        FlowGraph graph = engine.run(source, new DirectlyFollows(activities));
        assertThat(graph.edges()).hasSize(188);
        assertThat(graph.occurrences()).isEqualTo(262_200 - 13_087);
        assertThat(engine.run(source, new Variants(activities, 10)).distinct()).isEqualTo(4366);
        assertThat(funnel(engine, source, signatures))
            .containsExactly(13_087L, 7_367L, 5_113L, 2_246L);
      }
    }
  }

  private static List<Long> funnel(
      ParallelEngine engine, BlockSource source, List<Signature> signatures) {
    List<BitSet> steps = new ArrayList<>();
    for (String step : List.of("A_SUBMITTED", "A_PREACCEPTED", "A_ACCEPTED", "A_APPROVED")) {
      BitSet codes = new BitSet();
      signatures.stream()
          .filter(signature -> signature.activity().equals(step + "+COMPLETE"))
          .forEach(signature -> codes.set(signature.code()));
      steps.add(codes);
    }
    Funnel funnel =
        engine.run(
            source, StageFunnel.of(steps, StageFunnel.Order.SEQUENTIAL, 0, source.newestMillis()));
    return funnel.steps().stream().map(Funnel.Step::reached).toList();
  }
}
