package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Comparison.Compared;
import org.wayloom.analysis.Comparison.Measure;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.journeysindex.JourneysIndexModule;
import org.wayloom.testing.SharedData;

/**
 * The guided example: applications for a permit by the channel that they came through, held against
 * a reading of the file that shares no code.
 */
class PermitChannelsTest {
  private static final List<String> STEPS =
      List.of(
          "Confirmation of receipt",
          "T02 Check confirmation of receipt",
          "T04 Determine confirmation of receipt",
          "T05 Print and send confirmation of receipt",
          "T06 Determine necessity of stop advice",
          "T10 Determine necessity to stop indication");

  /** The channels that the guide holds against the Internet. */
  private static final List<String> OTHERS = List.of("Desk", "Post", "e-mail");

  @TempDir static Path data;

  private static EvidenceModule evidence;
  private static JourneyIndexes indexes;
  private static final Map<String, Comparison> withInternet = new LinkedHashMap<>();
  private static Comparison compared;
  private static Map<String, List<Event>> cases;

  private record Event(String channel, String activity, long millis) {}

  @BeforeAll
  static void importTheLog() throws IOException {
    Path log = SharedData.file("receipt/receipt.csv").orElse(null);
    assumeTrue(log != null, "no shared data beside the checkout: receipt");
    cases = read(log);
    evidence = EvidenceModule.of(data, Clock.systemUTC());
    indexes = JourneysIndexModule.of(data, evidence.evidence());
    ImportMapping mapping =
        evidence
            .evidence()
            .preview(World.WORKSPACE, log, "receipt.csv", ImportMapping.GUESS)
            .mapping();
    evidence
        .evidence()
        .importFile(
            World.WORKSPACE, log, "receipt.csv", mapping, false, (phase, at, of, rows) -> {});
    indexes.borrowCurrent(World.WORKSPACE).close();
    World world = World.of("none: none");
    StringBuilder map = new StringBuilder();
    for (int step = 0; step < STEPS.size(); step++) {
      map.append("s%d: t%d%n".formatted(step, step));
      world.touchpoint("t" + step);
      world.rule(
          "t" + step,
          new org.wayloom.maps.Library.Condition(
              "type", org.wayloom.maps.Library.Match.EQUALS, STEPS.get(step)));
    }
    world.map(map.toString());
    Analysis analysis = new IndexedAnalysis(evidence.evidence(), indexes, world.maps, World.ENGINE);
    for (String other : OTHERS) {
      withInternet.put(
          other,
          analysis.compare(
              World.WORKSPACE,
              World.MAP,
              new Side(null, null, "Internet", null, null),
              new Side(null, null, other, null, null),
              MeasureOptions.OF_MAP));
    }
    compared = withInternet("Desk");
  }

  @AfterAll
  static void close() {
    if (indexes != null) {
      indexes.close();
      evidence.close();
    }
  }

