package org.wayloom.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.wayloom.journeys.ArrayBlocks;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.DirectlyFollows;
import org.wayloom.journeys.FlowGraph;
import org.wayloom.journeys.ParallelEngine;
import org.wayloom.journeys.Variants;

/**
 * The counter-check: a log in which little repeats. 989,818 real visitors of msnbc.com on one day;
 * a log that is copied many times over has few variants, which flatters what counts them.
 */
final class ClickLog {
  private static final int CATEGORIES = 17;

  private final Report report;
  private final int rounds;

  ClickLog(Report report, int rounds) {
    this.report = report;
    this.rounds = rounds;
  }

  void run(Path zip, ParallelEngine engine) throws IOException {
    ArrayBlocks views = read(zip);
    Coding categories = Coding.identity(views.signatures());
    Stopwatch follows = new Stopwatch();
    Stopwatch variants = new Stopwatch();
    FlowGraph graph = engine.run(views, new DirectlyFollows(categories));
    Variants.Result ways = engine.run(views, new Variants(categories, 1));
    for (int i = 0; i < 10 + rounds; i++) {
      boolean counts = i >= 10;
      (counts ? follows : new Stopwatch())
          .time(() -> engine.run(views, new DirectlyFollows(categories)));
      (counts ? variants : new Stopwatch())
          .time(() -> engine.run(views, new Variants(categories, 20)));
    }
    report.line("");
    report.line(
        "Counter-check, msnbc.com: %,d views of %,d visitors. Directly-follows graph of %,d edges"
            + " in %s ms (%,.0f ms of processor time); %,d variants, the most frequent of %,d"
            + " visitors, in %s ms (%,.0f ms).",
        views.events(),
        views.persons(),
        graph.edges().size(),
        follows.text(),
        follows.cpuMillis(),
        ways.distinct(),
        ways.top().getFirst().persons(),
        variants.text(),
        variants.cpuMillis());
    if (graph.edges().size() != 289
        || ways.distinct() != 169_714
        || ways.top().getFirst().persons() != 91_805) {
      throw new IllegalStateException("msnbc.com has 289 edges, 169,714 variants, the top 91,805");
    }
  }

  /** A visitor a line, a category a number; there are no times, so their order stands for them. */
  private static ArrayBlocks read(Path zip) throws IOException {
    ArrayBlocks.Builder builder = ArrayBlocks.builder().atLeast(0, CATEGORIES);
    try (ZipFile file = new ZipFile(zip.toFile());
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    file.getInputStream(file.getEntry("msnbc990928.seq")),
                    StandardCharsets.US_ASCII))) {
      int person = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() || !Character.isDigit(line.charAt(0))) {
          continue;
        }
        int view = 0;
        for (String category : line.strip().split(" ")) {
          builder.add(person, view++, Integer.parseInt(category) - 1);
        }
        person++;
      }
    }
    return builder.build();
  }
}
