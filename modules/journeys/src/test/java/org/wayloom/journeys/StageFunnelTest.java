package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.journeys.StageFunnel.Order;
import org.wayloom.journeys.StageFunnel.Outcome;

class StageFunnelTest {
  private static final long DAY = 86_400_000;

  private static final JourneyText SHOP =
      JourneyText.of(
          """
          ann: see@0d try@1d buy@2d
          bob: see@0d try@9d
          cyd: try@0d see@1d buy@2d
          dee: see@0d buy@1d
          eve: see@9d
          fay: try@1d buy@1d see@1d
          gus: look@0d
          """);

  @Test
  void countsPersonsFromStepToStep() {
    // see: ann bob cyd dee eve fay; then try: ann bob, and fay whose three events share an instant;
    // then buy: ann fay.
    assertThat(reached(SHOP, Order.SEQUENTIAL, 0, 9 * DAY, "see", "try", "buy")).isEqualTo("6 3 2");
  }

  @Test
  void asksAllStepsInAnyOrder() {
    // cyd tried before she saw.
    assertThat(reached(SHOP, Order.ANY, 0, 9 * DAY, "see", "try", "buy")).isEqualTo("6 4 3");
  }

  @Test
  void countsOnlyWithinTheWindow() {
    // bob tried nine days after he saw.
    assertThat(reached(SHOP, Order.SEQUENTIAL, 2 * DAY, 9 * DAY, "see", "try", "buy"))
        .isEqualTo("6 2 2");
    assertThat(reached(SHOP, Order.SEQUENTIAL, DAY, 9 * DAY, "see", "try", "buy"))
        .isEqualTo("6 2 1");
  }

  @Test
  void tellsLostFromPendingByTheWindow() {
    StageFunnel funnel =
        StageFunnel.through(SHOP.coding("see", "try"), Order.SEQUENTIAL, 2 * DAY, 9 * DAY);
    assertThat(Ask.of(SHOP.blocks(), funnel).steps().get(0)).isEqualTo(new Funnel.Step(6, 2, 3, 1));
    assertThat(Ask.names(SHOP, funnel.persons(0, Outcome.CONVERTED))).containsExactly("ann", "fay");
    assertThat(Ask.names(SHOP, funnel.persons(0, Outcome.LOST)))
        .containsExactly("bob", "cyd", "dee");
    assertThat(Ask.names(SHOP, funnel.persons(0, Outcome.PENDING))).containsExactly("eve");
    assertThat(Ask.names(SHOP, funnel.persons(1, Outcome.REACHED))).containsExactly("ann", "fay");
  }

  @Test
  void losesNobodyWithoutAWindow() {
    StageFunnel funnel =
        StageFunnel.through(SHOP.coding("see", "try"), Order.SEQUENTIAL, 0, 9 * DAY);
    assertThat(Ask.of(SHOP.blocks(), funnel).steps())
        .containsExactly(new Funnel.Step(6, 3, 0, 3), new Funnel.Step(3, 0, 0, 0));
  }

  @Test
  void startsAnewWhenTheWindowOfAnEarlierStartIsOver() {
    JourneyText log = JourneyText.of("ann: see@0d see@5d try@6d");
    assertThat(reached(log, Order.SEQUENTIAL, 2 * DAY, 9 * DAY, "see", "try")).isEqualTo("1 1");
  }

  @Test
  void doesNotTakeAStartTooLateForTheStepsBetween() {
    // The second see is within two days of buy, but no try lies between them.
    JourneyText log = JourneyText.of("ann: see@0d try@1d see@2d buy@3d");
    assertThat(reached(log, Order.SEQUENTIAL, 2 * DAY, 9 * DAY, "see", "try", "buy"))
        .isEqualTo("1 1 0");
  }

  @Test
  void admitsAnEventAtTheVeryEndOfTheWindow() {
    JourneyText log = JourneyText.of("ann: see@0 try@10");
    assertThat(reached(log, Order.SEQUENTIAL, 10, 10, "see", "try")).isEqualTo("1 1");
    assertThat(reached(log, Order.SEQUENTIAL, 9, 10, "see", "try")).isEqualTo("1 0");
  }

