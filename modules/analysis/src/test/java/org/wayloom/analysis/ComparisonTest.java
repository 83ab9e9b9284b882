package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Analysis.Among;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.Comparison.Compared;
import org.wayloom.analysis.Comparison.Measure;
import org.wayloom.analysis.Comparison.Side;
import org.wayloom.analysis.Comparison.Verdict;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

/**
 * Forty look in January through the web, thirty of them buy after a day and rate 5 or 4; forty look
 * in February through the app, ten buy after three days and rate 2 or 1.
 */
class ComparisonTest {
  private static final Side JANUARY = period("1970-01-01", "1970-02-01");
  private static final Side FEBRUARY = period("1970-02-01", "1970-03-01");

  private static Side period(String from, String to) {
    return new Side(LocalDate.parse(from), LocalDate.parse(to), null, null);
  }

  private static World world() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      log.append("web%d: look/web@%dh".formatted(i, 24 * 3 + i));
      if (i < 30) {
        log.append(" buy@%dh rate@%dd=%d".formatted(24 * 4 + i, 20, 4 + i % 2));
      }
      log.append("\napp%d: look/app@%dh".formatted(i, 24 * 33 + i));
      if (i < 10) {
        log.append(" buy@%dh rate@%dd=%d".formatted(24 * 36 + i, 50, 1 + i % 2));
      }
      log.append('\n');
    }
    log.append("late: look/web@100d\n");
    World world = World.of(log.toString()).map("see: look\nget: buy rate").window(30);
    return world.answers("rate", new Question(QuestionType.CSAT, 1, 5));
  }

  private static Comparison compare(World world, Side a, Side b) {
    return world.analysis().compare(World.WORKSPACE, World.MAP, a, b, MeasureOptions.OF_MAP);
  }

  private static Compared of(Comparison comparison, @Nullable String stage, Measure measure) {
    return comparison.compared().stream()
        .filter(one -> Objects.equals(one.stage(), stage) && one.measure() == measure)
        .filter(one -> one.touchpoint() == null)
        .findFirst()
        .orElseThrow();
  }

  private static Compared at(Comparison comparison, String touchpoint, Measure measure) {
    return comparison.compared().stream()
        .filter(one -> touchpoint.equals(one.touchpoint()) && one.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  private static Tested effect(Compared compared) {
    return Objects.requireNonNull(compared.effect());
  }

  @Test
  void conversionDiffersByNewcombe() {
    Compared conversion = of(compare(world(), JANUARY, FEBRUARY), "get", Measure.CONVERSION);

    assertThat(conversion.a().value()).isEqualTo(0.75);
    assertThat(conversion.b().value()).isEqualTo(0.25);
    assertThat(effect(conversion)).isEqualTo(GroupDifferences.shares(10, 40, 30, 40));
    assertThat(conversion.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void timesAreComparedWhereBothSidesHaveEnough() {
    Comparison comparison = compare(world(), JANUARY, FEBRUARY);

    // Only ten went on in February.
    Compared time = of(comparison, "see", Measure.TIME_TO_NEXT);
    assertThat(time.a().value()).isEqualTo(86_400_000.0);
    assertThat(time.b().value()).isEqualTo(3 * 86_400_000.0);
    assertThat(time.verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(time.effect()).isNull();
    // All forty count for how quickly they go on.
    Compared goesOn = of(comparison, "see", Measure.GOES_ON);
    assertThat(effect(goesOn).effect()).isLessThan(1);
    assertThat(goesOn.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void channelsAreSidesToo() {
    Side web = new Side(null, null, "web", null);
    Side app = new Side(null, null, "app", null);

    Comparison comparison = compare(world(), web, app);

    // Who came late is of the web, but the window is open still.
    assertThat(comparison.a().persons()).isEqualTo(41);
    assertThat(comparison.a().windowOver()).isEqualTo(40);
    assertThat(of(comparison, "get", Measure.CONVERSION).a().value()).isEqualTo(0.75);
  }

  @Test
  void waysThroughTheStagesAreComparedAsAMix() {
    Compared mix = of(compare(world(), JANUARY, FEBRUARY), null, Measure.VARIANTS);

    assertThat(effect(mix).p())
        .isCloseTo(Tables.likelihoodRatio(new long[][] {{30, 10}, {10, 30}}).p(), within(1e-12));
    assertThat(mix.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  /** In January so many rate twice, 38 or 40 answers in all; in February 25 rate twice. */
  private static Compared ratedTwice(int persons) {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      if (i < persons) {
        log.append("jan%d: look@%dh rate@%dd=%d rate@20d=5\n".formatted(i, 72 + i, 10, 4 + i % 2));
      }
      log.append("feb%d: look@%dh rate@%dd=%d rate@50d=2\n".formatted(i, 792 + i, 40, 1 + i % 2));
    }
    World world = World.of(log.toString()).map("see: look rate").window(30);
    world.answers("rate", new Question(QuestionType.CSAT, 1, 5));
    return of(compare(world, JANUARY, FEBRUARY), "see", Measure.SCORE);
  }

  @Test
  void whoAnswersTwiceIsOneOfTheTwentyThatAScoreNeeds() {
    Compared nineteen = ratedTwice(19);
    Compared twenty = ratedTwice(20);

    assertThat(nineteen.a().n()).isEqualTo(38);
    assertThat(nineteen.a().persons()).isEqualTo(19);
    assertThat(nineteen.verdict()).isEqualTo(Verdict.TOO_FEW);
    assertThat(twenty.a().persons()).isEqualTo(20);
    assertThat(twenty.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void scoresWithTooFewAnswersSaySo() {
    Compared score = of(compare(world(), JANUARY, FEBRUARY), "get", Measure.SCORE);

    assertThat(score.a().value()).isEqualTo(4.5);
    assertThat(score.b().value()).isEqualTo(1.5);
    assertThat(score.verdict()).isEqualTo(Verdict.TOO_FEW);
  }

  @Test
  void theSameOnBothSidesIsNoEvidence() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      log.append(
          "p%d: look@%dd%s\n".formatted(i, i, i % 3 == 0 ? " buy@%dd".formatted(i + 1) : ""));
    }
    World world = World.of(log.toString()).map("see: look\nget: buy");

    Comparison comparison =
        compare(world, period("1970-01-01", "1970-01-31"), period("1970-01-31", "1970-04-01"));

    assertThat(comparison.compared()).extracting(Compared::verdict).doesNotContain(Verdict.DIFFERS);
    // Conversion, going on, the mix and fitness; how many come to each of two touchpoints, and how
    // many go on from the first. At the second there are too few.
    assertThat(comparison.tested()).isEqualTo(7);
  }

  @Test
  void sidesThatShareJourneysAreRefused() {
    assertThatThrownBy(() -> compare(world(), JANUARY, period("1970-01-04", "1970-03-01")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("journeys are on both sides");
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> period("1970-02-01", "1970-01-01"))
        .hasMessage("from must be before to: 1970-02-01, 1970-01-01");
  }

  @Test
  void touchpointsAreComparedByWhoComesAndWhoGoesOn() {
    Comparison comparison = compare(world(), JANUARY, FEBRUARY);

    Compared comes = at(comparison, "buy", Measure.REACHED);
    assertThat(comes.stage()).isEqualTo("get");
    assertThat(comes.a().value()).isEqualTo(0.75);
    assertThat(effect(comes)).isEqualTo(GroupDifferences.shares(10, 40, 30, 40));
    Compared goesOn = at(comparison, "look", Measure.WENT_ON);
    assertThat(effect(goesOn)).isEqualTo(GroupDifferences.shares(10, 40, 30, 40));
    assertThat(at(comparison, "buy", Measure.TIME_TO_NEXT).verdict()).isEqualTo(Verdict.TOO_FEW);
  }

  @Test
  void aSideThatBeganLongAgoDoesNotCountForHavingBeenWatchedLonger() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      // All look; a third buys at once. Of January's, all others come back after eighty days, for
      // which February's have had no time yet.
      boolean january = i < 20;
      int began = january ? 1 : 40;
      String buys = i % 3 == 0 ? " buy@%dd".formatted(began + 1) : "";
      String later = january && i % 3 != 0 ? " buy@%dd".formatted(began + 80) : "";
      log.append("p%d: look@%dd%s%s\n".formatted(i, began, buys, later));
    }
    World world = World.of(log.toString()).map("see: look\nget: buy").window(30);

    Comparison comparison = compare(world, JANUARY, FEBRUARY);

    assertThat(at(comparison, "look", Measure.WENT_ON).a().value()).isEqualTo(7 / 20.0);
    assertThat(at(comparison, "look", Measure.WENT_ON).b().value()).isEqualTo(7 / 20.0);
    assertThat(at(comparison, "buy", Measure.REACHED).a().value()).isEqualTo(7 / 20.0);
    assertThat(of(comparison, "see", Measure.TIME_TO_NEXT).a().value()).isEqualTo(86_400_000.0);
    assertThat(of(comparison, "see", Measure.TIME_TO_NEXT).a().n()).isEqualTo(7);
  }

  @Test
  void howLongPeopleDwellIsComparedWhereAStayHasMoreThanOneStep() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      int day = i % 2 == 0 ? 1 : 40;
      // Who began in January looks for 1 hour, who began in February for 5.
      log.append(
          "p%d: look@%dh look@%dh buy@%dd\n"
              .formatted(i, 24 * day, 24 * day + (i % 2 == 0 ? 1 : 5), day + 2));
    }
    log.append("late: look@100d\n"); // by then all windows are over
    World world = World.of(log.toString()).map("see: look\nget: buy").window(30);

    Compared dwell = of(compare(world, JANUARY, FEBRUARY), "see", Measure.DWELL);

    assertThat(dwell.a().value()).isEqualTo(3_600_000.0);
    assertThat(dwell.b().value()).isEqualTo(5 * 3_600_000.0);
    assertThat(effect(dwell).effect()).isEqualTo(4 * 3_600_000.0);
    assertThat(dwell.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void everyCountOpensThePersonsOfItsSide() {
    everyCountOpensItsPersons(world(), JANUARY, FEBRUARY);
  }

  private static void everyCountOpensItsPersons(World world, Side a, Side b) {
    for (Compared one : compare(world, a, b).compared()) {
      if (one.measure() == Measure.VARIANTS) {
        continue;
      }
      assertThat(opened(world, a, one, one.a())).as(one + " a").isEqualTo(counted(one, one.a()));
      assertThat(opened(world, b, one, one.b())).as(one + " b").isEqualTo(counted(one, one.b()));
    }
  }

  /** How many persons a number tells of: a share those who have it, a time or a score all. */
  private static long counted(Compared one, Comparison.Value side) {
    return switch (one.measure()) {
      case CONVERSION, REACHED, WENT_ON, MISSING, AD_HOC, FAILED, OUT_OF_ORDER ->
          Math.round(side.n() * (side.value() == null ? 0 : side.value()));
      case TIME_TO_NEXT, GOES_ON, DWELL, SCORE, NPS, VARIANTS, FITNESS -> side.n();
    };
  }

  private static long opened(World world, Side side, Compared one, Comparison.Value value) {
    return world
        .analysis()
        .behind(
            World.WORKSPACE,
            World.MAP,
            NumberRef.parse(Objects.requireNonNull(value.number())),
            MeasureOptions.OF_MAP.of(new Among(side, one.windowOver())),
            new PageAsk(1, ""))
        .total();
  }

  private static Side who(Behaviour behaviour) {
    return new Side(null, null, null, null, null, null, behaviour, false);
  }

  private static Side everyoneElse(Side than) {
    return new Side(null, null, null, than.persona(), null, null, than.behaviour(), true);
  }

  private static Behaviour came(String touchpoint, int times, int withinDays) {
    return new Behaviour(
        List.of(new Behaviour.Did(touchpoint, times, withinDays)), List.of(), List.of());
  }

  private static Behaviour has(String property, String value) {
    return new Behaviour(List.of(), List.of(), List.of(new Behaviour.Trait(property, value)));
  }

  @Test
  void whoDidSomethingIsASideAndEveryoneElseTheOther() {
    World world = world();
    Side buyers = who(came("buy", 1, 0));

    Comparison comparison = compare(world, buyers, everyoneElse(buyers));

    // Thirty through the web and ten in the app; ten, thirty and who came late are left.
    assertThat(comparison.a().persons()).isEqualTo(40);
    assertThat(comparison.b().persons()).isEqualTo(41);
    assertThat(at(comparison, "buy", Measure.REACHED).a().value()).isEqualTo(1);
    assertThat(at(comparison, "buy", Measure.REACHED).b().value()).isZero();
    everyCountOpensItsPersons(world, buyers, everyoneElse(buyers));
  }

  @Test
  void whoDidSomethingOftenEnoughWithinDaysIsComparedWithWhoNeverDid() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 90; i++) {
      // Thirty ask twice within two days, thirty twice within eight; of those who never ask all
      // buy.
      String asks =
          switch (i % 3) {
            case 0 -> " ask@2d ask@4d";
            case 1 -> " ask@2d ask@10d";
            default -> " buy@3d";
          };
      log.append("p%d: look@1d%s\n".formatted(i, asks));
    }
    World world = World.of(log.toString()).map("see: look ask\nget: buy");
    Side often = who(came("ask", 2, 3));
    Side never = who(new Behaviour(List.of(), List.of("ask")));

    Comparison comparison = compare(world, often, never);

    assertThat(comparison.a().persons()).isEqualTo(30);
    assertThat(comparison.b().persons()).isEqualTo(30);
    Compared conversion = of(comparison, "get", Measure.CONVERSION);
    assertThat(effect(conversion)).isEqualTo(GroupDifferences.shares(30, 30, 0, 30));
    assertThat(conversion.verdict()).isEqualTo(Verdict.DIFFERS);
    everyCountOpensItsPersons(world, often, never);
  }

  @Test
  void sidesThatBothDidSomethingAreRefusedWithHowManyTheyShare() {
    assertThatThrownBy(() -> compare(world(), who(came("look", 1, 0)), who(came("buy", 1, 0))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("40 journeys are on both sides")
        .hasMessageContaining("everyone else");
  }

  @Test
  void valuesOfATraitAreSidesAgainstEachOtherOrEveryoneElse() {
    World world = world();
    for (int i = 0; i < 40; i++) {
      world.trait("web" + i, "plan", i < 25 ? "plus" : "free");
      world.trait("app" + i, "plan", "free");
    }
    Side plus = who(has("plan", "plus"));
    Side free = who(has("plan", "free"));

    assertThat(compare(world, plus, free).a().persons()).isEqualTo(25);
    assertThat(compare(world, plus, free).b().persons()).isEqualTo(55);
    // Of whom no plan is known is everyone else too.
    assertThat(compare(world, plus, everyoneElse(plus)).b().persons()).isEqualTo(56);
    assertThat(of(compare(world, plus, free), "get", Measure.CONVERSION).a().value()).isEqualTo(1);
    everyCountOpensItsPersons(world, plus, everyoneElse(plus));
  }

  @Test
  void aPersonaIsComparedWithEveryoneElse() {
    World world = world().persona("ann", new Condition("property:plan", Match.EQUALS, "plus"));
    for (int i = 0; i < 30; i++) {
      world.trait("web" + i, "plan", "plus");
    }
    Side ann = new Side(null, null, null, "ann");

    Comparison comparison = compare(world, ann, everyoneElse(ann));

    assertThat(comparison.a().persons()).isEqualTo(30);
    assertThat(comparison.b().persons()).isEqualTo(51);
    everyCountOpensItsPersons(world, ann, everyoneElse(ann));
  }

  @Test
  void whatASideDidCountsInWhateverPeriodIsShown() {
    World world = world();
    Side buyers = who(came("buy", 1, 0));
    Shown firstDays = new Shown(null, LocalDate.parse("1970-01-06"), null);

    Comparison comparison =
        world
            .analysis()
            .compare(
                World.WORKSPACE,
                World.MAP,
                buyers,
                everyoneElse(buyers),
                MeasureOptions.OF_MAP.of(firstDays));

    // Of the forty who look by then thirty buy, six of them later.
    assertThat(comparison.a().persons()).isEqualTo(30);
    assertThat(comparison.b().persons()).isEqualTo(10);
  }

  @Test
  void everyoneElseThanEverybodyIsRefused() {
    assertThatThrownBy(() -> new Side(null, null, null, null, null, null, Behaviour.ANY, true))
        .hasMessageStartingWith("Everyone else than everybody is nobody");
  }

  @Test
  void aMapIsComparedWithWhatItWasOverTheSameJourneys() {
    World world = world();
    long before = world.version;
    world.map("see: look buy\nget: chat");
    Side then = new Side(null, null, null, null, null, before, Behaviour.ANY, false);
    Side now = new Side(null, null, null, null);

    Comparison comparison = compare(world, then, now);

    assertThat(comparison.a().mapVersion()).isEqualTo(before);
    assertThat(comparison.b().mapVersion()).isEqualTo(world.version);
    assertThat(comparison.a().persons()).isEqualTo(81);
    assertThat(comparison.b().persons()).isEqualTo(81);
    assertThat(comparison.tested()).isZero();
    assertThat(comparison.compared())
        .extracting(Compared::verdict)
        .containsOnly(Verdict.SAME_JOURNEYS);
    // Whoever bought had come to the second stage then; now nobody has.
    assertThat(of(comparison, "get", Measure.CONVERSION).a().value()).isEqualTo(0.5);
    assertThat(of(comparison, "get", Measure.CONVERSION).b().value()).isZero();
    everyCountOpensItsPersons(world, then, now);
  }

  @Test
  void anotherDrawingTellsOtherDeviationsOfTheSameJourneys() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      log.append("p%d: look@1d buy@2d\n".formatted(i));
    }
    World world = World.of(log.toString()).map("see: look\nget: buy");
    Side then = new Side(null, null, null, null, null, world.version, Behaviour.ANY, false);
    world.map("get: buy\nsee: look");

    Comparison comparison = compare(world, then, new Side(null, null, null, null));

    List<Compared> outOfOrder =
        comparison.compared().stream()
            .filter(one -> one.measure() == Measure.OUT_OF_ORDER)
            .toList();
    assertThat(outOfOrder).hasSize(1);
    assertThat(outOfOrder.getFirst().a().value()).isZero();
    assertThat(outOfOrder.getFirst().b().value()).isEqualTo(1);
    assertThat(outOfOrder.getFirst().verdict()).isEqualTo(Verdict.SAME_JOURNEYS);
    everyCountOpensItsPersons(world, then, new Side(null, null, null, null));
  }

  @Test
  void oneVersionBeforeADateAndAnotherAfterItAreTested() {
    World world = world();
    long before = world.version;
    world.map("see: look\nget: rate buy");
    Side then =
        new Side(
            null, LocalDate.parse("1970-02-01"), null, null, null, before, Behaviour.ANY, false);

    assertThat(of(compare(world, then, FEBRUARY), "get", Measure.CONVERSION).verdict())
        .isEqualTo(Verdict.DIFFERS);
    everyCountOpensItsPersons(world, then, FEBRUARY);
  }

  @Test
  void aVersionIsNotComparedWithItself() {
    World world = world();
    Side now = new Side(null, null, null, null, null, world.version, Behaviour.ANY, false);

    assertThatThrownBy(() -> compare(world, now, new Side(null, null, null, null)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("81 journeys are on both sides");
  }

  @Test
  void twoMapsReadTheSameJourneysWithoutAVerdict() {
    World world = world();
    world.variant(new DocumentId("other"), "see: look buy\nget: rate");
    Side byOther = new Side(null, null, null, null, new DocumentId("other"));

    Comparison comparison = compare(world, new Side(null, null, null, null), byOther);

    Compared conversion = of(comparison, "get", Measure.CONVERSION);
    assertThat(conversion.verdict()).isEqualTo(Verdict.SAME_JOURNEYS);
    assertThat(conversion.effect()).isNull();
    assertThat(comparison.tested()).isZero();
    assertThat(comparison.a().persons()).isEqualTo(81);
    assertThat(comparison.b().persons()).isEqualTo(81);
  }

  @Test
  void oneMapBeforeADateAndAnotherAfterItAreTested() {
    World world = world();
    DocumentId other = new DocumentId("other");
    world.variant(other, "see: look\nget: buy rate");
    Side after =
        new Side(LocalDate.parse("1970-02-01"), LocalDate.parse("1970-03-01"), null, null, other);

    assertThat(of(compare(world, JANUARY, after), "get", Measure.CONVERSION).verdict())
        .isEqualTo(Verdict.DIFFERS);
  }
}
