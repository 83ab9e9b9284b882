package org.wayloom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.cases.CaseEvent.Kind;
import org.wayloom.kernel.ProblemType;

/** What opens a case, and what is added to one that is open. */
abstract class CaseOpeningContract extends ShopContract {
  @Test
  void opensACaseForALowScoreAndForNoOther() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2, "The box was open");
    shop().answer("Jan", 3);

    assertThat(shop().read()).isEqualTo(1);

    Case one = shop().onlyCase();
    assertThat(one.person()).isEqualTo("Ola");
    assertThat(one.number()).isEqualTo(1);
    assertThat(one.state()).isEqualTo(CaseState.NEW);
    // Opened on Monday at nine; eight working hours end at five.
    assertThat(one.due()).isEqualTo("2026-03-02T17:00:00Z");
    CaseCause cause = one.causes().getFirst();
    assertThat(cause.why()).isEqualTo(CaseCause.Why.LOW_SCORE);
    assertThat(cause.value()).isEqualTo(2.0);
    assertThat(cause.high()).isEqualTo(10.0);
    assertThat(cause.touchpointName()).isEqualTo("Delivery");
    assertThat(cause.ruleName()).isEqualTo("Low");
    assertThat(shop().heard).hasSize(1);
    assertThat(shop().heard.getFirst().kind()).isEqualTo(Kind.OPENED);
  }

  @Test
  void addsWhatElseIsFoundToTheOpenCaseOfThePerson() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop()
        .rules()
        .add(
            shop().id,
            new CaseRule(
                "Press",
                true,
                new CaseTrigger.TicketPriority("", List.of("Urgent")),
                CasePriority.URGENT,
                null,
                new CaseDeadline(null, 2, null, "")),
            "Ewa");
    shop().answer("Ola", 1);
    shop().ticket("Ola", "URGENT");

    assertThat(shop().read()).isEqualTo(1);

    Case one = shop().onlyCase();
    assertThat(one.causes())
        .extracting(CaseCause::why)
        .containsExactly(CaseCause.Why.LOW_SCORE, CaseCause.Why.TICKET_PRIORITY);
    assertThat(one.priority()).isEqualTo(CasePriority.URGENT);
    assertThat(one.due()).isEqualTo("2026-03-02T11:00:00Z");
    assertThat(kinds()).containsExactly(Kind.OPENED, Kind.CAUSE_ADDED);
  }

  @Test
  void aRuleThatWasRemovedComesBackAsItWas() {
    StoredRule rule = shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().rules().remove(shop().id, rule.id());
    assertThat(shop().rules().list(shop().id)).isEmpty();
    shop().answer("Ola", 1);
    assertThat(shop().read()).isZero();

    shop().rules().restore(shop().id, rule.id());
    shop().answer("Jan", 1);

    assertThat(shop().rules().list(shop().id)).containsExactly(rule);
    assertThat(shop().read()).isEqualTo(1);
    assertThat(shop().onlyCase().person()).isEqualTo("Jan");
    assertRefused(ProblemType.NOT_FOUND, () -> shop().rules().restore(shop().id, "never-was"));
  }

  @Test
  void looksOnlyAtWhatComesInAfterARuleWasSwitchedOn() {
    shop().answer("Ola", 0);
    shop().pass(Duration.ofMillis(1));
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");

    assertThat(shop().read()).isZero();
  }

  @Test
  void countsFailuresOfOneTouchpointWithinTheTime() {
    shop()
        .rules()
        .add(
            shop().id,
            Shop.rule("Again", new CaseTrigger.RepeatedFailure(Shop.DELIVERY, 3, 2)),
            "Ewa");
    shop().fails("Ola");
    shop().pass(Duration.ofDays(1));
    shop().fails("Ola");
    shop().answer("Jan", 0);
    shop().pass(Duration.ofDays(1).plusHours(1));
    shop().fails("Ola");
    // The first failure is older than two days by now: two count.
    assertThat(shop().read()).isZero();
    shop().answer("Ola", 1);

    assertThat(shop().read()).isEqualTo(1);
    assertThat(shop().onlyCase().causes().getFirst().times()).isEqualTo(3);
  }

  @Test
  void opensForSilenceOnceAVisit() {
    shop().rules().add(shop().id, Shop.rule("Still", new CaseTrigger.Silence("map", "buy")), "Ewa");
    shop().answer("Jan", 9);
    shop()
        .still
        .add(
            new Stillness.Still(
                "Ola",
                0,
                "map",
                "buy",
                "Buying",
                shop().instant().minus(Duration.ofDays(12)),
                shop().instant().minus(Duration.ofDays(2)),
                12,
                10));

    assertThat(shop().silence().look(shop().id)).isEqualTo(1);
    assertThat(shop().silence().look(shop().id)).isZero();
    CaseCause cause = shop().onlyCase().causes().getFirst();
    assertThat(cause.why()).isEqualTo(CaseCause.Why.SILENCE);
    assertThat(cause.usualDays()).isEqualTo(10);
    assertThat(cause.map()).isEqualTo("map");
    assertThat(cause.stage()).isEqualTo("buy");
  }

  @Test
  void countsWhatARuleWouldHaveOpened() {
    shop().answer("Ola", 2, "Awful, again");
    shop().answer("Ola", 1);
    shop().answer("Jan", 5);

    CaseRules.Preview low = shop().rules().preview(shop().id, Shop.rule("Low", Shop.low(2)));
    CaseRules.Preview mood =
        shop().rules().preview(shop().id, Shop.rule("Mood", new CaseTrigger.NegativeMood(null)));

    assertThat(low.cases()).isEqualTo(1);
    assertThat(low.matches()).isEqualTo(2);
    assertThat(low.latest()).extracting(CaseRules.Example::text).contains("Awful, again");
    assertThat(mood.cases()).isEqualTo(1);
    assertThat(shop().cases().list(shop().id, CaseQuery.OPEN, 10, "").items()).isEmpty();
  }
}
