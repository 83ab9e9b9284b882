package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.Days.Day;
import org.wayloom.analysis.Days.Measure;
import org.wayloom.improvements.Effect.Caution;
import org.wayloom.improvements.Effect.Found;
import org.wayloom.improvements.Effect.Phase;
import org.wayloom.improvements.Effect.Verdict;
import org.wayloom.improvements.Expectation.Design;
import org.wayloom.improvements.Expectation.Direction;
import org.wayloom.improvements.Expectation.Reading;
import org.wayloom.journeys.SumsByPerson.Sums;

class EffectMakerTest {
  private static final LocalDate START = LocalDate.parse("2026-03-02");
  private static final Group WEB = new Group("web", null, null, List.of());

  /** Days of scores, 100 answers each: what the function says, a little off, spread by 2. */
  private static Days scores(int before, int after, IntToDoubleFunction mean) {
    SplittableRandom random = new SplittableRandom(5);
    List<Day> days = new ArrayList<>();
    for (int t = -before; t < after; t++) {
      double value = mean.applyAsDouble(t) + 0.2 * random.nextGaussian();
      days.add(new Day(START.plusDays(t), 100, 100 * value, 100 * value * value + 99 * 4));
    }
    return new Days(Measure.SCORE, START.plusDays(after), null, days);
  }

  private static Expectation expected(Direction direction, double size, @Nullable Design design) {
    return new Expectation(
        "map",
        "touchpoint:pay:score",
        direction,
        size,
        14,
        design,
        design == Design.COMPARISON ? WEB : null,
        Reading.ONCE,
        null);
  }

  private static Effect effect(Expectation expected, Days treated, @Nullable Days others) {
    return new EffectMaker(expected, START, null, EffectOptions.PROPOSED, treated, others)
        .make(false);
  }

  private static Found found(Effect effect) {
    return Objects.requireNonNull(effect.found());
  }

