package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayloom.analysis.Analysis.Among;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Signature;
import org.wayloom.kernel.ProblemException;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

class DeviationsTest {
  /** Bob does not choose, Cid pays in vain first, Dan gets before he pays, Eve calls. */
  private static World shop() {
    World world =
        World.of(
                """
                ann: look choose pay get
                bob: look pay get
                cid: look choose pay_failed pay get
                dan: look choose get pay
                eve: look choose pay call get
                """)
            .map("see: look choose\nbuy: pay\nhave: get");
    return world
        .rule("pay", new Condition("type", Match.EQUALS, "pay_failed"))
        .touchpoint("call")
        .rule("call", new Condition("type", Match.EQUALS, "call"));
  }

  private static String text(Deviations.TouchpointDeviations t) {
    return "%s %s %d/%d -%d +%d !%d ~%d"
        .formatted(
            t.touchpoint(),
            t.stage(),
            t.visited(),
            t.expected(),
            t.missing().persons(),
            t.adHoc().persons(),
            t.failed().persons(),
            t.outOfOrder().persons());
  }

  @Test
  void tellsTheFourDeviationsOfEachTouchpoint() {
    Deviations deviations = shop().analysis().deviations(World.WORKSPACE, World.MAP);

    assertThat(deviations.touchpoints().stream().map(DeviationsTest::text))
        .containsExactly(
            "look see 5/5 -0 +0 !0 ~0",
            "choose see 4/5 -1 +0 !0 ~0",
            "pay buy 5/5 -0 +0 !1 ~0",
            "get have 5/5 -0 +0 !0 ~1",
            "call null 1/0 -0 +1 !0 ~0");
    assertThat(deviations.persons()).isEqualTo(5);
    assertThat(deviations.fitting()).isEqualTo(2);
  }

  @Test
  void aTouchpointThatMayBeLeftOutIsNotMissed() {
    Deviations deviations =
        shop().optional("see", "choose").analysis().deviations(World.WORKSPACE, World.MAP);

    assertThat(deviations.touchpoints().get(1).optional()).isTrue();
    assertThat(deviations.touchpoints().stream().map(DeviationsTest::text))
        .contains("choose see 4/4 -0 +0 !0 ~0");
    // Bob's journey is as drawn now, beside Ann's and Cid's.
    assertThat(deviations.fitting()).isEqualTo(3);
  }

  @Test
  void aShareHasItsIntervalAndSaysOfHowMany() {
    Deviations.Count missing =
        shop().analysis().deviations(World.WORKSPACE, World.MAP).touchpoints().get(1).missing();

    // One of five: Wilson's interval is 0.036 to 0.624.
    assertThat(missing.of()).isEqualTo(5);
    assertThat(missing.share()).isEqualTo(0.2);
    assertThat(missing.low()).isCloseTo(0.0362, within(0.0001));
    assertThat(missing.high()).isCloseTo(0.6245, within(0.0001));
  }

  @Test
  void fitnessHasAnInterval() {
    Deviations deviations =
        World.of("ann: look pay\nbob: look pay\ncid: look\ndan: look pay")
            .map("see: look\nbuy: pay")
            .analysis()
            .deviations(World.WORKSPACE, World.MAP);

    // Cid lacks one of three moves: 1 - 1/3. Mean 11/12, standard deviation 1/6, error 1/12.
    assertThat(deviations.fitness()).isCloseTo(11.0 / 12, within(1e-12));
    assertThat(deviations.fitnessLow()).isCloseTo(11.0 / 12 - 1.96 / 12, within(1e-5));
    assertThat(deviations.fitnessHigh()).isEqualTo(1);
  }

  @Test
  void onlyThePersonsOfOneSideCount() {
    Comparison.Side early = new Comparison.Side(null, LocalDate.parse("1970-01-10"), null, null);
    Analysis analysis =
        World.of("ann: look@1d pay@2d\nbob: look@20d").map("see: look\nbuy: pay").analysis();

    Deviations deviations =
        analysis.deviations(
            World.WORKSPACE, World.MAP, MeasureOptions.OF_MAP.of(new Among(early, false)));

    assertThat(deviations.persons()).isEqualTo(1);
    assertThat(deviations.fitness()).isEqualTo(1);
  }

  @Test
  void everyDeviationOpensItsPersonsAndRows() {
    World world = shop();

    assertThat(world.behind("touchpoint:choose:missing")).containsExactly("bob");
    assertThat(world.behind("touchpoint:call:adHoc")).containsExactly("eve");
    assertThat(world.behind("touchpoint:get:outOfOrder")).containsExactly("dan");
    assertThat(world.behind("touchpoint:pay:failed")).containsExactly("cid");
    assertThat(world.rows("touchpoint:pay:failed"))
        .extracting(EventRow::type)
        .containsExactly("pay_failed");
    assertThat(world.rows("touchpoint:choose:missing"))
        .extracting(EventRow::type)
        .containsExactly("look", "pay", "get");
  }

  @Test
  void aTouchpointWithoutEvidenceIsNotMissedByEverybody() {
    World world = World.of("ann: look get").map("see: look dream\nhave: get");

    Deviations deviations = world.analysis().deviations(World.WORKSPACE, World.MAP);

    assertThat(deviations.fitness()).isEqualTo(1);
    assertThat(deviations.touchpoints()).hasSize(2);
  }

  private static Deviations deviations(World world) {
    return world.analysis().deviations(World.WORKSPACE, World.MAP);
  }

