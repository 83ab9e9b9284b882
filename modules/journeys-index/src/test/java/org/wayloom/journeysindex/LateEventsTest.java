package org.wayloom.journeysindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.Evidence;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.DirectlyFollows;
import org.wayloom.journeys.Fold;
import org.wayloom.journeys.FoldSet;
import org.wayloom.journeys.ParallelEngine;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.StageFunnel;
import org.wayloom.journeys.TimeToNext;
import org.wayloom.journeys.Variants;
import org.wayloom.kernel.WorkspaceId;

/** Events that come after the index was built reach the answers without another build. */
class LateEventsTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("ws1");

  @TempDir Path data;

  private final FakeEvidence evidence = new FakeEvidence();

  @Test
  void joinsLateEventsToTheirJourneys() throws IOException {
    evidence.add(0, 10, 1);
    evidence.add(2, 20, 2);
    try (JourneyIndexes indexes = open(100)) {
      assertCurrent(indexes);
      evidence.add(0, 5, 3); // late: it happened before what is known
      evidence.add(0, 10, 4); // of the same instant, and came later
      evidence.add(1, 7, 5); // a person without events so far
      evidence.add(4, 30, 6); // a new person
      evidence.tell(WORKSPACE);
      try (JourneyIndexes.Lease lease = indexes.borrowCurrent(WORKSPACE)) {
        assertThat(Walked.of(lease.source()))
            .isEqualTo("0: 3@5 1@10 4@10\n1: 5@7\n2: 2@20\n4: 6@30\n");
        assertThat(lease.source().persons()).isEqualTo(5);
        assertThat(lease.source().journeys()).isEqualTo(4);
        assertThat(lease.source().events()).isEqualTo(6);
        assertThat(lease.source().signatures()).isEqualTo(7);
        assertThat(lease.source().newestMillis()).isEqualTo(30);
        assertThat(lease.revision()).isEqualTo(new Evidence.Revision(6, 1));
      }
      assertThat(indexes.status(WORKSPACE).events()).isEqualTo(6);
    }
    assertThat(versions()).containsExactly("version-1");
  }

  @Test
  void manyLateEventsAreBuiltIn() throws IOException {
    evidence.add(0, 1, 1);
    try (JourneyIndexes indexes = open(2)) {
      assertCurrent(indexes);
      evidence.add(0, 2, 2);
      evidence.add(0, 3, 3);
      assertCurrent(indexes);
      assertThat(versions()).containsExactly("version-1");
      evidence.add(0, 4, 4);
      assertCurrent(indexes);
      assertThat(versions()).containsExactly("version-2");
    }
  }

  @Test
  void theIndexIsBuiltAnewWhenCodesMeanSomethingElse() throws IOException {
    evidence.add(0, 1, 1);
    try (JourneyIndexes indexes = open(100)) {
      assertCurrent(indexes);
      evidence.add(0, 2, 2);
      evidence.signAnew();
      assertCurrent(indexes);
    }
    assertThat(versions()).containsExactly("version-2");
  }

  @Test
  void startsOverWhenCodesChangeWhileLateEventsAreRead() throws IOException {
    evidence.add(0, 1, 1);
    try (JourneyIndexes indexes = open(100)) {
      assertCurrent(indexes);
      evidence.add(0, 2, 2);
      int before = evidence.readings();
      evidence.beforeReading =
          () -> {
            if (evidence.readings() == before) {
              evidence.signAnew();
            }
          };
      assertCurrent(indexes);
    }
    assertThat(versions()).containsExactly("version-2");
  }

  @Test
  void whatALeaseHoldsStaysWhileMoreComes() {
    evidence.add(0, 1, 1);
    try (JourneyIndexes indexes = open(100);
        JourneyIndexes.Lease old = indexes.borrowCurrent(WORKSPACE)) {
      evidence.add(0, 2, 2);
      assertCurrent(indexes);
      assertThat(Walked.of(old.source())).isEqualTo("0: 1@1\n");
    }
  }

  @Test
  void theFirstAnswerAfterAStartWaitsForTheLateEvents() {
    evidence.add(0, 10, 1);
    try (JourneyIndexes indexes = open(100)) {
      assertCurrent(indexes);
      evidence.add(0, 20, 2);
      evidence.tell(WORKSPACE);
      assertCurrent(indexes);
    }
    CountDownLatch asked = new CountDownLatch(1);
    evidence.beforeReading = () -> await(asked);
    try (JourneyIndexes indexes = open(100)) {
      assertThat(indexes.status(WORKSPACE).state()).isEqualTo(JourneyIndexes.Status.State.BUILDING);
      Thread.ofVirtual().start(asked::countDown);
      try (JourneyIndexes.Lease lease = indexes.borrow(WORKSPACE).orElseThrow()) {
        assertThat(Walked.of(lease.source())).isEqualTo("0: 1@10 2@20\n");
      }
      assertThat(indexes.status(WORKSPACE).state()).isEqualTo(JourneyIndexes.Status.State.READY);
    }
  }

  @Test
  void theFirstAnswerAfterAStartIsOlderAndSaysSoWhereMuchHasCome() {
    evidence.add(0, 10, 1);
    try (JourneyIndexes indexes = open(0)) {
      assertCurrent(indexes);
    }
    evidence.add(0, 20, 2);
    CountDownLatch answered = new CountDownLatch(1);
    evidence.beforeReading = () -> await(answered);
    try (JourneyIndexes indexes = open(0)) {
      try (JourneyIndexes.Lease lease = indexes.borrow(WORKSPACE).orElseThrow()) {
        assertThat(Walked.of(lease.source())).isEqualTo("0: 1@10\n");
        assertThat(indexes.status(WORKSPACE).state())
            .isEqualTo(JourneyIndexes.Status.State.BUILDING);
      } finally {
        answered.countDown();
      }
      assertCurrent(indexes);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void lateEventsAreThereAgainAfterAStart() throws IOException {
    evidence.add(0, 1, 1);
    try (JourneyIndexes indexes = open(100)) {
      assertCurrent(indexes);
      evidence.add(0, 0, 2);
      assertCurrent(indexes);
    }
    try (JourneyIndexes indexes = open(100)) {
      assertCurrent(indexes);
    }
    assertThat(versions()).containsExactly("version-1");
  }

  /** Whatever comes when: an index that grew answers as one that was built of everything. */
  @Test
  void growingAndBuildingAnewGiveEqualAnswers() {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      WorkspaceId workspace = new WorkspaceId("ws-" + seed);
      FakeEvidence stored = new FakeEvidence();
      add(stored, random, random.nextInt(400));
      try (JourneyIndexes growing = indexes(stored, "grown", 120);
          ParallelEngine engine = new ParallelEngine(2)) {
        for (int round = 0; round < 4; round++) {
          add(stored, random, random.nextInt(60));
          try (JourneyIndexes.Lease grown = growing.borrowCurrent(workspace);
              JourneyIndexes building = indexes(stored, "built-" + seed + "-" + round, 0);
              JourneyIndexes.Lease built = building.borrowCurrent(workspace)) {
            assertThat(told(grown.source(), engine))
                .as("seed %s, round %s", seed, round)
                .usingRecursiveComparison()
                .isEqualTo(told(built.source(), engine));
            assertThat(valued(grown.source())).isEqualTo(valued(built.source()));
          }
        }
      }
    }
  }

  private static List<Object> told(BlockSource source, ParallelEngine engine) {
    Coding all = Coding.identity(30);
    int[] thirds = new int[30];
    for (int code = 0; code < 30; code++) {
      thirds[code] = code % 4 - 1;
    }
    Coding some = Coding.of(thirds, 3);
    FoldSet set = new FoldSet();
    var reach = set.add(new Reach(all));
    var follows = set.add(new DirectlyFollows(some));
    var variants = set.add(new Variants(some, 1000));
    var times = set.add(new TimeToNext(some));
    var scores = set.add(new Scores(all));
    var funnel =
        set.add(StageFunnel.through(some, StageFunnel.Order.SEQUENTIAL, 20, source.newestMillis()));
    FoldSet.Answers answers = engine.run(source, set);
    return List.of(
        source.persons(),
        source.journeys(),
        source.events(),
        source.signatures(),
        source.newestMillis(),
        answers.of(reach),
        answers.of(follows),
        answers.of(variants),
        answers.of(times),
        answers.of(scores),
        answers.of(funnel));
  }

  private static List<String> valued(BlockSource source) {
    List<String> events = new ArrayList<>();
    source.walkValued(
        1,
        source.persons(),
        EnumSet.allOf(Fold.Column.class),
        journey -> {
          for (int i = journey.from; i < journey.to; i++) {
            events.add(
                journey.person
                    + " "
                    + journey.signatures[i]
                    + "@"
                    + journey.times[i]
                    + "="
                    + journey.values[i]);
          }
        });
    return events;
  }

  private static void add(FakeEvidence stored, Random random, int events) {
    for (int i = 0; i < events; i++) {
      float value = random.nextInt(3) == 0 ? random.nextInt(11) : Float.NaN;
      stored.add(random.nextInt(40), random.nextInt(100), random.nextInt(30), value);
    }
  }

  private void assertCurrent(JourneyIndexes indexes) {
    try (JourneyIndexes.Lease lease = indexes.borrowCurrent(WORKSPACE)) {
      assertThat(Walked.of(lease.source())).isEqualTo(Walked.expected(evidence.events()));
    }
  }

  private JourneyIndexes open(long mostLate) {
    return indexes(evidence, "workspaces", mostLate);
  }

  private JourneyIndexes indexes(FakeEvidence stored, String folder, long mostLate) {
    return new FileJourneyIndexes(data.resolve(folder), stored, step -> {}, events -> mostLate);
  }

  private List<String> versions() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("workspaces/ws1/index"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
