package org.wayloom.journeysindex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Fold;
import org.wayloom.journeys.Journey;
import org.wayloom.kernel.WorkspaceId;

/** However a fold looks at an index, it sees the same events. */
class IndexWalksTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("ws1");
  private static final Set<Fold.Column> SOME_TIMES =
      Set.of(Fold.Column.SIGNATURE, Fold.Column.SOME_TIMES);

  @TempDir Path data;

  private final FakeEvidence evidence = new FakeEvidence();

  @Test
  void walksAnotherRangeInsideAVisit() {
    evidence.add(0, 1, 1);
    evidence.add(1, 2, 2);
    try (JourneyIndexes indexes = open();
        JourneyIndexes.Lease lease = indexes.borrowCurrent(WORKSPACE)) {
      List<Integer> seen = new ArrayList<>();
      var columns = java.util.Set.of(org.wayloom.journeys.Fold.Column.SIGNATURE);
      lease
          .source()
          .walk(
              0,
              2,
              columns,
              outer -> {
                lease.source().walk(1, 2, columns, inner -> seen.add(inner.signatures[inner.from]));
                seen.add(outer.signatures[outer.from]);
              });
      assertThat(seen).containsExactly(2, 1, 2, 2);
    }
  }

  /** Of one in so many events the time is asked for; the others stay where they are. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 17})
  void handsOutTheSameJourneysInBlocks(int oneIn) {
    Random random = new Random(8);
    for (int i = 0; i < 30_000; i++) {
      evidence.add(random.nextInt(5000) * 2, random.nextInt(1000), random.nextInt(30));
    }
    try (JourneyIndexes indexes = open();
        JourneyIndexes.Lease lease = indexes.borrowCurrent(WORKSPACE)) {
      assertThat(someInBlocks(lease.source(), oneIn)).isEqualTo(someAlone(lease.source(), oneIn));
      evidence.add(4, 500, 3);
      evidence.add(9, 500, 3);
      evidence.add(10_001, 500, 3);
      try (JourneyIndexes.Lease grown = indexes.borrowCurrent(WORKSPACE)) {
        assertThat(someInBlocks(grown.source(), oneIn))
            .isEqualTo(someAlone(grown.source(), oneIn))
            .contains("10001: 3@500", "9 1");
      }
    }
  }

  @Test
  void tellsOfSingleEventsWhatWasNotCopied() {
    Random random = new Random(9);
    for (int i = 0; i < 20_000; i++) {
      float value = random.nextInt(3) == 0 ? i : Float.NaN;
      evidence.add(random.nextInt(900), random.nextInt(1000), random.nextInt(30), value);
    }
    try (JourneyIndexes indexes = open();
        JourneyIndexes.Lease lease = indexes.borrowCurrent(WORKSPACE)) {
      List<String> copied =
          eachEvent(lease.source(), Fold.Column.SIGNATURE, Fold.Column.TIME, Fold.Column.VALUE);
      assertThat(copied).hasSize(20_000);
      assertThat(
              eachEvent(
                  lease.source(),
                  Fold.Column.SOME_SIGNATURES,
                  Fold.Column.SOME_TIMES,
                  Fold.Column.SOME_VALUES))
          .isEqualTo(copied);
      assertThat(
              eachEvent(
                  lease.source(),
                  Fold.Column.SIGNATURE,
                  Fold.Column.SOME_TIMES,
                  Fold.Column.SOME_VALUES))
          .isEqualTo(copied);
    }
  }

  private static List<String> eachEvent(BlockSource source, Fold.Column... columns) {
    List<String> lines = new ArrayList<>();
    source.walkBlocks(
        0,
        source.persons(),
        Set.of(columns),
        block -> {
          for (int i = block.from; i < block.end(); i++) {
            lines.add(
                block.signature(i)
                    + "@"
                    + block.time(i)
                    + "="
                    + block.value(i)
                    + (block.nextValued(i) == i ? " said" : ""));
          }
        });
    return lines;
  }

  private static List<String> someAlone(BlockSource source, int oneIn) {
    List<String> lines = new ArrayList<>();
    source.walk(
        17,
        source.persons(),
        SOME_TIMES,
        journey -> {
          for (int i = journey.from; i < journey.to; i++) {
            if (journey.signatures[i] % oneIn == 3 % oneIn) {
              lines.add(line(journey.person, journey.signatures[i], journey.times[i]));
            }
          }
        });
    source.walk(3, 12, SOME_TIMES, journey -> lines.add(journey.person + " " + journey.length()));
    return lines;
  }

  private static List<String> someInBlocks(BlockSource source, int oneIn) {
    List<String> lines = new ArrayList<>();
    source.walkBlocks(
        17,
        source.persons(),
        SOME_TIMES,
        block -> {
          int[] positions =
              IntStream.range(block.from, block.end())
                  .filter(i -> block.journey.signatures[i] % oneIn == 3 % oneIn)
                  .toArray();
          long[] times = new long[positions.length];
          block.times(positions, positions.length, times);
          int next = 0;
          for (int number = 0; number < block.count; number++) {
            Journey journey = block.at(number);
            for (; next < positions.length && positions[next] < journey.to; next++) {
              lines.add(line(journey.person, journey.signatures[positions[next]], times[next]));
            }
          }
        });
    source.walkBlocks(
        3,
        12,
        SOME_TIMES,
        block -> {
          for (int number = 0; number < block.count; number++) {
            Journey journey = block.at(number);
            lines.add(journey.person + " " + journey.length());
          }
        });
    return lines;
  }

  private static String line(int person, int signature, long time) {
    return "%d: %d@%d".formatted(person, signature, time);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.5, 1})
  void walksTheEventsThatHaveAValueAloneAndInOrder(double share) {
    Random random = new Random(21);
    for (int i = 0; i < 20_000; i++) {
      float value = random.nextDouble() < share ? i : Float.NaN;
      evidence.add(random.nextInt(300), random.nextInt(1000), random.nextInt(30), value);
    }
    try (JourneyIndexes indexes = open();
        JourneyIndexes.Lease lease = indexes.borrowCurrent(WORKSPACE)) {
      BlockSource source = lease.source();
      var columns = java.util.EnumSet.allOf(org.wayloom.journeys.Fold.Column.class);
      List<String> expected = new ArrayList<>();
      source.walk(
          17,
          271,
          columns,
          journey -> {
            for (int i = journey.from; i < journey.to; i++) {
              if (!Float.isNaN(journey.values[i])) {
                expected.add(line(journey, i));
              }
            }
          });
      List<String> walked = new ArrayList<>();
      source.walkValued(
          17,
          271,
          columns,
          journey -> {
            assertThat(journey.length()).isPositive();
            for (int i = journey.from; i < journey.to; i++) {
              walked.add(line(journey, i));
            }
          });
      assertThat(walked).isEqualTo(expected);
    }
  }

  private static String line(Journey journey, int i) {
    return "%d: %d@%d %s"
        .formatted(journey.person, journey.signatures[i], journey.times[i], journey.values[i]);
  }

  private JourneyIndexes open() {
    return new FileJourneyIndexes(data, evidence, step -> {}, events -> 0);
  }
}
