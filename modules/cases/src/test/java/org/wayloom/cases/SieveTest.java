package org.wayloom.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.cases.CaseTrigger.Unit;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.text.Mood;
import org.wayloom.text.TextReader;

class SieveTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Question CSAT = new Question(QuestionType.CSAT, 1, 5);
  private static final Happening.Touchpoint DELIVERY =
      new Happening.Touchpoint("delivery", "Delivery");

  private static StoredRule rule(CaseTrigger trigger) {
    return new StoredRule("r", 1, Shop.rule("Rule", trigger), NOON, NOON, NOON, "Ewa");
  }

  private static Happening happening(
      EventKind kind,
      @Nullable Double value,
      @Nullable Question question,
      @Nullable String text,
      Map<String, String> properties) {
    return new Happening(
        "k",
        1,
        "Ola",
        0,
        NOON,
        NOON,
        kind,
        "csat",
        DELIVERY,
        question,
        value,
        text,
        properties,
        false);
  }

  private static Happening answer(double value) {
    return happening(EventKind.ANSWER, value, CSAT, null, Map.of());
  }

  private static Happening saying(String text) {
    return happening(EventKind.MENTION, null, null, text, Map.of());
  }

  private static List<CaseCause> found(CaseTrigger trigger, Happening happening) {
    TextReader reader = new TextReader();
    Sieve sieve = new Sieve(List.of(rule(trigger)), text -> reader.read(text).mood().label(), 40);
    Failures failures = new Failures();
    return sieve.matches(happening, failures).stream().map(Sieve.Match::cause).toList();
  }

  @Test
  void comparesPointsAsGivenAndPercentsOfTheScale() {
    CaseTrigger points = new CaseTrigger.LowScore(2, Unit.POINTS, null, null);
    CaseTrigger quarter = new CaseTrigger.LowScore(25, Unit.PERCENT, null, null);

    assertThat(found(points, answer(2))).hasSize(1);
    assertThat(found(points, answer(3))).isEmpty();
    // 2 of 1 to 5 is a quarter of the way.
    assertThat(found(quarter, answer(2))).hasSize(1);
    assertThat(found(quarter, answer(2.5))).isEmpty();
  }

  @Test
  void asksForTheQuestionAndTheTouchpoint() {
    assertThat(found(new CaseTrigger.LowScore(2, Unit.POINTS, "csat", "delivery"), answer(1)))
        .hasSize(1);
    assertThat(found(new CaseTrigger.LowScore(2, Unit.POINTS, "nps", null), answer(1))).isEmpty();
    assertThat(found(new CaseTrigger.LowScore(2, Unit.POINTS, null, "shop"), answer(1))).isEmpty();
  }

  @Test
  void takesNoAmountForAScore() {
    Happening order = happening(EventKind.EVENT, 1.0, null, null, Map.of());

    assertThat(found(Shop.low(2), order)).isEmpty();
  }

  @Test
  void reportsMoodsApartFromScores() {
    List<CaseCause> causes =
        found(
            new CaseTrigger.NegativeMood(null),
            saying("The delivery was terrible and I am very disappointed"));

    assertThat(causes).hasSize(1);
    assertThat(causes.getFirst().why()).isEqualTo(CaseCause.Why.NEGATIVE_MOOD);
    assertThat(causes.getFirst().value()).isNull();
    assertThat(found(new CaseTrigger.NegativeMood(null), saying("Great, thank you!"))).isEmpty();
  }

  @Test
  void findsKeywordsInFourLanguages() {
    CaseTrigger words =
        new CaseTrigger.Keyword(List.of("lawyer", "rzecznik*", "суд", "شکایت"), null);

    assertThat(found(words, saying("My LAWYER will write")).getFirst().word()).isEqualTo("lawyer");
    assertThat(found(words, saying("Zgłoszę to Rzecznikowi")).getFirst().word())
        .isEqualTo("rzecznik*");
    assertThat(found(words, saying("Подам в СУД!"))).hasSize(1);
    assertThat(found(words, saying("از شما شكايت می‌کنم"))).hasSize(1);
    assertThat(found(words, saying("Судя по всему"))).isEmpty();
  }

  @Test
  void readsThePriorityOfTicketsOnly() {
    CaseTrigger urgent = new CaseTrigger.TicketPriority("", List.of("urgent", "P1"));
    Map<String, String> p1 = Map.of("priority", "p1");

    assertThat(found(urgent, happening(EventKind.TICKET, null, null, null, p1))).hasSize(1);
    assertThat(found(urgent, happening(EventKind.EVENT, null, null, null, p1))).isEmpty();
    assertThat(found(urgent, happening(EventKind.TICKET, null, null, null, Map.of()))).isEmpty();
  }

  @Test
  void ignoresWhatCameInBeforeTheRuleAndRulesThatAreOff() {
    CaseRule off = new CaseRule("Off", false, Shop.low(2), null, null, null);
    Sieve sieve =
        new Sieve(
            List.of(
                new StoredRule("a", 1, off, NOON, NOON, NOON, ""),
                new StoredRule(
                    "b", 1, Shop.rule("Late", Shop.low(2)), NOON.plusMillis(1), NOON, NOON, "")),
            text -> Mood.Label.UNKNOWN,
            40);

    assertThat(sieve.matches(answer(1), new Failures())).isEmpty();
  }

  @Test
  void readsATextOnceForAllRules() {
    AtomicInteger read = new AtomicInteger();
    StoredRule mood = rule(new CaseTrigger.NegativeMood(null));
    Sieve sieve =
        new Sieve(
            List.of(mood, mood, mood),
            text -> {
              read.incrementAndGet();
              return Mood.Label.NEGATIVE;
            },
            40);

    assertThat(sieve.matches(saying("Hm"), new Failures())).hasSize(3);
    assertThat(read).hasValue(1);
  }

  @Test
  void refusesRulesThatCanMatchNothing() {
    for (org.assertj.core.api.ThrowableAssert.ThrowingCallable broken :
        List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
            () -> new CaseTrigger.LowScore(Double.NaN, Unit.POINTS, null, null),
            () -> new CaseTrigger.LowScore(101, Unit.PERCENT, null, null),
            () -> new CaseTrigger.Keyword(List.of("!", "*"), null),
            () -> new CaseTrigger.TicketPriority("", List.of()),
            () -> new CaseTrigger.RepeatedFailure(null, 1, 7),
            () -> new CaseTrigger.Silence("", null),
            () -> new CaseRule(" ", true, Shop.low(1), null, null, null),
            () -> new CaseRule("x", true, null, null, null, null),
            () -> new CaseDeadline(9, 8, null, ""),
            () -> new CaseDeadline(null, 8, 7, ""),
            () -> new CaseRouting(CaseRouting.Way.ROUND_ROBIN, List.of(), null, List.of(), ""))) {
      assertThatThrownBy(broken).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void givesCasesByOwnerTurnTraitAndPersona() {
    CaseRouting.Facts facts =
        new CaseRouting.Facts() {
          @Override
          public String ownerOfTouchpoint() {
            return "Piotr";
          }

          @Override
          public boolean has(String property, String value) {
            return property.equals("plan") && value.equals("pro");
          }

          @Override
          public boolean isStoodForBy(String persona) {
            return persona.equals("families");
          }
        };
    CaseRouting turns =
        new CaseRouting(CaseRouting.Way.ROUND_ROBIN, List.of("A", "B", "C"), null, null, null);
    CaseRouting trait =
        new CaseRouting(
            CaseRouting.Way.TRAIT,
            null,
            "plan",
            List.of(new CaseRouting.Choice("free", "A"), new CaseRouting.Choice("pro", "B")),
            "C");

    assertThat(new CaseRouting(CaseRouting.Way.OWNER, null, null, null, "X").owner(facts, 0))
        .isEqualTo("Piotr");
    assertThat(List.of(turns.owner(facts, 0), turns.owner(facts, 1), turns.owner(facts, 5)))
        .containsExactly("A", "B", "C");
    assertThat(trait.owner(facts, 0)).isEqualTo("B");
    CaseRouting persona =
        new CaseRouting(
            CaseRouting.Way.PERSONA,
            null,
            null,
            List.of(
                new CaseRouting.Choice("singles", "A"), new CaseRouting.Choice("families", "B")),
            "C");
    assertThat(persona.owner(facts, 0)).isEqualTo("B");
    assertThat(CaseRouting.NOBODY.owner(facts, 0)).isEmpty();
  }
}
