package org.wayloom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Churn;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.KeyNumbers;
import org.wayloom.analysis.KeyNumbers.Key;
import org.wayloom.analysis.KeyNumbers.KeyNumber;
import org.wayloom.analysis.KeyNumbers.Point;
import org.wayloom.analysis.Score;
import org.wayloom.dashboards.Assumption.Kind;
import org.wayloom.dashboards.Assumption.Stated;
import org.wayloom.dashboards.ChangeLine.Did;
import org.wayloom.dashboards.MoneyLine.Of;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.improvements.ChangeFacts;
import org.wayloom.improvements.Effect;
import org.wayloom.improvements.Effect.Found;
import org.wayloom.improvements.Expectation;

class MoneyMakerTest {
  private static final LocalDate DAY = LocalDate.parse("2026-05-01");

  private static Assumption says(Kind kind, String subject, String amount, String currency) {
    return new Assumption(
        new Stated(kind, subject, new BigDecimal(amount), currency, ""), 1, Instant.EPOCH, "Ewa");
  }

  private static MoneyMaker with(Assumption... assumptions) {
    return new MoneyMaker(List.of(assumptions));
  }

  private static KeyNumbers numbers() {
    Point before = new Point(DAY.minusDays(60), DAY.minusDays(30), 0.3, 200L, 200L, 0.2, 0.4, null);
    Point now = new Point(DAY.minusDays(30), DAY, 0.25, 120L, 120L, 0.18, 0.33, null);
    return new KeyNumbers(
        Instant.EPOCH,
        30,
        30,
        0,
        List.of(
            new KeyNumber(
                Key.CONVERSION,
                "stage-funnel/1",
                "stage:pay:reached",
                true,
                new Score.Scale(0, 1, "share"),
                List.of(before, now),
                null,
                null,
                null)),
        List.of(
            new KeyNumbers.Contacts("phone", 80, 60, 70),
            new KeyNumbers.Contacts("web", 4000, 900, 3000)));
  }

  private static ChangeLine change(
      Days.Measure measure, @Nullable Found found, @Nullable Double toTheEnd) {
    return new ChangeLine(
        "c1",
        "Shorter form",
        ChangeFacts.Status.RUNNING,
        DAY,
        List.of(),
        new Did(
            "m",
            "stage:form:converted",
            "Form",
            measure,
            null,
            Expectation.Design.TIME_SERIES,
            "time-series.gls/1",
            Effect.Verdict.BETTER,
            0.05,
            found,
            null,
            3000,
            1000,
            toTheEnd),
        null);
  }

  @Test
  void thereIsNoMoneyWithoutAnAssumption() {
    MoneyMaker none =
        with()
            .conversions("m", "Map", numbers())
            .contacts(numbers())
            .effect(change(Days.Measure.GOES_ON, new Found(0.1, 0.05, 0.15, 0.01), 1.0));

    assertThat(none.lines()).isEmpty();
  }

  @Test
  void multipliesWhatWasCounted() {
    List<MoneyLine> lines =
        with(says(Kind.CONVERSION, "m", "40", "EUR"), says(Kind.CONTACT, "phone", "4.50", "PLN"))
            .conversions("m", "Map", numbers())
            .contacts(numbers())
            .lines();

    // A quarter of 120 came to the end; nobody said what a visit of the site costs.
    assertThat(lines).extracting(MoneyLine::of).containsExactly(Of.CONVERSIONS, Of.CONTACTS);
    assertThat(lines.get(0).amount().value()).isEqualTo(new BigDecimal("1200.00"));
    assertThat(lines.get(0).amount().low()).isNull();
    assertThat(lines.get(1).amount().value()).isEqualTo(new BigDecimal("360.00"));
    assertThat(lines.get(1).currency()).isEqualTo("PLN");
  }

  @Test
  void anotherMapsConversionsAreWorthWhatIsSaidOfThem() {
    assertThat(
            with(says(Kind.CONVERSION, "other", "40", "EUR"))
                .conversions("m", "Map", numbers())
                .lines())
        .isEmpty();
  }

  @Test
  void carriesTheIntervalOfChurnOn() {
    Churn.Band unhappy = new Churn.Band(Churn.Mood.UNHAPPY, 50, 20, 0.6, 0.4, 0.8, List.of());
    Churn.Band fresh = new Churn.Band(Churn.Mood.HAPPY, 9, 0, null, null, null, List.of());
    Churn churn =
        new Churn(
            "kaplan-meier/1", QuestionType.NPS, Instant.EPOCH, 90, List.of(fresh, unhappy), null);

    List<MoneyLine> lines = with(says(Kind.CUSTOMER, "", "100", "EUR")).churn(churn).lines();

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().subject()).isEqualTo("unhappy");
    // 50 × 0.6 × 100, from 50 × 0.4 × 100 to 50 × 0.8 × 100.
    assertThat(lines.getFirst().amount())
        .isEqualTo(
            new MoneyLine.Amount(
                new BigDecimal("3000.00"), new BigDecimal("2000.00"), new BigDecimal("4000.00")));
  }

  @Test
  void anEffectIsWorthMoreConversions() {
    MoneyLine line =
        with(says(Kind.CONVERSION, "m", "40", "EUR"), says(Kind.CHANGE, "c1", "1000", "EUR"))
            .effect(change(Days.Measure.GOES_ON, new Found(0.1, 0.02, 0.18, 0.01), 0.5))
            .lines()
            .getFirst();

    // 1,000 came × 0.1 × 0.5 to the end × 40; it cost 1,000, so a unit brought one more.
    assertThat(line.amount())
        .isEqualTo(
            new MoneyLine.Amount(
                new BigDecimal("2000.00"), new BigDecimal("400.00"), new BigDecimal("3600.00")));
    MoneyLine.Returned returned = Objects.requireNonNull(line.returned());
    assertThat(returned.share()).isCloseTo(1.0, within(1e-12));
    assertThat(returned.low()).isCloseTo(-0.6, within(1e-12));
    assertThat(returned.high()).isCloseTo(2.6, within(1e-12));
  }

  @Test
  void anEffectThatMayBeNoneMayHaveLostMoney() {
    MoneyLine line =
        with(says(Kind.CONVERSION, "m", "40", "EUR"))
            .effect(change(Days.Measure.GOES_ON, new Found(0.01, -0.02, 0.04, 0.5), 1.0))
            .lines()
            .getFirst();

    assertThat(line.amount().low()).isEqualTo(new BigDecimal("-800.00"));
    assertThat(line.returned()).isNull();
  }

  @Test
  void aScoreHasNoPrice() {
    MoneyMaker money = with(says(Kind.CONVERSION, "m", "40", "EUR"));

    money.effect(change(Days.Measure.SCORE, new Found(0.5, 0.1, 0.9, 0.01), null));
    money.effect(change(Days.Measure.GOES_ON, null, 1.0));

    assertThat(money.lines()).isEmpty();
  }

  @Test
  void aCostInAnotherCurrencyIsNotSetAgainstTheGain() {
    MoneyLine line =
        with(says(Kind.CONVERSION, "m", "40", "EUR"), says(Kind.CHANGE, "c1", "1000", "PLN"))
            .effect(change(Days.Measure.GOES_ON, new Found(0.1, 0.02, 0.18, 0.01), 1.0))
            .lines()
            .getFirst();

    assertThat(line.returned()).isNull();
  }
}