  private static List<String> texts(Deviations deviations) {
    return deviations.touchpoints().stream().map(DeviationsTest::text).toList();
  }

  /** What a map says of which nothing can be told. */
  private static void assertNothingToSay(World world) {
    Deviations deviations = deviations(world);

    assertThat(deviations.persons()).isZero();
    assertThat(deviations.fitness()).isNull();
    assertThat(deviations.fitnessLow()).isNull();
    assertThat(deviations.fittingLow()).isNull();
    assertThat(deviations.variants()).isZero();
    assertThat(deviations.touchpoints()).isEmpty();
    assertThat(world.analysis().findings(World.WORKSPACE, World.MAP))
        .filteredOn(finding -> finding.kind() == Finding.Kind.DEVIATION)
        .isEmpty();
  }

  @Test
  void aTouchpointOfSeveralStagesInARowIsOneVisit() {
    World world =
        World.of("ann: site pay\nbob: pay\ncid: site")
            .map("see: site\ncompare: site\nbuy: site pay");

    // Bob misses the site, once. Cid came as far as seeing, as the site is all there is to it.
    assertThat(texts(deviations(world)))
        .containsExactly("site see 2/3 -1 +0 !0 ~0", "pay buy 2/2 -0 +0 !0 ~0");
    // Ann 1, Bob 1 - 1/3, Cid 1 - 1/3.
    assertThat(deviations(world).fitness()).isCloseTo((1 + 2 * 2.0 / 3) / 3, within(1e-12));
  }

  @Test
  void aTouchpointOfSeveralStagesIsDueInEachWhereAnotherIsBetween() {
    World world =
        World.of("ann: site call site pay\nbob: site call pay")
            .map("see: site\nask: call\nbuy: site pay");

    assertThat(texts(deviations(world)))
        .containsExactly(
            "site see 2/2 -1 +0 !0 ~0", "call ask 2/2 -0 +0 !0 ~0", "pay buy 2/2 -0 +0 !0 ~0");
    assertThat(world.behind("touchpoint:site:missing")).containsExactly("bob");
  }

  @Test
  void whoNeverComesToTheMapIsNotCounted() {
    World alone =
        World.of("ann: look\nbob: call call_failed\ncid: nothing")
            .map("see: look")
            .touchpoint("call");
    alone.rule("call", new Condition("type", Match.EQUALS, "call"));
    alone.rule("call", new Condition("type", Match.EQUALS, "call_failed"));

    assertThat(deviations(alone).persons()).isEqualTo(1);
    assertThat(deviations(alone).fitness()).isEqualTo(1);
    assertThat(texts(deviations(alone))).containsExactly("look see 1/1 -0 +0 !0 ~0");
  }

  @Test
  void mapsThatNobodyCameToHaveNothingToSay() {
    assertNothingToSay(World.of("ann: look pay").map("see:\nbuy:"));
    assertNothingToSay(World.of("ann: look pay").map("dream: fly\nwake: land"));
    World withoutStages = World.of("ann: look").touchpoint("look");
    assertNothingToSay(withoutStages.rule("look", new Condition("type", Match.EQUALS, "look")));
  }

  @Test
  void aMapOfOneTouchpointFitsWhoeverCameToIt() {
    World world =
        World.of("ann: look\nbob: look call look\ncid: call").map("see: look").touchpoint("call");
    world.rule("call", new Condition("type", Match.EQUALS, "call"));

    assertThat(texts(deviations(world)))
        .containsExactly("look see 2/2 -0 +1 !0 ~0", "call null 1/0 -0 +1 !0 ~0");
    // Bob's second look and his call are too much: 1 - 2/4.
    assertThat(deviations(world).fitness()).isCloseTo((1 + 0.5) / 2, within(1e-12));
  }

  @Test
  void whereEverythingMayBeLeftOutNobodyMissesAnything() {
    World world =
        World.of("ann: look choose\nbob: choose\ncid: choose look\ndan: look call")
            .map("see: look choose")
            .optional("see", "look", "choose")
            .touchpoint("call");
    world.rule("call", new Condition("type", Match.EQUALS, "call"));

    // Cid did one of both unplanned, as it was not missing anywhere; the one that came too early.
    assertThat(texts(deviations(world)))
        .containsExactly(
            "look see 3/3 -0 +0 !0 ~0", "choose see 3/2 -0 +1 !0 ~0", "call null 1/0 -0 +1 !0 ~0");
    assertThat(deviations(world).fitness()).isCloseTo((1 + 1 + 0.5 + 0.5) / 4, within(1e-12));
  }

  @Test
  void aDeviationOfAnUnknownTouchpointIsRefused() {
    assertThatThrownBy(() -> shop().behind("touchpoint:fly:missing"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("No evidence tells of a touchpoint fly");
  }

  @ParameterizedTest
  @CsvSource({
    "payment_failed, , true",
    "Payment Failed, , true",
    "deliveryRejected, , true",
    "payment, declined, true",
    "payment, paid, false",
    "failed_payments_page, , false",
    "payment, , false"
  })
  void anEventTellsThatItFailed(String type, @Nullable String status, boolean failed) {
    Signature signature =
        new Signature(
            0,
            EventKind.EVENT,
            type,
            null,
            null,
            status == null ? Map.of() : Map.of("Status", status),
            null,
            1,
            1);

    assertThat(Failure.isToldBy(signature)).isEqualTo(failed);
  }
}
