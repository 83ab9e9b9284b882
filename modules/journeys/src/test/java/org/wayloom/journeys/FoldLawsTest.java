package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the persons are split, and on however many threads, the answer is the same. */
class FoldLawsTest {
  private static final Coding NODES = Coding.of(new int[] {0, 1, 2, Coding.NONE, 1}, 3);
  private static final RandomLog LOG = RandomLog.of(42, 300, 12, 1_000_000);

  static Stream<Question<?>> questions() {
    BitSet wide = new BitSet();
    wide.set(0, 3);
    BitSet narrow = new BitSet();
    narrow.set(1);
    return Stream.of(
        StageFunnel.through(NODES, StageFunnel.Order.SEQUENTIAL, 300_000, 900_000),
        StageFunnel.of(List.of(wide, narrow, wide), StageFunnel.Order.STRICT, 0, 900_000),
        StageFunnel.of(List.of(wide, narrow, wide), StageFunnel.Order.ANY, 200_000, 900_000),
        new DirectlyFollows(NODES),
        new DirectlyFollows(Coding.of(new int[] {300, 1, 2, 299, -1}, 301)),
        new EdgeTimes(NODES, List.of(new FlowGraph.Edge(0, 1, 0, 0))),
        new TimeToNext(NODES),
        new Returns(NODES),
        new Reach(NODES),
        new Scores(NODES),
        new SumsByPerson(NODES, (signature, value) -> value),
        new SumsByPersonOverTime(
            NODES,
            Periods.between(0, 300_000, 400_000, 900_000),
            period -> (signature, value) -> value - period),
        new ScoresOverTime(NODES, Periods.between(0, 300_000, 400_000, 900_000)),
        new GoingOn(NODES, 1, narrow, wide, Periods.between(0, 300_000, 400_000, 900_000), 60_000),
        new Recency(NODES, 400_000),
        new VolumeOverTime(NODES, Periods.between(0, 300_000, 400_000, 900_000)),
        new SeenAgain(NODES, 100_000, 50_000, 900_000),
        new Variants(NODES, 20),
        new MedianPosition(NODES),
        new StepFunnel(
            NODES,
            List.of(
                StepFunnel.Step.PLAIN,
                new StepFunnel.Step(true, 200_000, narrow),
                new StepFunnel.Step(false, 400_000, wide)),
            StepFunnel.Entries.EACH,
            600_000,
            900_000),
        Paths.from(NODES, 1, 2, 300_000, 10),
        Paths.to(NODES, 2, 3, 0, 10),
        Paths.between(NODES, 1, 2, 0, 10),
        new Conformance(
            NODES,
            new boolean[] {false, true, false, false, false},
            PlannedPath.inOrder(List.of(List.of(0), List.of(1), List.of(2)))),
        new Sessions(NODES, 100_000),
        new Retention(NODES, NODES, Periods.between(0, 300_000, 400_000, 900_000)),
        new Dwell(NODES),
        new Attribution(NODES, narrow, narrow, 500_000, 100_000),
        new TimesTo(NODES, Coding.of(new int[] {-1, 0, 1, -1, -1}, 2), 900_000),
        new Passages(NODES, 900_000),
        new StaysByEntry(NODES, Coding.identity(RandomLog.SIGNATURES), 200_000, 900_000),
        new StillThere(NODES, new long[] {0, 300_000, 500_000}, new long[] {900_000, 800_000, 1}),
        Beginnings.within(NODES, wide, 100_000, 800_000),
        new Reach(NODES).persons(1, Reach.Number.WENT_ON));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anySplitGivesTheWhole(Question<?> question) {
    Object whole = Ask.of(LOG.blocks(), question);
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      assertThat(inParts(random, question)).usingRecursiveComparison().isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anyNumberOfThreadsGivesTheSame(Question<?> question) {
    Object whole = Ask.of(LOG.blocks(), question);
    for (int threads = 1; threads <= 5; threads++) {
      try (ParallelEngine engine = new ParallelEngine(threads)) {
        Object answer = engine.run(LOG.blocks(), question);
        assertThat(answer).usingRecursiveComparison().isEqualTo(whole);
      }
    }
  }

  /** Among them are sequences of more visits than one word has room for. */
  @ParameterizedTest
  @MethodSource("questions")
  void longJourneysAreTheSameInBlocks(Question<?> question) {
    RandomLog longer = RandomLog.of(43, 100, 90, 1_000_000);
    Object whole = Ask.of(longer.blocks(), question);
    try (ParallelEngine engine = new ParallelEngine(2)) {
      Object answer = engine.run(longer.blocks(), question);
      assertThat(answer).usingRecursiveComparison().isEqualTo(whole);
    }
  }

  @Test
  void manyThreadsShareManyPersonsOut() {
    RandomLog many = RandomLog.of(3, 60_000, 3, 1000);
    Variants question = new Variants(NODES, 1000);
    Object whole = Ask.of(many.blocks(), question);
    try (ParallelEngine engine = new ParallelEngine(4)) {
      for (int i = 0; i < 5; i++) {
        assertThat(engine.run(many.blocks(), question)).isEqualTo(whole);
      }
    }
  }

  @Test
  void aFailingFoldFailsTheQuestionAndNotTheEngine() {
    try (ParallelEngine engine = new ParallelEngine(2)) {
      PersonsWhere failing =
          new PersonsWhere(
              Set.of(),
              () ->
                  journey -> {
                    throw new IllegalStateException("no");
                  });
      assertThatThrownBy(() -> engine.run(LOG.blocks(), failing)).hasMessage("no");
      assertThat(engine.run(LOG.blocks(), new Reach(NODES)).persons()).isEqualTo(300);
    }
  }

  @Test
  void answersAreEmptyWithoutPersons() {
    ArrayBlocks none = ArrayBlocks.builder().build();
    try (ParallelEngine engine = new ParallelEngine(2)) {
      assertThat(engine.run(none, new Reach(NODES)).persons()).isZero();
      assertThat(engine.run(none, new TimeToNext(NODES)).nodes()).hasSize(3);
      assertThat(none.newestMillis()).isEqualTo(Long.MIN_VALUE);
    }
  }

  private static <R> R inParts(Random random, Question<R> question) {
    Next<R> next = passInParts(random, question.firstPass());
    while (next instanceof Next.Again<R> again) {
      next = passInParts(random, again.pass());
    }
    return ((Next.Done<R>) next).answer();
  }

  private static <A, R> R passInParts(Random random, Fold<A, R> fold) {
    A whole = fold.start();
    for (int from = 0, to; from < 300; from = to) {
      to = Math.min(300, from + random.nextInt(120));
      A part = fold.start();
      LOG.blocks().walk(from, to, fold.columns(), journey -> fold.add(part, journey));
      whole = fold.merge(whole, part);
    }
    return fold.finish(whole);
  }
}
