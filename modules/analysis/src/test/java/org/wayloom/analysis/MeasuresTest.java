package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Measures.Note;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.maps.JourneyMap.StageOrder;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

class MeasuresTest {
  private static final Question CSAT = new Question(QuestionType.CSAT, 1, 5);
  private static final Question NPS = new Question(QuestionType.NPS, 0, 10);
  private static final long HOUR = Duration.ofHours(1).toMillis();

  /** Ann buys, returns to looking and buys again; Bob and Eve only look; Dan only buys. */
  private static final String SHOP =
      """
      ann: look@0h buy@2h look@3h buy@9h
      bob: look@1h look@4h
      dan: buy@5h
      eve: look@10d
      """;

  private static World shop() {
    return World.of(SHOP).map("see: look\nget: buy");
  }

  @Test
  void countsWhoComesFromStageToStage() {
    World world = shop();

    // Ann, Bob and Eve look; of them only Ann buys after that.
    assertThat(world.stage("see").visited()).isEqualTo(3);
    assertThat(world.stage("see").reached()).isEqualTo(3);
    assertThat(world.stage("see").converted()).isEqualTo(1);
    assertThat(world.stage("see").dropOff())
        .isEqualTo(Objects.requireNonNull(Proportion.of(1, 3)).rest());
    assertThat(world.stage("get").visited()).isEqualTo(2);
    assertThat(world.stage("get").reached()).isEqualTo(1);
    assertThat(world.stage("get").conversion()).isEqualTo(Proportion.of(1, 3));
    assertThat(world.stage("get").overallConversion()).isEqualTo(Proportion.of(1, 3));
  }

  @Test
  void tellsWhoIsLostFromWhoMayStillCome() {
    World world = shop().window(7);

    // As of day 10: Bob's seven days are over, Eve's have just begun.
    assertThat(world.stage("see").lost()).isEqualTo(1);
    assertThat(world.stage("see").pending()).isEqualTo(1);
    assertThat(world.behind("stage:see:lost")).containsExactly("bob");
    assertThat(world.behind("stage:see:pending")).containsExactly("eve");
  }

  @Test
  void withoutAWindowNobodyIsLost() {
    assertThat(shop().stage("see").lost()).isZero();
    assertThat(shop().stage("see").pending()).isEqualTo(2);
  }

  @Test
  void inAnyOrderTheSecondStageMayComeFirst() {
    World world = World.of("ann: buy look\nbob: look").map("see: look\nget: buy");

    assertThat(world.stage("get").reached()).isZero();
    assertThat(world.order(StageOrder.ANY).stage("get").reached()).isEqualTo(1);
  }

  @Test
  void timesRunFromEnteringAVisitToTheFirstStepElsewhere() {
    // Looking: Ann 0h→2h and 3h→9h. Buying: Ann 2h→3h. The last visits have no next.
    assertThat(shop().stage("see").timeToNext())
        .isEqualTo(new Measures.TimeToNext(2, 1, 2 * HOUR, 6 * HOUR));
    assertThat(shop().touchpointMeasures("buy").timeToNext())
        .isEqualTo(new Measures.TimeToNext(1, 1, HOUR, HOUR));
  }

  @Test
  void aLastStageThatNobodyLeavesHasNoTime() {
    World world = World.of("ann: look buy").map("see: look\nget: buy");

    assertThat(world.stage("get").timeToNext()).isNull();
    assertThat(world.stage("get").dropOff()).isNull();
  }

  @Test
  void returnsAreVisitsAfterTheFirst() {
    // Ann comes back to looking once and to buying once; Bob's second look is one visit with the
    // first.
    assertThat(shop().stage("see").returns()).isEqualTo(new Measures.Returns(1, 1));
    assertThat(shop().touchpointMeasures("buy").returns()).isEqualTo(new Measures.Returns(1, 1));
    assertThat(shop().behind("touchpoint:buy:returns")).containsExactly("ann");
  }

  @Test
  void aTouchpointKnowsWhoWentOn() {
    Measures.TouchpointMeasures look = shop().touchpointMeasures("look");

    assertThat(look.reached()).isEqualTo(3);
    assertThat(look.share()).isEqualTo(Proportion.of(3, 4));
    assertThat(look.events()).isEqualTo(5);
    assertThat(look.wentOn()).isEqualTo(1);
    assertThat(look.conversion()).isEqualTo(Proportion.of(1, 3));
    assertThat(look.dropOff()).isEqualTo(Objects.requireNonNull(Proportion.of(1, 3)).rest());
    assertThat(shop().behind("touchpoint:look:dropped")).containsExactly("bob", "eve");
  }

