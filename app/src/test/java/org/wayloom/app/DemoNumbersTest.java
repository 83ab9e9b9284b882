package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.analysis.Analysis;
import org.wayloom.analysis.Analysis.Among;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Comparison;
import org.wayloom.analysis.Comparison.Compared;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.analysis.Deviations;
import org.wayloom.analysis.Flow;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.NumberRef;
import org.wayloom.analysis.Score;
import org.wayloom.evidence.EventRow;
import org.wayloom.http.Page;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.JourneyMap;
import org.wayloom.maps.Maps;
import org.wayloom.simulation.Demo;
import org.wayloom.workspaces.Workspace;
import org.wayloom.workspaces.Workspaces;

/**
 * Of all numbers that the demo's map shows, 200 taken by lot open the rows that they are made of,
 * and the same number comes out of these rows again, counted by {@link Recount} that knows nothing
 * of the engine: to the last person for counts, to nine digits otherwise.
 */
class DemoNumbersTest {
  private static final int TAKEN = 200;

  private static final List<String> KINDS =
      List.of(
          "visited",
          "reached",
          "converted",
          "lost",
          "pending",
          "events",
          "went on",
          "dropped",
          "returns",
          "time",
          "slowest tenth",
          "score",
          "answers",
          "nps",
          "csat",
          "score of a channel",
          "edge",
          "missing",
          "ad hoc",
          "failed",
          "out of order",
          "compared CONVERSION",
          "compared REACHED",
          "compared WENT_ON",
          "compared TIME_TO_NEXT",
          "compared GOES_ON",
          "compared DWELL",
          "compared SCORE",
          "compared NPS");

  @TempDir static Path data;

  private static RunningServer server;
  private static WorkspaceId demo;
  private static DocumentId map;
  private static Analysis analysis;
  private static Recount recount;

  /**
   * A number as it is shown.
   *
   * @param again what it is, told from the rows that it opens
   */
  private record Shown(
      String kind,
      String number,
      MeasureOptions options,
      double value,
      ToDoubleFunction<List<EventRow>> again) {}

  private record Opened(String number, MeasureOptions options) {}