  /** The file has no quoted cells. */
  private static Map<String, List<Event>> read(Path log) throws IOException {
    DateTimeFormatter time =
        new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffset("+HH:MM", "Z")
            .toFormatter();
    List<String> lines = Files.readAllLines(log);
    List<String> heads = Arrays.asList(lines.getFirst().split(",", -1));
    Map<String, List<Event>> read = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      read.computeIfAbsent(cells[heads.indexOf("case:concept:name")], name -> new ArrayList<>())
          .add(
              new Event(
                  cells[heads.indexOf("case:channel")],
                  cells[heads.indexOf("concept:name")],
                  OffsetDateTime.parse(cells[heads.indexOf("time:timestamp")], time)
                      .toInstant()
                      .toEpochMilli()));
    }
    read.values().forEach(events -> events.sort(Comparator.comparingLong(Event::millis)));
    return read;
  }

  private static List<List<Event>> through(String channel) {
    return cases.values().stream()
        .filter(events -> events.getFirst().channel().equals(channel))
        .toList();
  }

  /** How many steps of the funnel a case takes, one after the other in time. */
  private static int reached(List<Event> events) {
    int step = 0;
    for (Event event : events) {
      if (step < STEPS.size() && event.activity().equals(STEPS.get(step))) {
        step++;
      }
    }
    return step;
  }

  private static Comparison withInternet(String other) {
    return Objects.requireNonNull(withInternet.get(other));
  }

  private static Compared of(int step, Measure measure) {
    return of(compared, step, measure);
  }

  private static Compared of(Comparison comparison, int step, Measure measure) {
    return comparison.compared().stream()
        .filter(one -> ("s" + step).equals(one.stage()) && one.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void casesOfTheChannelsAreThoseOfTheFile() {
    assertThat(cases).hasSize(1_434);
    assertThat(compared.a().persons()).isEqualTo(through("Internet").size());
    assertThat(compared.b().persons()).isEqualTo(through("Desk").size());
  }

  @Test
  void theFunnelByChannelIsThatOfTheFile() {
    for (int step = 1; step < STEPS.size(); step++) {
      int at = step;
      Compared conversion = of(step, Measure.CONVERSION);
      assertThat(conversion.a().n())
          .as("step %d through the Internet", step)
          .isEqualTo(through("Internet").stream().filter(c -> reached(c) >= at).count());
      assertThat(conversion.b().n())
          .as("step %d at the desk", step)
          .isEqualTo(through("Desk").stream().filter(c -> reached(c) >= at).count());
    }
  }

  /** First stays in a step that ended in another step, in milliseconds. */
  private static double[] stays(String channel, int step) {
    return through(channel).stream()
        .map(events -> events.stream().filter(event -> STEPS.contains(event.activity())).toList())
        .flatMapToDouble(
            events -> {
              int from =
                  IntStream.range(0, events.size())
                      .filter(i -> events.get(i).activity().equals(STEPS.get(step)))
                      .findFirst()
                      .orElse(-1);
              return from < 0
                  ? java.util.stream.DoubleStream.empty()
                  : IntStream.range(from, events.size())
                      .filter(i -> !events.get(i).activity().equals(STEPS.get(step)))
                      .limit(1)
                      .mapToDouble(i -> events.get(i).millis() - events.get(from).millis());
            })
        .sorted()
        .toArray();
  }

  /** By nearest rank; null of none. */
  private static @Nullable Double median(double[] sorted) {
    return sorted.length == 0 ? null : Double.valueOf(sorted[(sorted.length + 1) / 2 - 1]);
  }

  /** The median of all differences between a desk case and an Internet case (Hodges, Lehmann). */
  private static double shift(double[] b, double[] a) {
    double[] differences = new double[a.length * b.length];
    for (int i = 0; i < b.length; i++) {
      for (int j = 0; j < a.length; j++) {
        differences[i * a.length + j] = b[i] - a[j];
      }
    }
    Arrays.sort(differences);
    int n = differences.length;
    return (differences[(n - 1) / 2] + differences[n / 2]) / 2;
  }

  @Test
  void theTimesOfAllStepsAndChannelsAreThoseOfTheFile() {
    for (String other : OTHERS) {
      for (int step = 0; step < STEPS.size(); step++) {
        Compared time = of(withInternet(other), step, Measure.TIME_TO_NEXT);
        double[] internet = stays("Internet", step);
        double[] those = stays(other, step);
        String as = "step %d, %s".formatted(step, other);
        assertThat(time.a().n()).as(as).isEqualTo(internet.length);
        assertThat(time.b().n()).as(as).isEqualTo(those.length);
        assertThat(time.a().value()).as(as).isEqualTo(median(internet));
        assertThat(time.b().value()).as(as).isEqualTo(median(those));
        Tested effect = time.effect();
        if (effect != null) {
          assertThat(effect.effect()).as(as).isCloseTo(shift(those, internet), within(1.0));
        }
      }
    }
  }

  /** As the guide writes it: {@code 41.9 s}, {@code 3.2 min}, {@code 5.0 h}. */
  private static String written(String format, double millis) {
    double seconds = millis / 1_000;
    double size = Math.abs(seconds);
    if (size < 60) {
      return format.formatted(seconds) + " s";
    }
    return size < 3_600
        ? format.formatted(seconds / 60) + " min"
        : format.formatted(seconds / 3_600) + " h";
  }

  private static String row(int step, String channel, Comparison.Value time) {
    return "| %s | %s | %s of %,d |"
        .formatted(
            STEPS.get(step).split(" ")[0],
            channel,
            written("%.1f", Objects.requireNonNull(time.value())),
            time.n());
  }

  private static String row(int step, String channel, Compared time) {
    String row = row(step, channel, time.b());
    Tested effect = time.effect();
    Double adjusted = time.adjusted();
    if (effect == null || adjusted == null) {
      return row + " | | too few |";
    }
    return row
        + " %s | %s to %s | %s (%s) |"
            .formatted(
                written("%+.1f", effect.effect()),
                written("%+.1f", Objects.requireNonNull(effect.low())),
                written("%+.1f", Objects.requireNonNull(effect.high())),
                time.verdict() == Comparison.Verdict.DIFFERS ? "**differs**" : "no evidence",
                adjusted < 0.001 ? "< 0.001" : "%.3f".formatted(adjusted));
  }

  /** How long until the next step; after the last of them hardly a case goes on. */
  @Test
  void theGuideTellsTheTimesOfTheProduct() throws IOException {
    Path docs = Path.of(System.getProperty("wayloom.root", "../.."), "docs");
    String guide = Files.readString(docs.resolve("guide/receipt.md"));
    List<String> rows = new ArrayList<>();
    for (int step = 0; step < STEPS.size() - 1; step++) {
      rows.add(row(step, "Internet", of(step, Measure.TIME_TO_NEXT).a()) + " | | |");
      for (String other : OTHERS) {
        rows.add(row(step, other, of(withInternet(other), step, Measure.TIME_TO_NEXT)));
      }
    }
    assertThat(guide).contains(String.join("\n", rows));
  }
}
