package org.wayloom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.evidence.ImportReceipt;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.FoldSet;
import org.wayloom.journeys.ParallelEngine;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.Returns;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.StageFunnel;
import org.wayloom.journeys.TimeToNext;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.journeysindex.JourneysIndexModule;
import org.wayloom.kernel.WorkspaceId;

/**
 * Imports ten million events, builds their index, and asks the engine and DuckDB the same
 * questions. Answers are compared before anything is timed.
 *
 * <p>Settings (system properties): {@code bench.copies} of the log (38), {@code bench.rounds} (7),
 * {@code bench.results}, the file to write. The log is found under {@code WAYLOOM_SHARED_DATA} or
 * {@code ../shared/data}.
 */
public final class PeerBench {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("bench");
  private static final WorkspaceId SMALL = new WorkspaceId("xes");
  private static final int THREADS = 2;

  private final int copies = Integer.getInteger("bench.copies", 38);
  private final int rounds = Integer.getInteger("bench.rounds", 7);
  private final Path data;
  private final Report report = new Report();

  private PeerBench(Path data) {
    this.data = data;
  }

  public static void main(String[] arguments) throws Exception {
    Path data = Files.createTempDirectory("wayloom-bench");
    try {
      new PeerBench(data).run();
    } finally {
      delete(data);
    }
  }