  @BeforeAll
  static void makeTheDemo() throws InterruptedException {
    server =
        RunningServer.start(new WayloomConfig(0, data, Optional.empty(), Optional.empty(), true));
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("wayloom-demo")) {
        thread.join();
      }
    }
    assertThat(server.bean(Demo.class).status().state()).isEqualTo(Demo.State.READY);
    demo =
        server.bean(Workspaces.class).list().stream()
            .filter(Workspace::demo)
            .findFirst()
            .orElseThrow()
            .id();
    server.bean(JourneyIndexes.class).borrowCurrent(demo).close();
    Maps maps = server.bean(Maps.class);
    map = maps.list(demo).getFirst().id();
    analysis = server.bean(Analysis.class);
    JourneyMap drawn = maps.get(demo, map);
    recount = new Recount(drawn, maps.library(demo), rows("total:persons", MeasureOptions.OF_MAP));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<EventRow> rows(String number, MeasureOptions options) {
    List<EventRow> rows = new ArrayList<>();
    String after = "";
    while (true) {
      Page<EventRow> page =
          analysis.rows(
              demo,
              map,
              NumberRef.parse(number),
              options,
              Optional.empty(),
              new PageAsk(1_000, after));
      rows.addAll(page.items());
      String next = page.next();
      if (next == null) {
        return rows;
      }
      after = next;
    }
  }

  private static Set<Integer> persons(List<EventRow> rows) {
    Set<Integer> persons = new TreeSet<>();
    rows.forEach(row -> persons.add(row.personCode()));
    return persons;
  }

  private static Shown shown(
      String kind, String number, double value, ToDoubleFunction<List<EventRow>> again) {
    return new Shown(kind, number, MeasureOptions.OF_MAP, value, again);
  }

  /** All who have a row, provided that each of them belongs there. */
  private static ToDoubleFunction<List<EventRow>> all(Recount.Belongs belongs) {
    return rows -> persons(rows).stream().filter(belongs::person).count();
  }

  private static List<Shown> everything() {
    List<Shown> shown = new ArrayList<>();
    Measures measures = analysis.measures(demo, map, MeasureOptions.OF_MAP);
    measures.stages().forEach(stage -> shown.addAll(stage(stage)));
    measures.touchpoints().forEach(touchpoint -> shown.addAll(touchpoint(touchpoint)));
    for (Flow.Nodes nodes : List.of(Flow.Nodes.STAGES, Flow.Nodes.TOUCHPOINTS)) {
      for (Flow.Edge edge : analysis.flow(demo, map, nodes, 60).edges()) {
        shown.add(
            shown(
                "edge",
                "edge:" + edge.from() + ":" + edge.to(),
                edge.persons(),
                all(
                    person ->
                        recount.follows(
                            person, edge.from(), edge.to(), nodes == Flow.Nodes.STAGES))));
      }
    }
    analysis
        .deviations(demo, map)
        .touchpoints()
        .forEach(touchpoint -> shown.addAll(deviations(touchpoint)));
    shown.addAll(compared(through("web"), through("app")));
    return shown;
  }

  private static Side through(String channel) {
    return new Side(null, null, channel, null);
  }

  private static List<Shown> stage(Measures.StageMeasures stage) {
    String ref = "stage:" + stage.id() + ":";
    String id = stage.id();
    List<Shown> shown = new ArrayList<>();
    shown.add(
        shown("visited", ref + "visited", stage.visited(), all(p -> recount.comes(p, id, true))));
    shown.add(shown("reached", ref + "reached", stage.reached(), all(p -> recount.reaches(p, id))));
    shown.add(
        shown(
            "converted", ref + "converted", stage.converted(), all(p -> recount.converts(p, id))));
    shown.add(shown("lost", ref + "lost", stage.lost(), all(p -> recount.isLost(p, id))));
    shown.add(
        shown("pending", ref + "pending", stage.pending(), all(p -> recount.isPending(p, id))));
    shown.addAll(walked(ref, id, true, stage.timeToNext(), stage.returns()));
    shown.addAll(scores(ref, stage.score(), ""));
    stage.ratings().forEach(rating -> shown.addAll(rating(ref, rating)));
    return shown;
  }

  private static List<Shown> touchpoint(Measures.TouchpointMeasures touchpoint) {
    String ref = "touchpoint:" + touchpoint.touchpoint() + ":";
    String id = touchpoint.touchpoint();
    List<Shown> shown = new ArrayList<>();
    shown.add(
        shown(
            "reached",
            ref + "reached",
            touchpoint.reached(),
            all(p -> recount.comes(p, id, false))));
    shown.add(shown("events", ref + "reached", touchpoint.events(), List::size));
    shown.add(
        shown("went on", ref + "wentOn", touchpoint.wentOn(), all(p -> recount.goesOn(p, id))));
    shown.add(
        shown(
            "dropped",
            ref + "dropped",
            touchpoint.reached() - touchpoint.wentOn(),
            all(p -> recount.comes(p, id, false) && !recount.goesOn(p, id))));
    shown.addAll(walked(ref, id, false, touchpoint.timeToNext(), touchpoint.returns()));
    shown.addAll(scores(ref, touchpoint.score(), ""));
    touchpoint.ratings().forEach(rating -> shown.addAll(rating(ref, rating)));
    for (Measures.ChannelMeasures channel : touchpoint.channels()) {
      Score score = channel.score();
      if (score != null) {
        shown.add(
            shown(
                "score of a channel",
                "channel-score:" + id + ":" + channel.channel(),
                score.mean(),
                Recount::mean));
      }
    }
    return shown;
  }

  private static List<Shown> walked(
      String ref,
      String id,
      boolean isStage,
      Measures.@Nullable TimeToNext time,
      Measures.Returns returns) {
    List<Shown> shown = new ArrayList<>();
    shown.add(
        shown(
            "returns",
            ref + "returns",
            returns.occurrences(),
            rows -> recount.returns(persons(rows), id, isStage)));
    if (time != null) {
      shown.add(
          shown(
              "time",
              ref + "timeToNext",
              time.medianMillis(),
              rows -> Recount.quantile(recount.times(persons(rows), id, isStage), 0.5)));
      shown.add(
          shown(
              "slowest tenth",
              ref + "timeToNext",
              time.p90Millis(),
              rows -> Recount.quantile(recount.times(persons(rows), id, isStage), 0.9)));
    }
    return shown;
  }

  private static List<Shown> rating(String ref, Measures.Rating rating) {
    String what = rating.kind().name().toLowerCase(java.util.Locale.ROOT);
    return scores(ref, rating.score(), what);
  }

  /**
   * @param rated {@code ticket} or {@code mention}; empty for answers
   */
  private static List<Shown> scores(String ref, @Nullable Score score, String rated) {
    if (score == null) {
      return List.of();
    }
    List<Shown> shown = new ArrayList<>();
    String number = ref + (rated.isEmpty() ? "score" : rated + "Score");
    shown.add(shown("score", number, score.mean(), Recount::mean));
    shown.add(shown("answers", number, score.n(), List::size));
    Score.Band nps = score.nps();
    Score.Band csat = score.csat();
    if (nps != null && rated.isEmpty()) {
      shown.add(shown("nps", ref + "nps", nps.value(), Recount::netPromoter));
    }
    if (csat != null && rated.isEmpty()) {
      shown.add(shown("csat", ref + "csat", csat.value(), Recount::topTwo));
    }
    return shown;
  }

  private static List<Shown> deviations(Deviations.TouchpointDeviations touchpoint) {
    String ref = "touchpoint:" + touchpoint.touchpoint() + ":";
    String id = touchpoint.touchpoint();
    return List.of(
        // Who misses it has what is planned instead.
        shown("missing", ref + "missing", touchpoint.missing().persons(), all(p -> true)),
        shown(
            "ad hoc",
            ref + "adHoc",
            touchpoint.adHoc().persons(),
            all(p -> recount.comes(p, id, false))),
        shown("failed", ref + "failed", touchpoint.failed().persons(), all(recount::fails)),
        shown(
            "out of order",
            ref + "outOfOrder",
            touchpoint.outOfOrder().persons(),
            all(p -> recount.comes(p, id, false))));
  }

  private static List<Shown> compared(Side a, Side b) {
    List<Shown> shown = new ArrayList<>();
    Comparison comparison = analysis.compare(demo, map, a, b, MeasureOptions.OF_MAP);
    for (Compared one : comparison.compared()) {
      shown.addAll(compared(one, one.a(), a));
      shown.addAll(compared(one, one.b(), b));
    }
    return shown;
  }

  private static List<Shown> compared(Compared one, Comparison.Value side, Side of) {
    Double value = side.value();
    String number = side.number();
    if (value == null || number == null) {
      return List.of();
    }
    String touchpoint = one.touchpoint();
    String id = touchpoint == null ? Objects.requireNonNullElse(one.stage(), "") : touchpoint;
    boolean isStage = touchpoint == null;
    ToDoubleFunction<List<EventRow>> again =
        switch (one.measure()) {
          case CONVERSION, REACHED, WENT_ON, MISSING, AD_HOC, FAILED, OUT_OF_ORDER ->
              rows -> (double) persons(rows).size() / side.n();
          case TIME_TO_NEXT ->
              rows -> Recount.quantile(recount.firstStays(persons(rows), id, isStage), 0.5);
          case DWELL -> rows -> Recount.quantile(recount.dwells(persons(rows), id, isStage), 0.5);
          case GOES_ON -> rows -> (double) recount.left(persons(rows), id, isStage) / side.n();
          case SCORE -> Recount::mean;
          case NPS -> Recount::netPromoter;
          case VARIANTS, FITNESS -> rows -> Double.NaN;
        };
    return one.measure() == Comparison.Measure.FITNESS
        ? List.of()
        : List.of(
            new Shown(
                "compared " + one.measure(),
                number,
                MeasureOptions.OF_MAP.of(new Among(of, one.windowOver())),
                value,
                again));
  }

  @Test
  void twoHundredNumbersComeOutOfTheirRowsAgain() {
    List<Shown> everything = everything();
    Collections.shuffle(everything, new Random(200));
    List<Shown> taken = someOfEachKind(everything);

    assertThat(taken).hasSize(TAKEN);
    Map<Opened, List<EventRow>> opened = new HashMap<>();
    for (Shown one : taken) {
      List<EventRow> rows =
          opened.computeIfAbsent(
              new Opened(one.number(), one.options()), at -> rows(at.number(), at.options()));
      long total =
          analysis
              .behind(demo, map, NumberRef.parse(one.number()), one.options(), new PageAsk(1, ""))
              .total();
      String as = one.kind() + " " + one.number();
      assertThat(persons(rows)).as("persons behind " + as).hasSize(Math.toIntExact(total));
      assertThat(one.again().applyAsDouble(rows)).as(as).isCloseTo(one.value(), within(1e-9));
    }
  }

  /** Three of each kind, the others by lot; a nought, which opens nothing, tells little. */
  private static List<Shown> someOfEachKind(List<Shown> shuffled) {
    Map<String, List<Shown>> byKind =
        shuffled.stream()
            .filter(one -> one.value() != 0)
            .collect(Collectors.groupingBy(Shown::kind, TreeMap::new, Collectors.toList()));
    assertThat(byKind.keySet()).containsAll(KINDS);
    List<Shown> ofEach = byKind.values().stream().flatMap(kind -> kind.stream().limit(3)).toList();
    List<Shown> others = byKind.values().stream().flatMap(kind -> kind.stream().skip(3)).toList();
    return Stream.concat(ofEach.stream(), shuffled.stream().filter(others::contains))
        .limit(TAKEN)
        .toList();
  }
}
