package org.wayloom.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.wayloom.journeys.Attribution;
import org.wayloom.journeys.Beginnings;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Conformance;
import org.wayloom.journeys.DirectlyFollows;
import org.wayloom.journeys.Dwell;
import org.wayloom.journeys.EdgeTimes;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.FlowGraph;
import org.wayloom.journeys.GoingOn;
import org.wayloom.journeys.MapWalk;
import org.wayloom.journeys.MedianPosition;
import org.wayloom.journeys.Passages;
import org.wayloom.journeys.Paths;
import org.wayloom.journeys.Periods;
import org.wayloom.journeys.PlannedPath;
import org.wayloom.journeys.Question;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.Recency;
import org.wayloom.journeys.Retention;
import org.wayloom.journeys.Returns;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.ScoresOverTime;
import org.wayloom.journeys.SeenAgain;
import org.wayloom.journeys.SegmentRule;
import org.wayloom.journeys.Sessions;
import org.wayloom.journeys.StageFunnel;
import org.wayloom.journeys.StaysByEntry;
import org.wayloom.journeys.StepFunnel;
import org.wayloom.journeys.StillThere;
import org.wayloom.journeys.TimeToLeave;
import org.wayloom.journeys.TimeToNext;
import org.wayloom.journeys.TimesTo;
import org.wayloom.journeys.Variants;
import org.wayloom.journeys.VolumeOverTime;

/** Every fold with the loop for the same question, over six stages and a funnel of four steps. */
final class Yardsticks {
  private static final long DAY = 86_400_000L;
  private static final int START = 0;
  private static final int OFFERS = 4;
  private static final int GOAL = 5;
  private static final int TOP = 20;
  private static final int WAY_STEPS = 5;

  private final BlockSource source;
  private final Engine engine;
  private final PlainArrays arrays;
  private final Coding activities;
  private final Coding stages;
  private final Coding funnel;
  private final long newest;
  private final long[] months;
  private final int[] stageNodes;
  private final List<Yardstick<?>> all = new ArrayList<>();

  /**
   * @param stages six of them
   * @param funnel four steps
   */
  Yardsticks(BlockSource source, Engine engine, PlainArrays arrays, Coding stages, Coding funnel) {
    this.source = source;
    this.engine = engine;
    this.arrays = arrays;
    this.activities = Coding.identity(source.signatures());
    this.stages = stages;
    this.funnel = funnel;
    this.newest = source.newestMillis();
    this.months = IntStream.range(0, 7).mapToLong(i -> newest + 1 - (6 - i) * 30 * DAY).toArray();
    this.stageNodes = arrays.coded(stages);
    flow();
    funnels();
    visits();
    persons();
    periods();
    attribution();
    conformance();
  }

  List<Yardstick<?>> all() {
    return List.copyOf(all);
  }

  /** The directly-follows graph, which is also asked behind filters. */
  Supplier<long[]> directlyFollows() {
    return new PlainFlow(arrays, arrays.signatures, activities.count()).directlyFollows();
  }

  /** Who had two offers within a week and was never approved. */
  SegmentRule segment() {
    return new SegmentRule.All(
        List.of(
            new SegmentRule.Did(signaturesOf(OFFERS), 2, 7 * DAY),
            new SegmentRule.Not(new SegmentRule.Did(signaturesOf(GOAL)))));
  }

  private <R> void add(
      String name,
      Supplier<Question<R>> question,
      Function<R, long[]> numbers,
      Supplier<long[]> loop) {
    all.add(Yardstick.of(name, source, question, numbers, loop));
  }