  @Test
  void takesOutATrendThatWasThereBefore() {
    // 0.01 a day whatever happens, and 1 more from the first day on: 28 and 28 days differ by 1.28.
    Days days = scores(28, 28, t -> 5 + 0.01 * t + (t >= 0 ? 1 : 0));

    Effect effect = effect(expected(Direction.UP, 1, Design.BEFORE_AFTER), days, null);

    assertThat(found(effect).excludes(1)).isFalse();
    assertThat(found(effect).excludes(0)).isTrue();
    assertThat(effect.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(effect.daysMore()).isNull();
    double before = Objects.requireNonNull(Objects.requireNonNull(effect.before()).mean().value());
    double after = Objects.requireNonNull(Objects.requireNonNull(effect.after()).mean().value());
    assertThat(after - before).isCloseTo(1.28, within(0.1));
  }

  @Test
  void saysPlainlyThatAChangeDidNothing() {
    Days days = scores(100, 56, t -> 7);

    Effect effect = effect(expected(Direction.UP, 1, null), days, null);

    assertThat(effect.design()).isEqualTo(Design.TIME_SERIES);
    assertThat(effect.verdict()).isEqualTo(Verdict.NO_EFFECT);
    assertThat(effect.cautions()).containsExactly(Caution.NO_SEASON);
  }

  @Test
  void saysThatItBecameWorse() {
    Days days = scores(60, 40, t -> t >= 0 ? 5 : 7);

    assertThat(effect(expected(Direction.UP, 1, null), days, null).verdict())
        .isEqualTo(Verdict.WORSE);
    assertThat(effect(expected(Direction.DOWN, 1, null), days, null).verdict())
        .isEqualTo(Verdict.BETTER);
  }

  @Test
  void saysHowManyDaysMoreItTakes() {
    Days few = scores(90, 4, t -> t >= 0 ? 7.2 : 7);

    Effect early = effect(expected(Direction.UP, 0.3, null), few, null);

    assertThat(early.verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(early.found()).isNull();
    int more = Objects.requireNonNull(early.daysMore());
    Days enough = scores(90, 4 + more, t -> t >= 0 ? 7.3 : 7);
    assertThat(effect(expected(Direction.UP, 0.3, null), enough, null).verdict())
        .isEqualTo(Verdict.BETTER);
  }

  @Test
  void differencesTakeOutWhatBothGroupsSee() {
    // A wave of three points that no straight line takes out, common to both.
    IntToDoubleFunction wave = t -> 6 + 3 * Math.sin(t / 9.0);
    Days treated = scores(70, 42, t -> wave.applyAsDouble(t) + (t >= 0 ? 0.5 : 0));
    Days others = scores(70, 42, wave);

    Effect effect = effect(expected(Direction.UP, 0.5, Design.COMPARISON), treated, others);

    assertThat(found(effect).effect()).isCloseTo(0.5, within(0.15));
    assertThat(effect.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(effect.cautions()).isEmpty();
  }

  /**
   * Card and Krueger (1994), table 3: employment in New Jersey 20.44 to 21.03, in Pennsylvania
   * 23.33 to 21.17 after the minimum wage rose in New Jersey alone: 0.59 + 2.16 = 2.75 (2.76
   * unrounded).
   */
  @Test
  void repeatsCardAndKrueger() {
    Days jersey = scores(14, 13, t -> t >= 0 ? 21.03 : 20.44);
    Days pennsylvania = scores(14, 13, t -> t >= 0 ? 21.17 : 23.33);

    Effect effect = effect(expected(Direction.UP, 1, Design.COMPARISON), jersey, pennsylvania);

    assertThat(found(effect).effect()).isCloseTo(2.75, within(1e-6));
  }

  @Test
  void warnsWhereBothWentApartBefore() {
    Days treated = scores(70, 42, t -> 6 + 0.05 * t);
    Days others = new DaysOf(9).scores(70, 42, t -> 6);

    assertThat(effect(expected(Direction.UP, 0.5, Design.COMPARISON), treated, others).cautions())
        .contains(Caution.TRENDS_APART);
  }

  @Test
  void leavesOutWhoMetTheChangeOnTheWay() {
    List<Day> days = new ArrayList<>();
    for (int t = -60; t < 30; t++) {
      days.add(new Day(START.plusDays(t), 100, 50, 50));
    }
    Days shares = new Days(Measure.GOES_ON, START.plusDays(30), null, days);
    Expectation expected =
        new Expectation(
            "map",
            "stage:pay:converted",
            Direction.UP,
            0.05,
            14,
            Design.BEFORE_AFTER,
            null,
            Reading.ONCE,
            null);

    Effect effect = effect(expected, shares, null);

    assertThat(effect.points()).filteredOn(p -> p.phase() == Phase.PAUSE).hasSize(14);
    assertThat(Objects.requireNonNull(effect.before()).to()).isEqualTo(START.minusDays(14));
  }

  @Test
  void knowsWhenTheExpectationCameLate() {
    Expectation late = expected(Direction.UP, 1, null).at(Instant.parse("2026-03-05T10:00:00Z"));

    assertThat(effect(late, scores(40, 20, t -> 5), null).cautions())
        .contains(Caution.WRITTEN_LATE);
  }

  @Test
  void saysNothingWithoutEvidence() {
    Effect effect =
        effect(
            expected(Direction.UP, 1, null), new Days(Measure.SCORE, null, null, List.of()), null);

    assertThat(effect.verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(effect.points()).isEmpty();
  }

  @Test
  void anExperimentWaitsUntilAsManyHaveComeAsWerePlanned() {
    Expectation once = experiment(Reading.ONCE);
    // 2·0.25·2.802²/0.05² = 1570.2 (nearly) a group; 100 a day are there on day 16.
    Effect early = lot(once, 10, 50, 56);
    Effect late = lot(once, 20, 50, 56);

    assertThat(early.found()).isNull();
    assertThat(early.verdict()).isEqualTo(Verdict.NOT_YET);
    assertThat(Objects.requireNonNull(early.planned())).isBetween(1_500L, 1_600L);
    assertThat(early.daysMore()).isEqualTo(6);
    assertThat(late.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(found(late).effect()).isCloseTo(0.06, within(1e-9));
  }

  @Test
  void anExperimentThatAlwaysHoldsMayBeReadEarlier() {
    assertThat(lot(experiment(Reading.ALWAYS), 10, 50, 70).verdict()).isEqualTo(Verdict.BETTER);
    assertThat(lot(experiment(Reading.ALWAYS), 10, 50, 50).verdict()).isEqualTo(Verdict.NOT_YET);
  }

  /** 99 persons who each answered three times are 297 answers, and still one too few. */
  @Test
  void anExperimentNeedsAHundredPersonsOfEachGroupHoweverOftenTheyAnswer() {
    Effect few = answered(99);
    Effect enough = answered(100);

    assertThat(few.planned()).isNull();
    assertThat(few.found()).isNull();
    assertThat(enough.planned()).isNotNull();
    assertThat(enough.found()).isNotNull();
    Effect.Mean mean = Objects.requireNonNull(enough.after()).mean();
    assertThat(mean.n()).isEqualTo(300);
    assertThat(mean.persons()).isEqualTo(100);
  }

  /** So many of each group, each of whom says the same on three days, half 9 and half 7. */
  private static Effect answered(int persons) {
    Sums day = Sums.of(persons / 2, 9).plus(Sums.of(persons - persons / 2, 7));
    Sums all = Sums.of(persons / 2, 9, 9, 9).plus(Sums.of(persons - persons / 2, 7, 7, 7));
    LocalDate to = START.plusDays(3);
    List<Day> days = START.datesUntil(to).map(each -> new Day(each, day)).toList();
    Days group = new Days(Measure.SCORE, to, null, days, all);
    Expectation expected =
        new Expectation(
            "map",
            "touchpoint:pay:score",
            Direction.UP,
            1,
            1,
            Design.EXPERIMENT,
            WEB,
            Reading.ALWAYS,
            null);
    return new EffectMaker(expected, START, null, EffectOptions.PROPOSED, group, group).make(true);
  }

  private static Expectation experiment(Reading reading) {
    return new Expectation(
        "map", "stage:pay:converted", Direction.UP, 0.05, 1, Design.EXPERIMENT, WEB, reading, null);
  }

  /** So many days with 100 customers of each group, of whom so many go on. */
  private static Effect lot(Expectation expected, int days, int others, int treated) {
    List<Day> own = new ArrayList<>();
    List<Day> theirs = new ArrayList<>();
    for (int t = 0; t < days; t++) {
      own.add(new Day(START.plusDays(t), 100, treated, treated));
      theirs.add(new Day(START.plusDays(t), 100, others, others));
    }
    LocalDate to = START.plusDays(days);
    return new EffectMaker(
            expected,
            START,
            null,
            EffectOptions.PROPOSED,
            new Days(Measure.GOES_ON, to, null, own),
            new Days(Measure.GOES_ON, to, null, theirs))
        .make(true);
  }

  /** Other chance than the usual. */
  private record DaysOf(long seed) {
    Days scores(int before, int after, IntToDoubleFunction mean) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Day> days = new ArrayList<>();
      for (int t = -before; t < after; t++) {
        double value = mean.applyAsDouble(t) + 0.2 * random.nextGaussian();
        days.add(new Day(START.plusDays(t), 100, 100 * value, 100 * value * value + 99 * 4));
      }
      return new Days(Measure.SCORE, START.plusDays(after), null, days);
    }
  }
}
