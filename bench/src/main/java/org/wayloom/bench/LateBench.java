package org.wayloom.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.NewEvent;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.DirectlyFollows;
import org.wayloom.journeysindex.JourneyIndexes;

/**
 * A thousand events of a thousand persons come after the index was built: how long until they
 * count, and what they cost a question.
 */
final class LateBench {
  private static final int EVENTS = 1000;
  private static final int REPEATED = 12;

  private final Product product;
  private final Report report;

  LateBench(Product product, Report report) {
    this.product = product;
    this.report = report;
  }

  void run(BlockSource built) {
    Evidence evidence = product.evidence().evidence();
    evidence.append(product.workspace(), "late", events(built, evidence));
    Stopwatch until = new Stopwatch();
    Stopwatch before = new Stopwatch();
    Stopwatch after = new Stopwatch();
    try (JourneyIndexes.Lease grown =
        until.time(() -> product.indexes().borrowCurrent(product.workspace()))) {
      for (int i = 0; i < REPEATED; i++) {
        ask(built, i < REPEATED / 2 ? new Stopwatch() : before);
        ask(grown.source(), i < REPEATED / 2 ? new Stopwatch() : after);
      }
      report.line("");
      report.line(
          "%,d late events count after %.0f ms (%.0f ms of processor time), without another build."
              + " The directly-follows graph takes %.0f ms of processor time with them, %.0f"
              + " without.",
          grown.source().events() - built.events(),
          until.medianMillis(),
          until.cpuMillis(),
          after.cpuMillis(),
          before.cpuMillis());
    }
  }

  private void ask(BlockSource source, Stopwatch watch) {
    Coding each = Coding.identity(source.signatures());
    watch.time(() -> product.engine().run(source, new DirectlyFollows(each)));
  }

  /** An event for each of some persons who have journeys, in the middle of what is known. */
  private List<NewEvent> events(BlockSource built, Evidence evidence) {
    int[] codes = new int[Math.min(EVENTS, built.persons())];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (int) ((long) i * built.persons() / codes.length);
    }
    List<String> names = evidence.persons(product.workspace(), codes);
    Instant time = Instant.ofEpochMilli(built.newestMillis()).minusSeconds(86_400L * 60);
    List<NewEvent> events = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      events.add(
          new NewEvent(
              "late-" + i,
              EventKind.EVENT,
              "A_SUBMITTED",
              time,
              names.get(i),
              null,
              null,
              null,
              null,
              Map.of("lifecycle:transition", "COMPLETE"),
              null));
    }
    return events;
  }
}
