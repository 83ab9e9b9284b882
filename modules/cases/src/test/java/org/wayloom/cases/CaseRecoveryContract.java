package org.wayloom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wayloom.cases.CaseEvent.Kind;

/** Whether customers were won back, and what opens their case again. */
abstract class CaseRecoveryContract extends ShopContract {
  @Test
  void measuresWhetherTheCustomerWasWonBack() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2);
    shop().read();
    owned();
    assertThat(closed().recovered()).isEqualTo(CaseRecovery.UNKNOWN);
    shop().pass(Duration.ofDays(3));
    shop().answer("Ola", 9);
    shop().answer("Ola", 1);
    shop().read();

    // The first score tells; the second, an unhappy one, opens the case again.
    Case again = shop().onlyCase();
    assertThat(again.recovered()).isEqualTo(CaseRecovery.YES);
    assertThat(again.state()).isEqualTo(CaseState.REOPENED);
    assertThat(again.owner()).isEqualTo("Ewa");
    assertThat(again.causes()).hasSize(2);
    assertThat(kinds())
        .containsExactly(Kind.OPENED, Kind.ASSIGNED, Kind.CLOSED, Kind.RECOVERED, Kind.REOPENED);
  }

  @Test
  void reopensForAnUnhappyScoreThatNoRuleAsksForAndOnlyWithinTheWindow() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2);
    shop().read();
    owned();
    closed();
    shop().pass(Duration.ofDays(1));
    shop().answer("Ola", 4); // 40 percent: unhappy, but above the rule's 2
    shop().read();
    Case again = shop().onlyCase();
    assertThat(again.state()).isEqualTo(CaseState.REOPENED);
    assertThat(again.recovered()).isEqualTo(CaseRecovery.NO);
    assertThat(again.causes().getLast().why()).isEqualTo(CaseCause.Why.UNHAPPY_AGAIN);
    assertThat(again.causes().getLast().value()).isEqualTo(4.0);

    owned();
    closed();
    shop().pass(Duration.ofDays(31));
    shop().answer("Ola", 4);
    assertThat(shop().read()).isZero();
    assertThat(shop().onlyCase().state()).isEqualTo(CaseState.CLOSED);
    shop().answer("Ola", 1);
    assertThat(shop().read()).isEqualTo(1);
  }

  @Test
  void keepsWhatCameOfEachClosingAlsoOfACaseThatWasOpenedAgain() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2);
    shop().read();
    shop().pass(Duration.ofHours(2));
    owned();
    closed();
    assertThat(shop().cases().endings(shop().id))
        .containsExactly(ending("2026-03-02T09:00:00Z", 2, CaseRecovery.UNKNOWN));
    shop().pass(Duration.ofDays(1));
    shop().answer("Ola", 1);
    shop().read();
    assertThat(shop().onlyCase().state()).isEqualTo(CaseState.REOPENED);
    assertThat(shop().cases().counts(shop().id, "Ewa").lost()).isEqualTo(1);
    shop().pass(Duration.ofHours(3));
    owned();
    closed();
    assertThat(shop().onlyCase().recovered()).isEqualTo(CaseRecovery.UNKNOWN);
    shop().pass(Duration.ofDays(1));
    shop().answer("Ola", 9);
    shop().read();

    // Two closings of one case: after the first she was unhappy, after the second content.
    assertThat(shop().cases().endings(shop().id))
        .containsExactly(
            ending("2026-03-02T09:00:00Z", 2, CaseRecovery.NO),
            ending("2026-03-03T11:00:00Z", 3, CaseRecovery.YES));
    CaseCounts counts = shop().cases().counts(shop().id, "Ewa");
    assertThat(counts.closed()).isEqualTo(1);
    assertThat(counts.recovered()).isEqualTo(1);
    assertThat(counts.lost()).isEqualTo(1);
  }

  private CaseEnding ending(String began, long hours, CaseRecovery recovered) {
    Instant from = Instant.parse(began);
    return new CaseEnding(
        shop().onlyCase().id(), from, from.plus(Duration.ofHours(hours)), recovered);
  }
}