  private void run() throws IOException, SQLException {
    report.machine();
    importAll();
    // DuckDB reads a copy: the product keeps its own file to itself.
    Path copy = data.resolve("stored.duckdb");
    Files.copy(data.resolve("workspaces/bench/evidence.duckdb"), copy);
    try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC());
        JourneyIndexes indexes = JourneysIndexModule.of(data, module.evidence());
        ParallelEngine engine = new ParallelEngine(THREADS);
        JourneyIndexes.Lease lease = buildIndex(indexes)) {
      BlockSource source = lease.source();
      PeerQuestions questions =
          new PeerQuestions(
              module.evidence().signatures(WORKSPACE), source.signatures(), source.newestMillis());
      try (DuckPeer duck = new DuckPeer(copy, data.resolve("peer.duckdb"), questions.stages())) {
        report.tableHead();
        for (PeerQuestion<?> question : questions.all()) {
          compare(question, source, engine, duck);
        }
      }
      wholeMap(questions.stages(), source, engine);
    }
    report.write();
  }

  private JourneyIndexes.Lease buildIndex(JourneyIndexes indexes) {
    Stopwatch build = new Stopwatch();
    JourneyIndexes.Lease lease = build.time(() -> indexes.borrowCurrent(WORKSPACE));
    report.line(
        "Index of %,d events of %,d persons, built from the stored evidence: %.1f s (%.1f s of"
            + " processor time).",
        lease.source().events(),
        lease.source().persons(),
        build.medianMillis() / 1000,
        build.medianCpuMillis() / 1000);
    return lease;
  }

  private void importAll() throws IOException {
    Optional<Path> xes = SharedLog.find();
    BenchLog log = xes.map(BenchLog::of).orElseGet(BenchLog::synthetic);
    report.line(
        "Log: %s, %,d events, %d times over%s.",
        log.name(),
        log.rows().size(),
        copies,
        xes.isPresent() ? "" : " (the real log was not found)");
    Path csv = data.resolve("log.csv");
    log.writeCsv(csv, copies);
    try (EvidenceModule module = EvidenceModule.of(data, Clock.systemUTC())) {
      if (xes.isPresent()) {
        importOne(module.evidence(), SMALL, xes.get(), "XES");
      }
      importOne(module.evidence(), WORKSPACE, csv, "CSV");
    }
    Files.delete(csv);
  }

  private void importOne(Evidence evidence, WorkspaceId workspace, Path file, String kind)
      throws IOException {
    Stopwatch watch = new Stopwatch();
    double megabytes = Files.size(file) / 1e6;
    ImportReceipt receipt =
        watch.time(
            () ->
                evidence.importFile(
                    workspace,
                    file,
                    file.getFileName().toString(),
                    ImportMapping.GUESS,
                    false,
                    (phase, bytesRead, bytesTotal, rows) -> {}));
    report.line(
        "%s import of %,.0f MB: %,d events stored in %.1f s, %,.0f events/s (%.1f s of processor"
            + " time).",
        kind,
        megabytes,
        receipt.stored(),
        watch.medianMillis() / 1000,
        receipt.stored() / watch.medianMillis() * 1000,
        watch.medianCpuMillis() / 1000);
  }

  private <R> void compare(
      PeerQuestion<R> question, BlockSource source, ParallelEngine engine, DuckPeer duck) {
    List<String> ours =
        question.rows().apply(engine.run(source, question.question().get())).stream()
            .sorted()
            .toList();
    List<String> sorted = new ArrayList<>();
    List<Stopwatch> best = new ArrayList<>();
    for (String sql : question.sql()) {
      check(question.name(), ours, duck.rows(sql, "sorted"));
      Stopwatch watch = new Stopwatch();
      watch.time(() -> duck.rows(sql, "sorted"));
      sorted.add(sql);
      best.add(watch);
    }
    int fastest = 0;
    for (int i = 1; i < best.size(); i++) {
      fastest = best.get(i).minMillis() < best.get(fastest).minMillis() ? i : fastest;
    }
    String sqlSorted = sorted.get(fastest);
    String sqlRaw = question.sql().getFirst();
    check(question.name(), ours, duck.rows(sqlRaw, "raw"));
    Stopwatch engineWatch = new Stopwatch();
    Stopwatch sortedWatch = new Stopwatch();
    Stopwatch rawWatch = new Stopwatch();
    for (int i = 0; i < 20; i++) {
      engine.run(source, question.question().get());
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < 3; i++) {
        engineWatch.time(() -> engine.run(source, question.question().get()));
      }
      sortedWatch.time(() -> duck.rows(sqlSorted, "sorted"));
      if (round < 3) {
        rawWatch.time(() -> duck.rows(sqlRaw, "raw"));
      }
    }
    report.row(question.name(), engineWatch, sortedWatch, rawWatch);
  }

  private static void check(String name, List<String> ours, List<String> theirs) {
    List<String> sorted = theirs.stream().sorted().toList();
    if (!ours.equals(sorted)) {
      throw new IllegalStateException(
          name + ": the answers differ\nengine " + ours + "\nDuckDB " + sorted);
    }
  }

  /** Every number of a map after a rule was edited: all folds over two codings made anew. */
  private void wholeMap(Coding stages, BlockSource source, ParallelEngine engine) {
    Stopwatch watch = new Stopwatch();
    for (int i = 0; i < 10 + rounds * 3; i++) {
      Stopwatch counted = i < 10 ? new Stopwatch() : watch;
      counted.time(
          () -> {
            int[] nodes = new int[source.signatures()];
            java.util.Arrays.setAll(nodes, stages::node);
            Coding edited = Coding.of(nodes, stages.count());
            Coding touchpoints = Coding.identity(source.signatures());
            FoldSet set = new FoldSet();
            for (Coding coding : List.of(edited, touchpoints)) {
              set.add(new Reach(coding));
              set.add(new Returns(coding));
              set.add(new TimeToNext(coding));
            }
            set.add(new Scores(touchpoints));
            set.add(
                StageFunnel.through(
                    edited,
                    StageFunnel.Order.SEQUENTIAL,
                    PeerQuestions.THIRTY_DAYS,
                    source.newestMillis()));
            return engine.run(source, set);
          });
    }
    report.line("");
    report.line(
        "Rule edit to new numbers of a whole map (funnel; reach, returns and times of %d stages and"
            + " of %d touchpoints; scores): %s ms min / median / max of %d, %.0f ms of processor"
            + " time.",
        stages.count(),
        source.signatures(),
        watch.text(),
        watch.repetitions(),
        watch.medianCpuMillis());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
