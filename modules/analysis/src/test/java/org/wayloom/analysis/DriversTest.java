package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Drivers.Quadrant;
import org.wayloom.analysis.Drivers.Standing;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.kernel.ProblemException;

class DriversTest {
  private static final Question FIVE = new Question(QuestionType.CSAT, 1, 5);
  private static final Question TEN = new Question(QuestionType.NPS, 0, 10);

  /**
   * Whether people would recommend follows their rating of the delivery, which is bad, and hardly
   * that of the shop, which is good. Help is rated by twelve only.
   */
  private static World shop() {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      int delivery = 1 + random.nextInt(3);
      int shop = 4 + random.nextInt(2);
      int recommend = 3 * delivery + random.nextInt(2);
      log.append("p%d: shop delivery rateShop=%d rateDelivery=%d".formatted(i, shop, delivery));
      if (i < 12) {
        log.append(" rateHelp=4");
      }
      if (i < 180) {
        log.append(" recommend=%d".formatted(recommend));
      }
      log.append('\n');
    }
    return World.of(log.toString())
        .answers("rateShop", FIVE)
        .answers("rateDelivery", FIVE)
        .answers("rateHelp", FIVE)
        .answers("recommend", TEN)
        .map("buy: shop rateShop\nget: delivery rateDelivery rateHelp");
  }

  private static Drivers drivers(World world, @Nullable String overall) {
    return world.analysis().drivers(World.WORKSPACE, World.MAP, overall, MeasureOptions.OF_MAP);
  }

  private static Drivers.Driver driver(Drivers drivers, String touchpoint) {
    return drivers.drivers().stream()
        .filter(driver -> driver.touchpoint().equals(touchpoint))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatMovesRecommendationAndIsBadIsToBeImprovedFirst() {
    Drivers drivers = drivers(shop(), null);

    assertThat(drivers.overall()).isEqualTo("recommend");
    assertThat(drivers.answered()).isEqualTo(180);
    Drivers.Driver delivery = driver(drivers, "rateDelivery");
    assertThat(delivery.standing()).isEqualTo(Standing.MOVES);
    assertThat(delivery.quadrant()).isEqualTo(Quadrant.IMPROVE_FIRST);
    assertThat(delivery.n()).isEqualTo(180);
    assertThat(driver(drivers, "rateShop").quadrant()).isEqualTo(Quadrant.GOOD_ENOUGH);
    assertThat(driver(drivers, "rateShop").standing()).isEqualTo(Standing.NO_EVIDENCE);
  }

  @Test
  void whatMovesTheSameCustomersIsToldOnce() {
    World world = shop();
    Drivers drivers = drivers(world, null);

    assertThat(drivers(world, null)).isSameAs(drivers);
    assertThat(drivers(world, "rateShop").overall()).isEqualTo("rateShop");
    world.optional("buy", "shop");
    assertThat(drivers(world, null)).isNotSameAs(drivers);
  }

  @Test
  void importanceAddsUpToWhatIsExplained() {
    Drivers drivers = drivers(shop(), null);

    double sum =
        drivers.drivers().stream()
            .map(Drivers.Driver::importance)
            .filter(Objects::nonNull)
            .mapToDouble(Drivers.Importance::value)
            .sum();

    assertThat(sum).isCloseTo(Objects.requireNonNull(drivers.fit()).value(), within(1e-9));
  }

  /** The performance is the score of everybody on the map, of those too who would not say. */
  @Test
  void performanceIsTheScoreOfTheMap() {
    World world = shop();
    Score onMap = Objects.requireNonNull(world.touchpointMeasures("rateDelivery").score());

    Drivers.Driver delivery = driver(drivers(world, null), "rateDelivery");

    assertThat(delivery.score()).isEqualTo(onMap);
    assertThat(delivery.performance()).isCloseTo(100 * (onMap.mean() - 1) / 4, within(1e-9));
  }

  @Test
  void aTouchpointThatFewRatedIsListedWithTheReason() {
    Drivers.Driver help = driver(drivers(shop(), null), "rateHelp");

    assertThat(help.standing()).isEqualTo(Standing.TOO_FEW);
    assertThat(help.missing()).isEqualTo(Drivers.Missing.FEW_ANSWERS);
    assertThat(help.n()).isEqualTo(12);
    assertThat(help.importance()).isNull();
    assertThat(help.quadrant()).isNull();
  }

  @Test
  void anyQuestionMayStandForTheWholeAndDoesNotExplainItself() {
    Drivers drivers = drivers(shop(), "rateShop");

    assertThat(drivers.overall()).isEqualTo("rateShop");
    assertThat(drivers.answered()).isEqualTo(200);
    assertThat(drivers.drivers()).noneMatch(driver -> driver.touchpoint().equals("rateShop"));
    assertThat(drivers.questions())
        .extracting(Drivers.Overall::question)
        .containsExactlyInAnyOrder("rateShop", "rateDelivery", "recommend", "rateHelp");
  }

  @Test
  void refusesAQuestionThatNobodyAnswered() {
    assertThatThrownBy(() -> drivers(shop(), "rateNothing"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("rateNothing");
  }

  @Test
  void saysNothingWhereNobodyWasAsked() {
    Drivers drivers = drivers(World.of("ann: shop").map("buy: shop"), null);

    assertThat(drivers.overall()).isNull();
    assertThat(drivers.drivers()).isEmpty();
    assertThat(drivers.fit()).isNull();
  }
}
