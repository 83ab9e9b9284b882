package org.wayloom.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.Attribution;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.DirectlyFollows;
import org.wayloom.journeys.Dwell;
import org.wayloom.journeys.EventFilter;
import org.wayloom.journeys.FlowGraph;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.ParallelEngine;
import org.wayloom.journeys.Paths;
import org.wayloom.journeys.Periods;
import org.wayloom.journeys.Question;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.Retention;
import org.wayloom.journeys.Returns;
import org.wayloom.journeys.SegmentRule;
import org.wayloom.journeys.Sessions;
import org.wayloom.journeys.StageFunnel;
import org.wayloom.journeys.StepFunnel;
import org.wayloom.journeys.TimeToNext;
import org.wayloom.journeys.TimesTo;
import org.wayloom.journeys.Variants;

/**
 * Every fold, and every filter before one, as a multiple of {@link PlainArrays}: of the loop that
 * answers the same question where there is one, and of looking at every event once.
 */
final class FoldBench {
  private static final long DAY = 86_400_000L;
  private static final int THREADS = 2;

  private final BlockSource source;
  private final ParallelEngine engine;
  private final Coding activities;
  private final Coding stages;
  private final Coding funnel;
  private final int rounds;
  private final String only;
  private final Report report;
  private final long newest;

  FoldBench(
      BlockSource source,
      ParallelEngine engine,
      PeerQuestions questions,
      int rounds,
      String only,
      Report report) {
    this.source = source;
    this.engine = engine;
    this.activities = questions.activities();
    this.stages = questions.stages();
    this.funnel = questions.funnelSteps();
    this.rounds = rounds;
    this.only = only;
    this.report = report;
    this.newest = source.newestMillis();
  }

  /**
   * What is measured.
   *
   * @param plain the loop for the same question; null where none is written
   */
  private record Measured(
      String name,
      BlockSource source,
      Supplier<? extends Question<?>> question,
      @Nullable Supplier<?> plain) {}

  void run() {
    try (PlainArrays byActivity = plain(activities);
        PlainArrays bySteps = plain(funnel)) {
      check(byActivity, bySteps);
      report.line("");
      report.line("## Folds and filters beside loops written by hand");
      report.line("");
      report.line(
          "The loops run over sorted primitive arrays on the heap, with %d threads, and do nothing"
              + " else. Ratios are of processor time, which does not depend on how busy the machine"
              + " was; times are of both threads together, so half of it is what two free cores"
              + " take.",
          THREADS);
      report.line("");
      Stopwatch touch = new Stopwatch();
      repeat(byActivity.touch(), touch, 20);
      report.line(
          "Looking at every event once: %s ms, %.0f ms of processor time.",
          touch.text(), touch.cpuMillis());
      report.line("");
      report.line(
          "| question | engine | its loop | engine cpu | loop cpu | engine/loop | engine/looking |");
      report.line("|---|---|---|---|---|---|---|");
      for (Measured one : all(byActivity, bySteps)) {
        if (one.name.contains(only)) {
          measure(one, touch);
        }
      }
    }
  }

  private PlainArrays plain(Coding coding) {
    int[] nodes = new int[source.signatures()];
    Arrays.setAll(nodes, coding::node);
    return new PlainArrays(source, nodes, coding.count(), THREADS);
  }

  private void check(PlainArrays byActivity, PlainArrays bySteps) {
    FlowGraph graph = engine.run(source, new DirectlyFollows(activities));
    Funnel through = engine.run(source, plainFunnel());
    long[] byFurthest = bySteps.funnel(30 * DAY, newest).get();
    long reached = 0;
    boolean sameFunnel = true;
    for (int step = funnel.count() - 1; step >= 0; step--) {
      Funnel.Step ours = through.steps().get(step);
      long over = byFurthest[2 * step + 2];
      long open = byFurthest[2 * step + 3];
      boolean last = step == funnel.count() - 1;
      reached += over + open;
      sameFunnel &=
          ours.reached() == reached && (last || ours.lost() == over && ours.pending() == open);
    }
    if (graph.occurrences() != byActivity.directlyFollows().get()
        || engine.run(source, new Variants(activities, 1)).persons() != byActivity.variants().get()
        || !sameFunnel
        || through.steps().getLast().reached() < bySteps.lastStep(30 * DAY).get()) {
      throw new IllegalStateException("the loops and the engine differ");
    }
  }

  private StageFunnel plainFunnel() {
    return StageFunnel.through(funnel, StageFunnel.Order.SEQUENTIAL, 30 * DAY, newest);
  }

