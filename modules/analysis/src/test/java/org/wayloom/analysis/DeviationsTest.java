package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