  @Test
  void neverLetsOneEventServeTwoSteps() {
    JourneyText log =
        JourneyText.of(
            """
            ann: a b
            bob: a b a
            cyd: a@0 a@0 b@0
            dee: a@0 b@0
            """);
    for (Order order : List.of(Order.SEQUENTIAL, Order.STRICT, Order.ANY)) {
      assertThat(reached(log, order, 0, 9, "a", "b", "a")).as("%s", order).isEqualTo("4 4 2");
    }
  }

  @Test
  void movesAnEventToAnotherStepWhenThatHelps() {
    // Of one instant: x serves either step, b only the second; so x must be the first.
    JourneyText log = JourneyText.of("ann: b@0 x@0");
    assertThat(reached(log, Order.SEQUENTIAL, 0, 9, "a x", "b x")).isEqualTo("1 1");
  }

  @Test
  void strictOrderAllowsNothingBetween() {
    JourneyText log =
        JourneyText.of(
            """
            ann: see try
            bob: see look try
            cyd: see see try
            dee: look@0 see@1 try@2 look@2
            eve: see@0 look@1 look@1 try@1
            """);
    // eve: the instant's three events may be put in order, try first.
    assertThat(reached(log, Order.STRICT, 0, 9, "see", "try")).isEqualTo("5 4");
  }

  @Test
  void strictOrderMustUseUpAnInstantThatItCrosses() {
    JourneyText log =
        JourneyText.of(
            """
            ann: see@0 try@1 buy@2
            bob: see@0 try@1 look@1 buy@2
            """);
    assertThat(reached(log, Order.STRICT, 0, 9, "see", "try", "buy")).isEqualTo("2 2 1");
  }

  @Test
  void strictOrderLooksAtCodedEventsOnlyWhenAskedThroughACoding() {
    JourneyText log = JourneyText.of("bob: see look try");
    StageFunnel coded = StageFunnel.through(log.coding("see", "try"), Order.STRICT, 0, 9);
    assertThat(Ask.of(log.blocks(), coded).steps().get(1).reached()).isEqualTo(1);
    assertThat(reached(log, Order.STRICT, 0, 9, "see", "try")).isEqualTo("1 0");
  }

  @Test
  void anyOrderNeedsAllStepsWithinOneWindow() {
    JourneyText log =
        JourneyText.of(
            """
            ann: try@0d see@1d
            bob: try@0d see@5d
            cyd: try@0d see@5d try@6d
            """);
    assertThat(reached(log, Order.ANY, 2 * DAY, 9 * DAY, "see", "try")).isEqualTo("3 2");
  }

  @Test
  void passesOverWhateverCameUpAfterItWasMade() {
    JourneyText log =
        JourneyText.of(
            """
            ann: see try
            bob: c d e f g try
            cyd: c see h i j try
            dee: e f
            """);
    assertThat(reached(log, Order.SEQUENTIAL, 0, 9, "see", "try")).isEqualTo("2 2");
  }

  @Test
  void refusesAFunnelWithoutSteps() {
    assertThatThrownBy(() -> StageFunnel.of(List.of(), Order.ANY, 0, 0))
        .hasMessage("a funnel has 1 to 62 steps: 0");
  }

  /** The persons who reached each step; a step is one or more names. */
  static String reached(JourneyText log, Order order, long window, long asOf, String... steps) {
    List<BitSet> codes = new ArrayList<>();
    for (String step : steps) {
      BitSet names = new BitSet();
      for (String name : step.split(" ")) {
        if (log.knows(name)) {
          names.set(log.code(name));
        }
      }
      codes.add(names);
    }
    Funnel funnel = Ask.of(log.blocks(), StageFunnel.of(codes, order, window, asOf));
    return String.join(
        " ", funnel.steps().stream().map(step -> String.valueOf(step.reached())).toList());
  }
}