  private List<Measured> all(PlainArrays byActivity, PlainArrays bySteps) {
    List<Measured> all = new ArrayList<>();
    all.add(
        of(
            "directly-follows graph",
            () -> new DirectlyFollows(activities),
            byActivity.directlyFollows()));
    all.add(of("variants", () -> new Variants(activities, 20), byActivity.variants()));
    all.add(of("funnel, 4 steps, 30 days", this::plainFunnel, bySteps.funnel(30 * DAY, newest)));
    all.add(
        of(
            "the same funnel beside a loop for its last step alone",
            this::plainFunnel,
            bySteps.lastStep(30 * DAY)));
    all.add(of("reach and went on", () -> new Reach(stages), null));
    all.add(of("returns", () -> new Returns(stages), null));
    all.add(of("time to next, median and p90", () -> new TimeToNext(stages), null));
    all.add(of("dwell, median and p90", () -> new Dwell(stages), null));
    all.add(of("funnel with step times, an optional step, attempts", this::stepFunnel, null));
    all.add(of("ways from a stage, 5 steps", () -> Paths.from(stages, 0, 5, 0, 20), null));
    all.add(of("ways to a stage, 5 steps", () -> Paths.to(stages, 5, 5, 0, 20), null));
    all.add(
        of(
            "sessions, 30 minutes",
            () -> new Sessions(activities, Sessions.USUAL_GAP_MILLIS),
            null));
    all.add(of("retention, 6 months", () -> new Retention(stages, stages, months()), null));
    all.add(of("attribution, all rules", this::attribution, null));
    all.add(of("time to a stage, censored", () -> new TimesTo(stages, only(5), newest), null));
    all.add(of("segment: did twice within 7 days, did not", () -> segment().persons(), null));
    filters()
        .forEach(
            (filter) ->
                all.add(
                    new Measured(
                        "directly-follows graph, " + filter.name,
                        filter.filter.of(source),
                        () -> new DirectlyFollows(activities),
                        byActivity.directlyFollows())));
    return all;
  }

  private Measured of(
      String name, Supplier<? extends Question<?>> question, @Nullable Supplier<?> plain) {
    return new Measured(name, source, question, plain);
  }

  private record Named(String name, EventFilter filter) {}

  private List<Named> filters() {
    RoaringBitmap segment = engine.run(source, segment().persons());
    RoaringBitmap few = new RoaringBitmap();
    for (int person = 0; person < source.persons(); person += 100) {
      few.add(person);
    }
    BitSet half = new BitSet();
    for (int code = 0; code < source.signatures(); code += 2) {
      half.set(code);
    }
    EventFilter period = EventFilter.ALL.during(newest - 90 * DAY, newest - 30 * DAY);
    return List.of(
        new Named("60 days", period),
        new Named("half of the signatures", EventFilter.ALL.only(half)),
        new Named("a segment", EventFilter.ALL.among(segment)),
        new Named("1 % of the persons", EventFilter.ALL.among(few)),
        new Named("all three together", period.only(half).among(segment)));
  }

  private SegmentRule segment() {
    BitSet offers = new BitSet();
    BitSet approved = new BitSet();
    for (int code = 0; code < stages.signatures(); code++) {
      offers.set(code, stages.node(code) == 4);
      approved.set(code, stages.node(code) == 5);
    }
    return new SegmentRule.All(
        List.of(
            new SegmentRule.Did(offers, 2, 7 * DAY),
            new SegmentRule.Not(new SegmentRule.Did(approved))));
  }

  private StepFunnel stepFunnel() {
    BitSet none = new BitSet();
    return new StepFunnel(
        funnel,
        List.of(
            StepFunnel.Step.PLAIN,
            new StepFunnel.Step(true, 7 * DAY, none),
            new StepFunnel.Step(false, 14 * DAY, none),
            new StepFunnel.Step(false, 14 * DAY, none)),
        StepFunnel.Entries.EACH,
        30 * DAY,
        newest);
  }

  private Attribution attribution() {
    BitSet approved = new BitSet();
    for (int code = 0; code < stages.signatures(); code++) {
      approved.set(code, stages.node(code) == 5);
    }
    return new Attribution(stages, new BitSet(), approved, 30 * DAY, 7 * DAY);
  }

  private Coding only(int stage) {
    int[] nodes = new int[stages.signatures()];
    Arrays.setAll(nodes, code -> stages.node(code) == stage ? 0 : Coding.NONE);
    return Coding.of(nodes, 1);
  }

  private Periods months() {
    long[] bounds = new long[7];
    Arrays.setAll(bounds, i -> newest + 1 - (6 - i) * 30 * DAY);
    return Periods.between(bounds);
  }

  private void measure(Measured one, Stopwatch touch) {
    Stopwatch engineWatch = new Stopwatch();
    Stopwatch plainWatch = new Stopwatch();
    repeat(() -> engine.run(one.source, one.question.get()), new Stopwatch(), 12);
    if (one.plain != null) {
      repeat(one.plain, new Stopwatch(), 12);
    }
    for (int round = 0; round < rounds; round++) {
      repeat(() -> engine.run(one.source, one.question.get()), engineWatch, 3);
      if (one.plain != null) {
        repeat(one.plain, plainWatch, 3);
      }
    }
    report.line(
        "| %s | %s | %s | %.0f | %s | %s | %.1fx |",
        one.name,
        engineWatch.text(),
        one.plain == null ? "" : plainWatch.text(),
        engineWatch.cpuMillis(),
        one.plain == null ? "" : PeerBench.format("%.0f", plainWatch.cpuMillis()),
        one.plain == null
            ? ""
            : PeerBench.format("%.1fx", engineWatch.cpuMillis() / plainWatch.cpuMillis()),
        engineWatch.cpuMillis() / touch.cpuMillis());
  }

  private static void repeat(Supplier<?> work, Stopwatch watch, int times) {
    for (int i = 0; i < times; i++) {
      watch.time(work::get);
    }
  }
}