  private void flow() {
    PlainFlow byActivity = new PlainFlow(arrays, arrays.signatures, activities.count());
    PlainFlow byStage = new PlainFlow(arrays, stageNodes, stages.count());
    add(
        "directly-follows graph",
        () -> new DirectlyFollows(activities),
        FoldNumbers::graph,
        directlyFollows());
    add(
        "variants",
        () -> new Variants(activities, TOP),
        FoldNumbers::variants,
        byActivity.variants(TOP));
    add(
        "ways from a stage, 5 steps",
        () -> Paths.from(stages, START, WAY_STEPS, 0, TOP),
        FoldNumbers::ways,
        byStage.waysFrom(START, WAY_STEPS, TOP));
    add(
        "ways to a stage, 5 steps",
        () -> Paths.to(stages, GOAL, WAY_STEPS, 0, TOP),
        FoldNumbers::ways,
        byStage.waysTo(GOAL, WAY_STEPS, TOP));
    add(
        "ways between two stages",
        () -> Paths.between(stages, START, GOAL, 0, TOP),
        FoldNumbers::ways,
        byStage.waysBetween(START, GOAL, TOP));
    List<FlowGraph.Edge> drawn = drawn();
    int[] groupOf = new int[activities.count() * activities.count()];
    Arrays.fill(groupOf, -1);
    for (int i = 0; i < drawn.size(); i++) {
      groupOf[drawn.get(i).from() * activities.count() + drawn.get(i).to()] = i;
    }
    add(
        "median times of 20 edges",
        () -> new EdgeTimes(activities, drawn),
        medians -> medians,
        medians(byActivity.edgeTimes(groupOf, drawn.size())));
    add(
        "median places in journeys",
        () -> new MedianPosition(activities),
        FoldNumbers::medianPosition,
        byActivity.medianPosition());
  }

  /** The most frequent edges. */
  private List<FlowGraph.Edge> drawn() {
    List<FlowGraph.Edge> edges = engine.run(source, new DirectlyFollows(activities)).edges();
    return edges.subList(0, Math.min(TOP, edges.size()));
  }

  /** Of counts and medians the medians alone. */
  private static Supplier<long[]> medians(Supplier<long[]> countsAndMedians) {
    return () -> {
      long[] both = countsAndMedians.get();
      long[] medians = new long[both.length / 2];
      Arrays.setAll(medians, i -> both[2 * i + 1]);
      return medians;
    };
  }

  private void funnels() {
    PlainFunnels loops = new PlainFunnels(arrays, arrays.coded(funnel), funnel.count());
    add(
        "funnel, 4 steps, 30 days",
        this::plainFunnel,
        FoldNumbers::funnel,
        loops.funnel(30 * DAY, newest));
    all.add(
        new Yardstick<>(
            "the same funnel beside a loop for its last step alone",
            source,
            this::plainFunnel,
            found -> new long[] {found.steps().getLast().reached()},
            loops.lastStep(30 * DAY),
            // the loop misses persons whose events of one instant stand in another order
            (ours, theirs) -> ours[0] >= theirs[0]));
    long[] within = {0, 7 * DAY, 14 * DAY, 14 * DAY};
    BitSet none = new BitSet();
    List<StepFunnel.Step> steps =
        IntStream.range(0, within.length)
            .mapToObj(step -> new StepFunnel.Step(step == 1, within[step], none))
            .toList();
    add(
        "funnel with step times, an optional step, attempts",
        () -> new StepFunnel(funnel, steps, StepFunnel.Entries.EACH, 30 * DAY, newest),
        FoldNumbers::attempts,
        loops.attempts(within, 30 * DAY, newest));
  }

  private StageFunnel plainFunnel() {
    return StageFunnel.through(funnel, StageFunnel.Order.SEQUENTIAL, 30 * DAY, newest);
  }

