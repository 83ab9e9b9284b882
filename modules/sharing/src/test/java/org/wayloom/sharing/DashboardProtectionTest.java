package org.wayloom.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Churn;
import org.wayloom.analysis.Comparison.Verdict;
import org.wayloom.analysis.KeyNumbers.Key;
import org.wayloom.analysis.KeyNumbers.KeyNumber;
import org.wayloom.analysis.KeyNumbers.Point;
import org.wayloom.analysis.Tested;
import org.wayloom.dashboards.CaseNumbers;
import org.wayloom.dashboards.Dashboard;
import org.wayloom.kernel.WorkspaceId;

class DashboardProtectionTest {
  private static final int K = 5;
  private final Dashboard shown =
      new DashboardProtection(K).of(new Board().of(new WorkspaceId("shop"), null, 30, 90));

  @SuppressWarnings(
      "NullAway") // the scale may be null: of nested types in other modules it does not know
  private static KeyNumber protect(Key key, Point before, Point now, double effect) {
    Tested tested =
        new Tested(
            "test", List.of(Math.max(1, now.n()), Math.max(1, before.n())), effect, null, null, 0);
    return new PointProtection(K)
        .number(
            new KeyNumber(
                key,
                "method/1",
                "total",
                false,
                null,
                List.of(before, now),
                tested,
                0.0,
                Verdict.DIFFERS));
  }

  private static Point now(Key key, double value, long n, long persons) {
    return protect(key, Board.point(30, 0.5, 40, 40), Board.point(0, value, n, persons), 0.1).now();
  }

  private static @Nullable Double share(Key key, double value, long n, long persons) {
    return protect(
            key, Board.satisfied(30, 0.5, 40, 40), Board.satisfied(0, value, n, persons), 0.1)
        .now()
        .value();
  }

  @Test
  void countsAreRoundedDownToASteps() {
    Point persons = now(Key.PERSONS, 123, 123, 123);

    assertThat(persons.value()).isEqualTo(120);
    assertThat(persons.n()).isEqualTo(120);
    assertThat(now(Key.EVENTS, 999, 999, 7).value()).isEqualTo(995);
  }

  @Test
  void manyAnswersOfFourPersonsAreNotTold() {
    assertThat(now(Key.SATISFACTION, 4.2, 40, 4).value()).isNull();
    assertThat(now(Key.EVENTS, 999, 999, 4).value()).isNull();
    assertThat(now(Key.SATISFACTION, 4.25, 40, 5).value()).isEqualTo(4.3);
  }

  @Test
  void aShareNeedsFiveOnBothSides() {
    assertThat(share(Key.CONVERSION, 0.1, 40, 40)).isNull();
    assertThat(share(Key.CONVERSION, 0.9, 40, 40)).isNull();
    assertThat(share(Key.SATISFIED, 0.125, 40, 40)).isEqualTo(0.13);
  }

  @Test
  void manyAnswersOfTheSameFourAreNotASideOfAShare() {
    // A quarter of 80 answers, 20 of them, by 4 of 16 persons.
    assertThat(share(Key.SATISFIED, 0.25, 80, 16)).isNull();
    assertThat(share(Key.SATISFIED, 0.25, 80, 20)).isEqualTo(0.25);
  }

  @Test
  void whatDiffersKeepsItsDirection() {
    Point before = Board.satisfied(30, 0.500, 4_000, 4_000);
    Point now = Board.satisfied(0, 0.504, 4_000, 4_000);

    assertThat(Objects.requireNonNull(protect(Key.SATISFIED, before, now, 0.004).effect()).effect())
        .isEqualTo(0.01);
    assertThat(
            Objects.requireNonNull(protect(Key.SATISFIED, now, before, -0.004).effect()).effect())
        .isEqualTo(-0.01);
  }

  @Test
  void casesAreEachOfSomebody() {
    CaseNumbers cases = Objects.requireNonNull(shown.cases());

    assertThat(cases.open()).isEqualTo(20);
    assertThat(cases.overdue()).isZero();
    assertThat(cases.now().closed()).isEqualTo(10);
    assertThat(cases.now().medianMillis()).isEqualTo(7_700_000);
    assertThat(cases.now().recovered().value()).isEqualTo(0.5);
    assertThat(cases.before().medianMillis()).as("of nine").isNull();
    assertThat(cases.before().recovered().value()).as("one of nine").isNull();
  }

  private static @Nullable CaseNumbers protect(long open, long closed) {
    Point none = Board.point(0, 0.5, 0, 0);
    CaseNumbers.Closed now = new CaseNumbers.Closed(closed, 7_654_321L, none);
    CaseNumbers.Closed before = new CaseNumbers.Closed(0, null, none);
    Dashboard board = new Board().of(new WorkspaceId("shop"), null, 30, 90);
    return new DashboardProtection(K)
        .of(
            new Dashboard(
                "m",
                board.title(),
                board.opens(),
                board.numbers(),
                board.freshness(),
                board.maps(),
                board.changes(),
                new CaseNumbers(open, 0, now, before),
                board.churn(),
                board.money()))
        .cases();
  }

  /** A map of few cases must not tell that there was one. */
  @Test
  void fewCasesAreNoCases() {
    assertThat(protect(4, 4)).isNull();
    assertThat(Objects.requireNonNull(protect(5, 4)).open()).isEqualTo(5);
    assertThat(Objects.requireNonNull(protect(4, 5)).open()).isZero();
  }

  @Test
  void aBandOfThoseWhoDoNotComeBackNeedsFiveOnBothSidesAndHasNoCurve() {
    assertThat(shown.churn()).hasSize(1);
    assertThat(shown.churn().getFirst().bands())
        .containsExactly(new Churn.Band(Churn.Mood.HAPPY, 100, 60, 0.41, 0.21, 1.0, List.of()));
  }

  @Test
  void noCountShownIsAnotherThanAMultipleOfFiveAndNoneIsOfFewer() {
    Random random = new Random(20260501);
    for (int i = 0; i < 2_000; i++) {
      long persons = random.nextLong(60);
      long n = persons + random.nextLong(60);
      Key key = Key.values()[random.nextInt(Key.values().length)];
      boolean isShare = key == Key.SATISFIED || key == Key.CONVERSION;
      long part = n == 0 ? 0 : random.nextLong(n + 1);
      double value = isShare ? (n == 0 ? 0 : (double) part / n) : n;

      Point shown = now(key, value, n, persons);

      assertThat(shown.n() % K).isZero();
      assertThat(shown.persons() % K).isZero();
      if (persons < K || (isShare && (part < K || n - part < K))) {
        assertThat(shown.value()).isNull();
        assertThat(shown.n() + shown.persons()).isZero();
        assertThat(shown.low()).isNull();
      }
    }
  }
}
