package org.wayloom.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Measures;
import org.wayloom.analysis.Measures.Returns;
import org.wayloom.analysis.Measures.StageMeasures;
import org.wayloom.analysis.Measures.TimeToNext;
import org.wayloom.analysis.Measures.TouchpointMeasures;
import org.wayloom.analysis.Score;
import org.wayloom.maps.JourneyMap.StageOrder;
import org.wayloom.sharing.SharedNumbers.Counted;
import org.wayloom.sharing.SharedNumbers.Rated;

/** What of a map's numbers comes through, and what does not. */
class ProtectionTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final Protection FIVE = new Protection(5);

  @Test
  void showsPersonsInStepsAndSharesOfThose() {
    SharedNumbers shown =
        FIVE.of(
            measures(
                List.of(stage("a", 203, null, null), stage("b", 102, null, null)),
                List.of(touchpoint("t", "a", 203, null, null))),
            NOW);

    assertThat(shown.stages().get("a")).isEqualTo(new Counted(200, 50, null, null, null));
    assertThat(shown.stages().get("b")).isEqualTo(new Counted(100, null, null, null, null));
    assertThat(at(shown.touchpoints(), "t").persons()).isEqualTo(200);
  }

  @Test
  void tellsNothingOfAGroupBelowTheSmallest() {
    TimeToNext time = new TimeToNext(9, 4, 1_000, 2_000);
    SharedNumbers shown =
        FIVE.of(
            measures(
                List.of(stage("a", 12, null, null), stage("b", 4, time, score(4, 4, 3.0))),
                List.of()),
            NOW);

    assertThat(at(shown.stages(), "a").goOn()).as("a share of two hidden persons").isNull();
    assertThat(shown.stages().get("b")).isEqualTo(new Counted(0, null, null, null, null));
  }

  @Test
  void showsATimeWhenEnoughPersonsStandOnEitherSideOfIt() {
    assertThat(times(9)).isEqualTo(new Counted(100, null, null, null, null));
    assertThat(times(10)).isEqualTo(new Counted(100, null, 86_000L, null, null));
    assertThat(times(50)).isEqualTo(new Counted(100, null, 86_000L, 910_000L, null));
  }

  private static Counted times(long persons) {
    TimeToNext time = new TimeToNext(persons, persons, 86_412, 913_777);
    return only(FIVE.of(measures(List.of(stage("a", 100, time, null)), List.of()), NOW));
  }

  @Test
  void tellsAScoreToOneDigit() {
    Rated rated =
        only(FIVE.of(
                measures(List.of(stage("a", 40, null, score(33, 31, 3.8449))), List.of()), NOW))
            .score();

    assertThat(rated).isEqualTo(new Rated(30, 3.8, 3.3, 4.3, 1, 5, null, null));
  }

  @Test
  void hidesTheScoreOfAStageWhenATouchpointsIsHidden() {
    List<StageMeasures> stages = List.of(stage("a", 100, null, score(44, 44, 4.0)));
    SharedNumbers hidden =
        FIVE.of(
            measures(
                stages,
                List.of(
                    touchpoint("t", "a", 80, null, score(40, 40, 4.2)),
                    touchpoint("u", "a", 80, null, score(4, 4, 2.0)))),
            NOW);
    SharedNumbers shown =
        FIVE.of(
            measures(
                stages,
                List.of(
                    touchpoint("t", "a", 80, null, score(39, 39, 4.2)),
                    touchpoint("u", "a", 80, null, score(5, 5, 2.0)))),
            NOW);

    assertThat(at(hidden.touchpoints(), "t").score()).isNotNull();
    assertThat(at(hidden.touchpoints(), "u").score()).isNull();
    assertThat(only(hidden).score()).as("it would tell the score of the four").isNull();
    assertThat(at(shown.touchpoints(), "u").score()).isNotNull();
    assertThat(only(shown).score()).isNotNull();
  }

  @Test
  void tellsHowManyAreSatisfiedOnlyWithEnoughOnBothSides() {
    assertThat(csat(100, 96.0)).as("four are not").isNull();
    assertThat(csat(100, 95.0)).isEqualTo(95);
    assertThat(csat(100, 4.0)).as("four are").isNull();
  }

  @Test
  void manyAnswersOfTheSameFourAreNotASideOfTheSatisfied() {
    assertThat(csat(100, 50.0, 40, 4)).as("fifty answers of four").isNull();
    assertThat(csat(100, 50.0, 40, 5)).isEqualTo(50);
  }

  private static @Nullable Integer csat(long n, double percent) {
    long satisfied = Math.round(n * percent / 100);
    return csat(n, percent, satisfied, n - satisfied);
  }

  private static @Nullable Integer csat(long n, double percent, long satisfied, long others) {
    Score.Band band = new Score.Band("csat.top2/2", percent, null, null, satisfied, others);
    Score score = new Score("mean/2", n, n, 4, 3.9, 4.1, new Score.Scale(1, 5, "csat"), band, null);
    Rated rated =
        only(FIVE.of(measures(List.of(stage("a", 200, null, score)), List.of()), NOW)).score();
    return rated == null ? null : rated.csat();
  }

  @Test
  void noDifferenceOfShownCountsIsASmallGroup() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int k = 3 + random.nextInt(6);
      Population people = new Population(random);
      SharedNumbers shown = new Protection(k).of(people.measures(), NOW);
      List<Long> counts = new ArrayList<>(List.of(0L));
      shown.stages().values().forEach(each -> counts.add(each.persons()));
      shown.touchpoints().values().forEach(each -> counts.add(each.persons()));
      for (long one : counts) {
        for (long other : counts) {
          for (long third : counts) {
            long difference = Math.abs(one + other - third);
            if (difference > 0 && difference < k) {
              fail("seed %d: %d + %d - %d tells of %d", seed, one, other, third, difference);
            }
          }
        }
      }
      people.checkAgainst(shown, k, seed);
    }
  }

  /** Persons who go through three stages of some touchpoints each, as far as each of them likes. */
  private static final class Population {
    private final List<BitSet> atTouchpoint = new ArrayList<>();
    private final List<BitSet> answered = new ArrayList<>();
    private final List<Integer> stageOf = new ArrayList<>();
    private final List<BitSet> reached = new ArrayList<>();

    Population(Random random) {
      int persons = random.nextInt(60);
      BitSet before = all(persons);
      for (int stage = 0; stage < 3; stage++) {
        BitSet here = new BitSet();
        for (int t = 1 + random.nextInt(6); t > 0; t--) {
          BitSet at = some(random, all(persons), random.nextDouble());
          here.or(at);
          atTouchpoint.add(at);
          answered.add(some(random, at, random.nextDouble()));
          stageOf.add(stage);
        }
        here.and(before);
        reached.add(here);
        before = here;
      }
    }

    Measures measures() {
      List<StageMeasures> stages = new ArrayList<>();
      for (int stage = 0; stage < 3; stage++) {
        BitSet answers = new BitSet();
        for (int t = 0; t < stageOf.size(); t++) {
          if (stageOf.get(t) == stage) {
            answers.or(answered.get(t));
          }
        }
        stages.add(stage("s" + stage, reached.get(stage).cardinality(), null, scored(answers)));
      }
      List<TouchpointMeasures> touchpoints = new ArrayList<>();
      for (int t = 0; t < stageOf.size(); t++) {
        touchpoints.add(
            touchpoint(
                "t" + t,
                "s" + stageOf.get(t),
                atTouchpoint.get(t).cardinality(),
                null,
                scored(answered.get(t))));
      }
      return ProtectionTest.measures(stages, touchpoints);
    }

    /** Nothing shown is larger than it is, and no score is shown that a hidden one follows from. */
    void checkAgainst(SharedNumbers shown, int k, int seed) {
      for (int stage = 0; stage < 3; stage++) {
        int wanted = stage;
        Counted counted = at(shown.stages(), "s" + stage);
        long truly = reached.get(stage).cardinality();
        assertThat(counted.persons()).as("seed %d", seed).isBetween(truly - 2L * k + 1, truly);
        boolean smallPart =
            IntStream.range(0, stageOf.size())
                .filter(t -> stageOf.get(t) == wanted)
                .mapToLong(t -> answered.get(t).cardinality())
                .anyMatch(persons -> persons > 0 && persons < k);
        if (smallPart) {
          assertThat(counted.score()).as("seed %d", seed).isNull();
        }
      }
      for (int t = 0; t < stageOf.size(); t++) {
        if (answered.get(t).cardinality() < k) {
          assertThat(at(shown.touchpoints(), "t" + t).score()).as("seed %d", seed).isNull();
        }
      }
    }

    private static BitSet all(int persons) {
      BitSet all = new BitSet();
      all.set(0, persons);
      return all;
    }

    private static BitSet some(Random random, BitSet of, double share) {
      BitSet some = new BitSet();
      of.stream().filter(person -> random.nextDouble() < share).forEach(some::set);
      return some;
    }

    private static @Nullable Score scored(BitSet persons) {
      return persons.isEmpty() ? null : score(persons.cardinality(), persons.cardinality(), 4);
    }
  }

  private static Counted at(Map<String, Counted> counted, String id) {
    return Objects.requireNonNull(counted.get(id), id);
  }

  private static Counted only(SharedNumbers shown) {
    assertThat(shown.stages()).hasSize(1);
    return shown.stages().values().iterator().next();
  }

  private static Score score(long n, long persons, double mean) {
    return new Score(
        "mean/2",
        n,
        persons,
        mean,
        mean - 0.5,
        mean + 0.5,
        new Score.Scale(1, 5, "csat"),
        null,
        null);
  }

  static StageMeasures stage(String id, long reached) {
    return stage(id, reached, null, null);
  }

  private static StageMeasures stage(
      String id, long reached, @Nullable TimeToNext time, @Nullable Score score) {
    return new StageMeasures(
        id,
        "Stage " + id,
        reached,
        reached,
        null,
        null,
        0,
        0,
        0,
        null,
        time,
        new Returns(0, 0),
        score,
        null,
        List.of());
  }

  private static TouchpointMeasures touchpoint(
      String id, String stage, long reached, @Nullable TimeToNext time, @Nullable Score score) {
    return new TouchpointMeasures(
        id,
        "The " + id,
        stage,
        reached,
        null,
        reached,
        0,
        null,
        null,
        time,
        new Returns(0, 0),
        score,
        List.of(),
        List.of());
  }

  static Measures measures(List<StageMeasures> stages, List<TouchpointMeasures> touchpoints) {
    return new Measures(
        1,
        1,
        NOW,
        30,
        StageOrder.SEQUENTIAL,
        0,
        new Measures.Totals(0, 0, 0, 0, 0),
        stages,
        touchpoints,
        List.of());
  }
}
