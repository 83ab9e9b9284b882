package org.wayloom.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints what is measured as it comes, and keeps it for the results file. */
final class Report {
  private final List<String> lines = new ArrayList<>();

  void line(String format, Object... values) {
    String line = PeerBench.format(format, values);
    System.out.println(line);
    lines.add(line);
  }

  void machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    line("# Engine and peers");
    line("");
    line(
        "Machine: %d processors (%s), Java %s, load average at the start %.1f. Times in ms, min /"
            + " median / max.",
        Runtime.getRuntime().availableProcessors(),
        system.getArch(),
        System.getProperty("java.version"),
        system.getSystemLoadAverage());
    line("");
  }

  void tableHead() {
    line("");
    line("Both with 2 threads, warm, taking turns; answers were compared first. Engine cpu is the");
    line(
        "processor time of both threads together: half of it is what two free cores take, however");
    line("busy the machine was.");
    line("");
    line(
        "| question | engine | DuckDB sorted, coded | DuckDB raw | ClickHouse sorted, coded |"
            + " DuckDB/engine | by processor time | ClickHouse/engine | engine cpu |");
    line("|---|---|---|---|---|---|---|---|---|");
  }

  /**
   * @param clickHouse without times where it is not installed
   */
  void row(String name, Stopwatch engine, Stopwatch sorted, Stopwatch raw, Stopwatch clickHouse) {
    boolean asked = clickHouse.repetitions() > 0;
    line(
        "| %s | %s | %s | %s | %s | %.0fx | %.0fx | %s | %.0f |",
        name,
        engine.text(),
        sorted.text(),
        raw.text(),
        asked ? clickHouse.text() : "",
        sorted.medianMillis() / engine.medianMillis(),
        sorted.cpuMillis() / engine.cpuMillis(),
        asked ? PeerBench.format("%.0fx", clickHouse.medianMillis() / engine.medianMillis()) : "",
        engine.cpuMillis());
  }

  /** Writes everything to the file that {@code bench.results} names, if any. */
  void write() throws IOException {
    line("");
    line(
        "Load average at the end: %.1f.",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    String file = System.getProperty("bench.results");
    if (file != null) {
      Files.write(Path.of(file), lines);
    }
  }
}