  @Test
  void totalsAddUp() {
    World world = World.of("ann: look buy chat chat noise\nbob: noise").map("see: look\nget: buy");
    world.touchpoint("chat").rule("chat", new Condition("type", Match.EQUALS, "chat"));

    assertThat(world.measures().totals()).isEqualTo(new Measures.Totals(2, 6, 4, 2, 2));
    assertThat(world.behind("unmatched")).containsExactly("ann", "bob");
    assertThat(world.rows("unmatched")).hasSize(2);
  }

  @Test
  void scoresCarryTheirIntervalAndEmotion() {
    World world =
        World.of("ann: buy rate=5\nbob: buy rate=4\ncat: buy rate=1\ndan: buy")
            .answers("rate", CSAT)
            .map("get: buy");
    world.rule("buy", new Condition("type", Match.EQUALS, "rate"));

    Score score = Objects.requireNonNull(world.stage("get").score());

    // Mean 10/3; variance ((5/3)²+(2/3)²+(7/3)²)/2 = 13/3; half 4.3027·√(13/9) = 5.1711.
    assertThat(score.method()).isEqualTo("mean/2");
    assertThat(score.n()).isEqualTo(3);
    assertThat(score.persons()).isEqualTo(3);
    assertThat(score.mean()).isCloseTo(10.0 / 3, within(1e-9));
    assertThat(score.low()).isCloseTo(10.0 / 3 - 5.1711, within(1e-3));
    assertThat(score.scale()).isEqualTo(new Score.Scale(1, 5, "csat"));
    assertThat(Objects.requireNonNull(score.csat()).value()).isCloseTo(200.0 / 3, within(1e-9));
    assertThat(score.nps()).isNull();
    // (10/3 - 1)/4 of the way from -2 to +2.
    assertThat(world.stage("get").emotion()).isCloseTo(1.0 / 3, within(1e-9));
  }

  /**
   * Ann rates 5 and 5, bob 4 and 2, cat 1: mean 17/5 = 3.4; away from it 10 - 6.8, 6 - 6.8, 1 -
   * 3.4; variance 3/2·(10.24 + 0.64 + 5.76)/25 = 0.9984; Student 4.302653 for three persons.
   */
  @Test
  void whoRatesTwiceMakesAScoreNoSurerThanPersonsDo() {
    World world =
        World.of("ann: buy rate=5 rate=5\nbob: buy rate=4 rate=2\ncat: buy rate=1")
            .answers("rate", CSAT)
            .map("get: buy");
    world.rule("buy", new Condition("type", Match.EQUALS, "rate"));

    Score score = Objects.requireNonNull(world.touchpointMeasures("buy").score());

    assertThat(score.n()).isEqualTo(5);
    assertThat(score.persons()).isEqualTo(3);
    assertThat(score.mean()).isCloseTo(3.4, within(1e-12));
    assertThat(score.high()).isCloseTo(3.4 + 4.302653 * Math.sqrt(0.9984), within(1e-5));
    Score.Band satisfied = Objects.requireNonNull(score.csat());
    assertThat(satisfied.value()).isCloseTo(60, within(1e-12));
    // Ann and bob gave a 4 or 5, bob and cat another.
    assertThat(satisfied.persons()).isEqualTo(2);
    assertThat(satisfied.others()).isEqualTo(2);
  }

  @Test
  void answersAreNoStepsWhereSomethingHappened() {
    World world =
        World.of("ann: buy@0h ship@1h rate@9h=5").answers("rate", CSAT).map("get: buy\nship: ship");
    world.rule("buy", new Condition("type", Match.EQUALS, "rate"));

    assertThat(world.stage("get").returns()).isEqualTo(new Measures.Returns(0, 0));
    assertThat(world.touchpointMeasures("buy").events()).isEqualTo(1);
    assertThat(world.measures().totals().placedEvents()).isEqualTo(3);
    assertThat(world.rows("touchpoint:buy:score")).hasSize(1);
  }

  @Test
  void answersStandForStepsWhereNothingElseIsKnown() {
    World world = World.of("ann: food=5\nbob: food=2 wifi=1").answers("food", CSAT);
    world.answers("wifi", CSAT).map("inside: food wifi");

    assertThat(world.touchpointMeasures("food").reached()).isEqualTo(2);
    assertThat(world.measures().notes())
        .contains(
            new Note("answers-stand-for-steps", Map.of("touchpoint", "food", "name", "The food")));
  }

