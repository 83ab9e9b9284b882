package org.wayloom.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayloom.app.LogAnswers.FunnelAnswer;
import org.wayloom.app.LogAnswers.FunnelStep;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.StageFunnel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wayloom funnel}: how many persons of a log file come how far. */
@Command(
    name = "funnel",
    mixinStandardHelpOptions = true,
    header = {
      "%nExamples:",
      "  wayloom funnel orders.csv --steps visit,basket,order",
      "  wayloom funnel orders.csv --steps visit,basket,order --window 30d --order strict",
      "  wayloom funnel loans.xes.gz --steps A_SUBMITTED,A_ACCEPTED+COMPLETE --json",
      ""
    },
    description = "Counts the persons who take the steps. Needs no server.")
final class FunnelCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "CSV, XLSX, XES or JSON; text may be gzipped.")
  private Path file;

  @Option(
      names = "--steps",
      required = true,
      split = ",",
      paramLabel = "A,B,C",
      description = "The activities, with or without their life-cycle step (+COMPLETE).")
  private List<String> steps;

  @Option(
      names = "--window",
      paramLabel = "TIME",
      converter = Window.Reader.class,
      description = "How long the whole may take: 30d, 12h, 90m. Without it, any time.")
  private @Nullable Window window;

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      defaultValue = "SEQUENTIAL",
      description = "sequential: others may come between; strict: none may; any: in any order.")
  private StageFunnel.Order order;

  @Mixin private ColumnOptions columns;

  @Option(names = "--json", description = "Print the answer as one JSON object.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
  FunnelCommand() {}

  @Override
  public Integer call() {
    EventLog log = OneFile.read(file, columns.over(ImportMapping.GUESS));
    FunnelAnswer answer = ask(log);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(OneFile.json(answer));
    } else {
      print(answer, out);
    }
    out.flush();
    log.talkAboutRejections();
    return 0;
  }

  private FunnelAnswer ask(EventLog log) {
    List<BitSet> codes = steps.stream().map(step -> activities(step, log)).toList();
    Funnel funnel;
    try (Engine engine = OneFile.engine()) {
      long windowMillis = window == null ? 0 : window.length().toMillis();
      StageFunnel fold = StageFunnel.of(codes, order, windowMillis, log.journeys().newestMillis());
      funnel = engine.run(log.journeys(), fold);
    }
    List<FunnelStep> answered = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Funnel.Step step = funnel.steps().get(i);
      answered.add(
          new FunnelStep(
              steps.get(i),
              codes.get(i).stream().mapToObj(log.activities()::get).toList(),
              step.reached(),
              step.converted(),
              step.lost(),
              step.pending(),
              i == 0 ? null : share(step.reached(), funnel.steps().get(i - 1).reached()),
              share(step.reached(), funnel.steps().getFirst().reached())));
    }
    return new FunnelAnswer(
        log.file(),
        log.journeys().events(),
        log.journeys().persons(),
        log.rejected(),
        order.name().toLowerCase(Locale.ROOT),
        window == null ? null : window.text(),
        log.lastTime(),
        answered);
  }

  private static BitSet activities(String step, EventLog log) {
    BitSet codes = new BitSet();
    for (int code = 0; code < log.activities().size(); code++) {
      codes.set(code, Activity.isMeantBy(step, log.activities().get(code)));
    }
    if (codes.isEmpty()) {
      throw new StartRefused(
          "No activity is called "
              + step
              + ". Near it: "
              + String.join(", ", Nearest.to(step, log.activities(), name -> name, 3)));
    }
    return codes;
  }

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  private void print(FunnelAnswer answer, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s: %,d events of %,d persons; %s order, %s%n%n",
        answer.file(),
        answer.events(),
        answer.persons(),
        answer.order(),
        answer.window() == null ? "any time" : "within " + answer.window());
    Table table = new Table("step", "reached", "of step before", "of all", "lost", "pending");
    for (FunnelStep step : answer.steps()) {
      table.row(
          step.step(),
          step.reached(),
          percent(step.conversion()),
          percent(step.overallConversion()),
          step.lost(),
          step.pending());
    }
    table.print(out);
  }

  private static String percent(@Nullable Double share) {
    return share == null ? "–" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  /** A length of time as people write it on a command line. */
  record Window(String text, Duration length) {

    static final class Reader implements picocli.CommandLine.ITypeConverter<Window> {
      @Override
      public Window convert(String text) {
        if (!text.matches("[1-9][0-9]{0,5}[smhdw]")) {
          throw new picocli.CommandLine.TypeConversionException(
              "a window is a number with s, m, h, d or w, such as 30d: " + text);
        }
        long count = Long.parseLong(text.substring(0, text.length() - 1));
        Duration length =
            switch (text.charAt(text.length() - 1)) {
              case 's' -> Duration.ofSeconds(count);
              case 'm' -> Duration.ofMinutes(count);
              case 'h' -> Duration.ofHours(count);
              case 'd' -> Duration.ofDays(count);
              default -> Duration.ofDays(7 * count);
            };
        return new Window(text, length);
      }
    }
  }
}
