package org.wayloom.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.wayloom.app.LogAnswers.ActivityCount;
import org.wayloom.app.LogAnswers.Discovery;
import org.wayloom.app.LogAnswers.Edge;
import org.wayloom.app.LogAnswers.VariantCount;
import org.wayloom.app.LogAnswers.VariantList;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.DirectlyFollows;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.FlowGraph;
import org.wayloom.journeys.FoldSet;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.Variants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayloom discover}: what is in a log file and how its activities follow each other. */
@Command(
    name = "discover",
    mixinStandardHelpOptions = true,
    header = {
      "%nExamples:",
      "  wayloom discover orders.xes.gz",
      "  wayloom discover visits.csv --person visitor --time at --activity page",
      "  wayloom discover orders.xes.gz --json | jq '.edges[0:10]'",
      ""
    },
    description =
        "Counts the events, persons and activities of a log file, draws how activities directly"
            + " follow each other, and lists the most frequent journeys. Needs no server.")
final class DiscoverCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "CSV, XLSX, XES or JSON; text may be gzipped.")
  private Path file;

  @Mixin private ColumnOptions columns;

  @Option(
      names = "--variants",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many journeys to list (10).")
  private int variants;

  @Option(
      names = "--edges",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many edges to print (20); --json has them all.")
  private int edges;

  @Option(names = "--json", description = "Print everything as one JSON object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
  DiscoverCommand() {}

  @Override
  public Integer call() {
    EventLog log = OneFile.read(file, columns.over(ImportMapping.GUESS));
    Discovery found = discover(log);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(OneFile.json(found));
    } else {
      print(found, out);
    }
    out.flush();
    log.talkAboutRejections();
    return 0;
  }

  private Discovery discover(EventLog log) {
    Coding nodes = log.everyActivity();
    FoldSet questions = new FoldSet();
    var reach = questions.add(new Reach(nodes));
    var flow = questions.add(new DirectlyFollows(nodes));
    var sequences = questions.add(new Variants(nodes, variants));
    FoldSet.Answers answers;
    try (Engine engine = OneFile.engine()) {
      answers = engine.run(log.journeys(), questions);
    }
    return new Discovery(
        log.file(),
        log.journeys().events(),
        log.journeys().persons(),
        log.rejected(),
        log.firstTime(),
        log.lastTime(),
        activities(log, answers.of(reach)),
        edges(log, answers.of(flow)),
        variants(log, answers.of(sequences)));
  }

  private static List<ActivityCount> activities(EventLog log, Reach.Result reach) {
    return IntStream.range(0, log.activities().size())
        .mapToObj(
            code ->
                new ActivityCount(
                    log.activities().get(code),
                    reach.nodes().get(code).events(),
                    reach.nodes().get(code).persons()))
        .sorted(java.util.Comparator.comparingLong(ActivityCount::events).reversed())
        .toList();
  }

  private static List<Edge> edges(EventLog log, FlowGraph flow) {
    return flow.edges().stream()
        .map(
            edge ->
                new Edge(
                    log.activities().get(edge.from()),
                    log.activities().get(edge.to()),
                    edge.occurrences(),
                    edge.persons()))
        .toList();
  }

  private static VariantList variants(EventLog log, Variants.Result found) {
    return new VariantList(
        found.distinct(),
        found.shareNotListed(),
        found.top().stream()
            .map(
                one ->
                    new VariantCount(
                        one.nodes().stream().map(log.activities()::get).toList(), one.persons()))
            .toList());
  }

  private void print(Discovery found, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: %,d events of %,d persons, %d activities, %d edges, %,d different journeys%n",
        found.file(),
        found.events(),
        found.persons(),
        found.activities().size(),
        found.edges().size(),
        found.variants().distinct());
    if (found.firstTime() != null) {
      out.println("from " + found.firstTime() + " to " + found.lastTime());
    }
    out.println();
    Table activities = new Table("activity", "events", "persons");
    found.activities().forEach(one -> activities.row(one.activity(), one.events(), one.persons()));
    activities.print(out);
    out.println();
    Table follows = new Table("from", "to", "occurrences", "persons");
    found.edges().stream()
        .limit(edges)
        .forEach(edge -> follows.row(edge.from(), edge.to(), edge.occurrences(), edge.persons()));
    follows.print(out);
    if (found.edges().size() > edges) {
      out.println("  … " + (found.edges().size() - edges) + " more edges (--edges, --json)");
    }
    out.println();
    Table journeys = new Table("persons", "journey");
    found
        .variants()
        .listed()
        .forEach(one -> journeys.row(one.persons(), shortened(one.activities())));
    journeys.print(out);
    out.printf(
        Locale.ROOT,
        "  %.1f %% of the persons went another way%n",
        100 * found.variants().shareNotListed());
  }

  private static String shortened(List<String> activities) {
    int shown = 8;
    String text = String.join(" → ", activities.subList(0, Math.min(shown, activities.size())));
    return activities.size() <= shown ? text : text + " → … (" + activities.size() + ")";
  }
}