  @Test
  void aTicketIsAStep() {
    World world =
        World.of("ann: buy help").kind("help", EventKind.TICKET).map("get: buy\nask: help");

    assertThat(world.stage("ask").reached()).isEqualTo(1);
  }

  @Test
  void netPromotersAreCountedWhereEverybodyWasAskedOnZeroToTen() {
    World world =
        World.of("a: buy tell=10\nb: buy tell=9\nc: buy tell=7\nd: buy tell=0")
            .answers("tell", NPS)
            .map("get: buy");
    world.rule("buy", new Condition("type", Match.EQUALS, "tell"));

    Score score = Objects.requireNonNull(world.touchpointMeasures("buy").score());

    assertThat(Objects.requireNonNull(score.nps()).value()).isCloseTo(25, within(1e-9));
    assertThat(score.csat()).isNull();
  }

  @Test
  void questionsOfDifferentScalesMeetOnZeroToHundred() {
    World world =
        World.of("a: buy rate=5 tell=5\nb: buy rate=3")
            .answers("rate", CSAT)
            .answers("tell", NPS)
            .map("get: buy");
    world.rule("buy", new Condition("type", Match.REGEX, "rate|tell"));

    Score score = Objects.requireNonNull(world.touchpointMeasures("buy").score());

    // 5 of 1-5 is 100, 3 is 50; 5 of 0-10 is 50.
    assertThat(score.method()).isEqualTo("mean.normalised/2");
    assertThat(score.mean()).isCloseTo(200.0 / 3, within(1e-9));
    assertThat(score.persons()).isEqualTo(2);
    assertThat(score.csat()).isNull();
  }

  @Test
  void aTouchpointIsToldApartByChannel() {
    World world =
        World.of("ann: buy/web buy/web rate/web=5\nbob: buy/shop rate/shop=1\ncat: buy")
            .answers("rate", CSAT)
            .map("get: buy");
    world.rule("buy", new Condition("type", Match.EQUALS, "rate"));

    assertThat(world.touchpointMeasures("buy").channels())
        .extracting(c -> c.channel() + " " + c.events() + " " + c.persons() + " " + mean(c.score()))
        .containsExactly(" 1 1 -", "shop 1 1 1.0", "web 2 1 5.0");
  }

  private static String mean(@org.jspecify.annotations.Nullable Score score) {
    return score == null ? "-" : Double.toString(score.mean());
  }

  @Test
  void aTouchpointPlacedTwiceCountsInTheLeftmostStage() {
    World world = World.of("ann: look buy").map("see: look\nget: buy look");

    assertThat(world.touchpointMeasures("look").stage()).isEqualTo("see");
    assertThat(world.stage("get").visited()).isEqualTo(1);
    assertThat(world.measures().notes())
        .containsExactly(
            new Note(
                "touchpoint-placed-twice",
                Map.of(
                    "touchpoint", "look", "name", "The look", "stage", "get", "countsIn", "see")));
  }

  @Test
  void aStageThatNoRuleFeedsIsSteppedOver() {
    World world = World.of("ann: look buy").map("see: look\ndream:\nget: buy");

    assertThat(world.stage("get").reached()).isEqualTo(1);
    assertThat(world.stage("get").conversion()).isEqualTo(Proportion.of(1, 1));
    assertThat(world.stage("dream").reached()).isZero();
    assertThat(world.stage("dream").conversion()).isNull();
    assertThat(world.measures().notes())
        .containsExactly(
            new Note("stage-without-rules", Map.of("stage", "dream", "name", "Stage dream")));
  }

  @Test
  void aMapWithoutStagesHasTotalsOnly() {
    World world = World.of("ann: look buy");

    assertThat(world.measures().stages()).isEmpty();
    assertThat(world.measures().totals()).isEqualTo(new Measures.Totals(1, 2, 0, 2, 0));
  }

  @Test
  void aChangedRuleChangesTheNumbersAtOnce() {
    World world = shop();
    assertThat(world.stage("get").visited()).isEqualTo(2);

    world.rules.clear();
    world.rule("look", new Condition("type", Match.WILDCARD, "*"));

    assertThat(world.stage("see").visited()).isEqualTo(4);
    assertThat(world.stage("get").visited()).isZero();
  }

  @Test
  void aTouchpointMovedToAnotherStageTakesItsNumbersAlong() {
    World world = shop();
    assertThat(world.stage("see").visited()).isEqualTo(3);

    world.map("see: buy\nget: look");

    assertThat(world.stage("see").visited()).isEqualTo(2);
    assertThat(world.behind("stage:see:visited")).containsExactly("ann", "dan");
  }
}