  private void visits() {
    PlainVisits loops = new PlainVisits(arrays, stageNodes, stages.count());
    add("reach and went on", () -> new Reach(stages), FoldNumbers::reach, loops.reach());
    add("returns", () -> new Returns(stages), FoldNumbers::returns, loops.returns());
    add(
        "time to next, median and p90",
        () -> new TimeToNext(stages),
        FoldNumbers::times,
        loops.timeToNext(0.5, 0.9));
    add(
        "time to leave, p95",
        () -> new TimeToLeave(stages),
        FoldNumbers::timesToLeave,
        loops.timeToNext(0.95));
    add("dwell, median and p90", () -> new Dwell(stages), FoldNumbers::times, loops.dwell());
    add(
        "first stays and their dwells",
        () -> new Passages(stages, newest),
        FoldNumbers::passages,
        loops.passages(newest));
    add(
        "first stays by entry, 30 days",
        () -> new StaysByEntry(stages, activities, 30 * DAY, newest),
        FoldNumbers::staysByEntry,
        loops.staysByEntry(arrays.signatures, activities.count(), 30 * DAY, newest));
    long[] from = new long[stages.count()];
    long[] to = new long[stages.count()];
    Arrays.fill(from, newest - 30 * DAY);
    Arrays.fill(to, newest - DAY);
    add(
        "still there, since 30 days",
        () -> new StillThere(stages, from, to),
        FoldNumbers::stillThere,
        loops.stillThere(newest - 30 * DAY, newest - DAY));
    wholeMap();
  }

  /** Reach, returns and times of touchpoints and of stages at once. */
  private void wholeMap() {
    int[] placed = IntStream.range(0, stages.signatures()).filter(this::isPlaced).toArray();
    int[] touchpointOf = new int[stages.signatures()];
    int[] stageOf = new int[placed.length];
    int[] placeOfStage = new int[placed.length];
    Arrays.fill(touchpointOf, Coding.NONE);
    for (int i = 0; i < placed.length; i++) {
      touchpointOf[placed[i]] = i;
      stageOf[i] = stages.node(placed[i]);
      placeOfStage[i] = placed.length + stageOf[i];
    }
    Coding touchpoints = Coding.of(touchpointOf, placed.length);
    PlainVisits loops = new PlainVisits(arrays, arrays.coded(touchpoints), placed.length);
    add(
        "a whole map: reach, returns, times",
        () -> new MapWalk(touchpoints, stageOf, stages.count()),
        FoldNumbers::map,
        loops.map(placeOfStage, stages.count()));
  }

  private boolean isPlaced(int signature) {
    return stages.node(signature) != Coding.NONE;
  }

  private void persons() {
    PlainPersons byStage = new PlainPersons(arrays, stageNodes);
    PlainPersons byActivity = new PlainPersons(arrays, arrays.signatures);
    Coding goal = only(GOAL);
    Coding answers = answers();
    add(
        "sessions, 30 minutes",
        () -> new Sessions(activities, Sessions.USUAL_GAP_MILLIS),
        FoldNumbers::sessions,
        byActivity.sessions(Sessions.USUAL_GAP_MILLIS));
    add(
        "time to a stage, censored",
        () -> new TimesTo(stages, goal, newest),
        FoldNumbers::timesTo,
        byStage.timesTo(GOAL, newest));
    add(
        "seen again after an answer",
        () -> new SeenAgain(answers, newest - 180 * DAY, DAY, newest),
        FoldNumbers::seenAgain,
        new PlainPersons(arrays, arrays.coded(answers)).seenAgain(newest - 180 * DAY, DAY, newest));
    add(
        "segment: did twice within 7 days, did not",
        () -> segment().persons(),
        FoldNumbers::persons,
        byStage.twiceAndNever(OFFERS, 7 * DAY, GOAL));
    BitSet first = signaturesOf(START);
    boolean[] isFirst = new boolean[source.signatures()];
    first.stream().forEach(code -> isFirst[code] = true);
    add(
        "who began in 60 days, and how",
        () -> Beginnings.within(stages, first, newest - 90 * DAY, newest - 30 * DAY),
        FoldNumbers::persons,
        byStage.beginnings(isFirst, newest - 90 * DAY, newest - 30 * DAY));
  }

