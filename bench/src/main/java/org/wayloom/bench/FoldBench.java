package org.wayloom.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.DirectlyFollows;
import org.wayloom.journeys.EventFilter;
import org.wayloom.journeys.ParallelEngine;

/**
 * Every fold, and every filter before one, as a multiple of the loop over {@link PlainArrays} that
 * answers the same question, and of looking at every event once.
 */
final class FoldBench {
  private static final long DAY = 86_400_000L;
  private static final int THREADS = 2;

  /** How long each takes its turn: the clock of processor time ticks in tens of milliseconds. */
  private static final double TURN_MILLIS = 60;

  private static final int FEWEST_IN_TURN = 3;
  private static final int MOST_IN_TURN = 2000;

  /** How often and how long each is repeated before it counts. */
  private static final int WARM_UP = 12;

  private static final double WARM_UP_MILLIS = 500;

  private final BlockSource source;
  private final ParallelEngine engine;
  private final Coding stages;
  private final Coding funnel;
  private final int rounds;
  private final String only;
  private final Report report;

  FoldBench(
      BlockSource source,
      ParallelEngine engine,
      PeerQuestions questions,
      int rounds,
      String only,
      Report report) {
    this.source = source;
    this.engine = engine;
    this.stages = questions.stages();
    this.funnel = questions.funnelSteps();
    this.rounds = rounds;
    this.only = only;
    this.report = report;
  }

  void run() {
    try (PlainArrays arrays = new PlainArrays(source, THREADS)) {
      Yardsticks yardsticks = new Yardsticks(source, engine, arrays, stages, funnel);
      List<Yardstick<?>> all = new ArrayList<>(yardsticks.all());
      all.forEach(one -> one.checked(engine));
      all.addAll(filtered(yardsticks));
      report.line("");
      report.line("## Folds and filters beside loops written by hand");
      report.line("");
      report.line(
          "The loops run over sorted primitive arrays on the heap, with %d threads, and do nothing"
              + " else; answers were compared first, and each takes its turn with its fold. Ratios"
              + " are of processor time, which does not depend on how busy the machine was; times"
              + " are of both threads together, so half of it is what two free cores take. Filters"
              + " stand beside the loop for the whole log.",
          THREADS);
      report.line("");
      Stopwatch touch = new Stopwatch();
      Supplier<long[]> looking = arrays.touch(arrays.signatures);
      repeat(looking, touch, warmUp(looking));
      report.line(
          "Looking at every event once: %s ms, %.0f ms of processor time.",
          touch.text(), touch.cpuMillis());
      report.line("");
      report.line(
          "| question | engine | its loop | engine cpu | loop cpu | engine/loop | engine/looking"
              + " |");
      report.line("|---|---|---|---|---|---|---|");
      for (Yardstick<?> one : all) {
        if (one.name().contains(only)) {
          measure(one, touch);
        }
      }
    }
  }

  /** The directly-follows graph behind each filter. */
  private List<Yardstick<?>> filtered(Yardsticks yardsticks) {
    Coding activities = Coding.identity(source.signatures());
    return filters(yardsticks).stream()
        .<Yardstick<?>>map(
            filter ->
                Yardstick.of(
                    "directly-follows graph, " + filter.name,
                    filter.filter.of(source),
                    () -> new DirectlyFollows(activities),
                    FoldNumbers::graph,
                    yardsticks.directlyFollows()))
        .toList();
  }

  private record Named(String name, EventFilter filter) {}

  private List<Named> filters(Yardsticks yardsticks) {
    RoaringBitmap segment = engine.run(source, yardsticks.segment().persons());
    RoaringBitmap few = new RoaringBitmap();
    for (int person = 0; person < source.persons(); person += 100) {
      few.add(person);
    }
    BitSet half = new BitSet();
    for (int code = 0; code < source.signatures(); code += 2) {
      half.set(code);
    }
    long newest = source.newestMillis();
    EventFilter period = EventFilter.ALL.during(newest - 90 * DAY, newest - 30 * DAY);
    return List.of(
        new Named("60 days", period),
        new Named("half of the signatures", EventFilter.ALL.only(half)),
        new Named("a segment", EventFilter.ALL.among(segment)),
        new Named("1 % of the persons", EventFilter.ALL.among(few)),
        new Named("all three together", period.only(half).among(segment)));
  }

  private void measure(Yardstick<?> one, Stopwatch touch) {
    Supplier<?> ours = () -> one.ask(engine);
    Stopwatch engineWatch = new Stopwatch();
    Stopwatch loopWatch = new Stopwatch();
    int oursInTurn = warmUp(ours);
    int loopInTurn = warmUp(one.loop());
    for (int round = 0; round < rounds; round++) {
      repeat(ours, engineWatch, oursInTurn);
      repeat(one.loop(), loopWatch, loopInTurn);
    }
    report.line(
        "| %s | %s | %s | %s | %s | %.1fx | %.1fx |",
        one.name(),
        engineWatch.text(),
        loopWatch.text(),
        cpu(engineWatch),
        cpu(loopWatch),
        engineWatch.cpuMillis() / loopWatch.cpuMillis(),
        engineWatch.cpuMillis() / touch.cpuMillis());
  }

  private static String cpu(Stopwatch watch) {
    return PeerBench.format(watch.cpuMillis() < 10 ? "%.1f" : "%.0f", watch.cpuMillis());
  }

  /** How often it is to be repeated in a turn. */
  private static int warmUp(Supplier<?> work) {
    long end = System.nanoTime() + (long) (WARM_UP_MILLIS * 1e6);
    Stopwatch watch = new Stopwatch();
    do {
      repeat(work, watch, WARM_UP);
    } while (System.nanoTime() < end);
    double once = Math.max(0.01, watch.medianMillis());
    return (int) Math.clamp(Math.ceil(TURN_MILLIS / once), FEWEST_IN_TURN, MOST_IN_TURN);
  }

  private static void repeat(Supplier<?> work, Stopwatch watch, int times) {
    for (int i = 0; i < times; i++) {
      watch.time(work::get);
    }
  }
}
