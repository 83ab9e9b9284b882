package org.wayloom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.evidence.ImportReceipt;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.ParallelEngine;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.kernel.WorkspaceId;

/**
 * Imports ten million events, builds their index, and asks the engine, DuckDB and ClickHouse the
 * same questions. Answers are compared before anything is timed.
 *
 * <p>Settings (system properties): {@code bench.copies} of the log (38), {@code bench.rounds} (7),
 * {@code bench.only}, a part of the names of the questions wanted, {@code bench.peers}, whether to
 * ask the others too (true), and {@code bench.results}, the file to write. The log is found under
 * {@code WAYLOOM_SHARED_DATA} or {@code ../shared/data}.
 */
public final class PeerBench {
  private static final int THREADS = 2;

  private final int copies = Integer.getInteger("bench.copies", 38);
  private final int rounds = Integer.getInteger("bench.rounds", 7);
  private final String only = System.getProperty("bench.only", "");
  private final boolean peers = Boolean.parseBoolean(System.getProperty("bench.peers", "true"));
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
    Path stored = importAll();
    // DuckDB reads a copy: the product keeps its own file to itself.
    Path copy = data.resolve("stored.duckdb");
    if (peers) {
      Files.copy(stored, copy);
    }
    try (Product product = Product.open(data, THREADS);
        JourneyIndexes.Lease lease = buildIndex(product)) {
      memory(product, lease.source());
      PeerQuestions questions =
          new PeerQuestions(
              product.evidence().evidence().signatures(product.workspace()),
              lease.source().signatures(),
              lease.source().newestMillis());
      if (peers) {
        askPeers(copy, questions, lease.source(), product.engine());
      }
      new FoldBench(lease.source(), product.engine(), questions, rounds, only, report).run();
      wholeMap(product);
      new LateBench(product, report).run(lease.source());
      Optional<Path> clicks = SharedLog.clicks();
      if (clicks.isPresent()) {
        new ClickLog(report, rounds).run(clicks.get(), product.engine());
      }
    }
    report.write();
  }

  private void askPeers(
      Path copy, PeerQuestions questions, BlockSource source, ParallelEngine engine)
      throws IOException, SQLException {
    Path events = data.resolve("events.parquet");
    try (DuckPeer duck = new DuckPeer(copy, data.resolve("peer.duckdb"), questions.stages())) {
      duck.export(events);
      Optional<ClickHousePeer> clickHouse = ClickHousePeer.open(events, data.resolve("clickhouse"));
      report.tableHead();
      try {
        for (PeerQuestion<?> question : questions.all()) {
          if (question.name().contains(only)) {
            compare(question, source, engine, duck, clickHouse);
          }
        }
      } finally {
        if (clickHouse.isPresent()) {
          clickHouse.get().close();
        }
      }
      if (clickHouse.isEmpty()) {
        report.line("");
        report.line("ClickHouse (npm chdb) is not installed on this machine, so it was not asked.");
      }
    }
    report.line("");
    report.line(
        "PM4Py is not asked here: it must be installed beside the JVM. What it took on this log is"
            + " in the decision that chose the index (0004).");
  }

  /** What an event takes in the mapped files. */
  private void memory(Product product, BlockSource source) throws IOException {
    Path index = data.resolve("workspaces/" + product.workspace() + "/index");
    try (Stream<Path> files = Files.walk(index)) {
      long bytes =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      report.line(
          "Mapped files of the index: %,d bytes, %.1f an event with the offsets of its persons.",
          bytes, (double) bytes / source.events());
    }
  }

  private JourneyIndexes.Lease buildIndex(Product product) {
    Stopwatch build = new Stopwatch();
    JourneyIndexes.Lease lease =
        build.time(() -> product.indexes().borrowCurrent(product.workspace()));
    report.line(
        "Index of %,d events of %,d persons, built from the stored evidence: %.1f s (%.1f s of"
            + " processor time).",
        lease.source().events(),
        lease.source().persons(),
        build.medianMillis() / 1000,
        build.cpuMillis() / 1000);
    return lease;
  }

  /** Takes the log in; returns the store's file, closed. */
  private Path importAll() throws IOException {
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
    try (Product product = Product.open(data, THREADS)) {
      if (xes.isPresent()) {
        importOne(product, new WorkspaceId("xes-cold"), xes.get(), "The process's first XES");
        for (int again = 1; again <= 3; again++) {
          importOne(product, new WorkspaceId("xes-" + again), xes.get(), "XES");
        }
      }
      importOne(product, product.workspace(), csv, "CSV");
      return data.resolve("workspaces/" + product.workspace() + "/evidence.duckdb");
    } finally {
      Files.delete(csv);
    }
  }

  private void importOne(Product product, WorkspaceId workspace, Path file, String kind)
      throws IOException {
    Stopwatch watch = new Stopwatch();
    double megabytes = Files.size(file) / 1e6;
    ImportReceipt receipt =
        watch.time(
            () ->
                product
                    .evidence()
                    .evidence()
                    .importFile(
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
        watch.cpuMillis() / 1000);
  }

  private <R> void compare(
      PeerQuestion<R> question,
      BlockSource source,
      ParallelEngine engine,
      DuckPeer duck,
      Optional<ClickHousePeer> clickHouse) {
    List<String> ours =
        question.rows().apply(engine.run(source, question.question().get())).stream()
            .sorted()
            .toList();
    String sqlSorted =
        fastest(question.name(), "DuckDB", ours, question.sql(), sql -> duck.rows(sql, "sorted"));
    String sqlClickHouse =
        clickHouse
            .map(
                peer ->
                    fastest(question.name(), "ClickHouse", ours, question.clickHouse(), peer::rows))
            .orElse("");
    String sqlRaw = question.sql().getFirst();
    check(question.name(), "DuckDB", ours, duck.rows(sqlRaw, "raw"));
    Stopwatch engineWatch = new Stopwatch();
    Stopwatch sortedWatch = new Stopwatch();
    Stopwatch rawWatch = new Stopwatch();
    Stopwatch clickHouseWatch = new Stopwatch();
    for (int i = 0; i < 20; i++) {
      engine.run(source, question.question().get());
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < 5; i++) {
        engineWatch.time(() -> engine.run(source, question.question().get()));
      }
      sortedWatch.time(() -> duck.rows(sqlSorted, "sorted"));
      clickHouse.ifPresent(peer -> clickHouseWatch.time(() -> peer.rows(sqlClickHouse)));
      if (round < 3) {
        rawWatch.time(() -> duck.rows(sqlRaw, "raw"));
      }
    }
    report.row(question.name(), engineWatch, sortedWatch, rawWatch, clickHouseWatch);
  }

  /** The quickest of several ways to ask, all of which answer like the engine. */
  private static String fastest(
      String name,
      String peer,
      List<String> ours,
      List<String> ways,
      Function<String, List<String>> ask) {
    String fastest = "";
    double best = Double.POSITIVE_INFINITY;
    for (String sql : ways) {
      check(name, peer, ours, ask.apply(sql));
      Stopwatch watch = new Stopwatch();
      watch.time(() -> ask.apply(sql));
      if (watch.minMillis() < best) {
        best = watch.minMillis();
        fastest = sql;
      }
    }
    return fastest;
  }

  private static void check(String name, String peer, List<String> ours, List<String> theirs) {
    List<String> sorted = theirs.stream().sorted().toList();
    if (!ours.equals(sorted)) {
      throw new IllegalStateException(
          name + ": the answers differ\nengine " + ours + "\n" + peer + " " + sorted);
    }
  }

  private void wholeMap(Product product) {
    RuleEdits.Times times = new RuleEdits(product).run();
    report.line("");
    report.line(
        "Rule edit to the new numbers of a whole map of %d stages and %d touchpoints over %,d"
            + " events: %s ms min / median / max of %d, %.0f ms of processor time; saving the rule"
            + " before it %s ms.",
        times.measures().stages().size(),
        times.measures().touchpoints().size(),
        times.measures().totals().events(),
        times.numbers().text(),
        times.numbers().repetitions(),
        times.numbers().cpuMillis(),
        times.saving().text());
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