  /** The signatures that come with a value, each a question of its own. */
  private Coding answers() {
    int[] nodes = new int[source.signatures()];
    Arrays.fill(nodes, Coding.NONE);
    for (int i = 0; i < arrays.signatures.length; i++) {
      if (!Float.isNaN(arrays.values[i])) {
        nodes[arrays.signatures[i]] = arrays.signatures[i];
      }
    }
    return Coding.of(nodes, nodes.length);
  }

  private void periods() {
    PlainPeriods byStage = new PlainPeriods(arrays, stageNodes, stages.count(), months);
    PlainPeriods byActivity =
        new PlainPeriods(arrays, arrays.signatures, activities.count(), months);
    Periods periods = Periods.between(months);
    add(
        "retention, 6 months",
        () -> new Retention(stages, stages, periods),
        FoldNumbers::retention,
        byStage.retention());
    add(
        "events and persons, 6 months",
        () -> new VolumeOverTime(stages, periods),
        FoldNumbers::volume,
        byStage.volume());
    add(
        "newest and recent events",
        () -> new Recency(stages, newest - 30 * DAY),
        FoldNumbers::recency,
        byStage.recency(newest - 30 * DAY));
    BitSet next = new BitSet();
    next.set(GOAL);
    BitSet through = new BitSet();
    through.set(0, source.signatures());
    add(
        "going on within 30 days, 6 months",
        () -> new GoingOn(stages, START, next, through, periods, 30 * DAY),
        FoldNumbers::goingOn,
        byStage.goingOn(START, GOAL, 30 * DAY));
    add("scores", () -> new Scores(activities), FoldNumbers::scores, byActivity.scores());
    add(
        "scores, 6 months",
        () -> new ScoresOverTime(activities, periods),
        FoldNumbers::scoresOverTime,
        byActivity.scoresOverTime());
  }

  private void attribution() {
    BitSet approved = signaturesOf(GOAL);
    all.add(
        new Yardstick<>(
            "attribution, all rules",
            source,
            () -> new Attribution(stages, new BitSet(), approved, 30 * DAY, 7 * DAY),
            FoldNumbers::attribution,
            new PlainAttribution(arrays, stageNodes, stages.count(), GOAL, 30 * DAY, 7 * DAY)
                .loop(),
            Yardsticks::areClose));
  }

  /** Sums of fractions that were added in different orders may be rounded differently. */
  private static boolean areClose(long[] ours, long[] theirs) {
    return ours.length == theirs.length
        && IntStream.range(0, ours.length).allMatch(i -> Math.abs(ours[i] - theirs[i]) <= 1);
  }

  private void conformance() {
    boolean[] fails = new boolean[stages.signatures()];
    int[] marks = new int[stages.signatures()];
    for (int code = 0; code < fails.length; code++) {
      fails[code] = stages.node(code) == OFFERS && code % 2 == 0;
      marks[code] = isPlaced(code) ? 2 * stages.node(code) + (fails[code] ? 1 : 0) : Coding.NONE;
    }
    List<List<Integer>> plan =
        IntStream.range(0, stages.count()).mapToObj(stage -> List.of(stage)).toList();
    int[] marked = arrays.coded(Coding.of(marks, 2 * stages.count()));
    add(
        "conformance with a plan of 6 stages",
        () -> new Conformance(stages, fails, PlannedPath.inOrder(plan)),
        FoldNumbers::conformance,
        new PlainConformance(arrays, marked, stages.count()).loop());
  }

  private BitSet signaturesOf(int stage) {
    BitSet signatures = new BitSet();
    for (int code = 0; code < stages.signatures(); code++) {
      signatures.set(code, stages.node(code) == stage);
    }
    return signatures;
  }

  private Coding only(int stage) {
    int[] nodes = new int[stages.signatures()];
    Arrays.setAll(nodes, code -> stages.node(code) == stage ? 0 : Coding.NONE);
    return Coding.of(nodes, 1);
  }
}
