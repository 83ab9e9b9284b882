package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.Days.Day;
import org.wayloom.analysis.Days.Measure;
import org.wayloom.improvements.Effect.Found;
import org.wayloom.journeys.SumsByPerson.Sums;

class WithinDaysTest {
  private static final LocalDate START = LocalDate.parse("2026-03-02");

  /** Days of so many customers of whom so many go on, in pairs. */
  private static Arm days(long... customersAndHits) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < customersAndHits.length; i += 2) {
      double hits = customersAndHits[i + 1];
      days.add(new Day(START.plusDays(i / 2), customersAndHits[i], hits, hits));
    }
    return arm(days);
  }

  /**
   * A good day with 80 of 100 of both, a bad one with 20 of 100; of the treated 100 came on the
   * good day and 50 on the bad one, of the others the other way round. All together 90 of 150 stand
   * against 60 of 150, and within each day nothing differs.
   */
  @Test
  void isNotFooledByWhoCameOnGoodDays() {
    Found found = WithinDays.read(days(100, 80, 50, 10), days(50, 40, 100, 20), 1).orElseThrow();

    assertThat(found.effect()).isCloseTo(0, within(1e-12));
    assertThat(found.p()).isEqualTo(1);
  }

  /**
   * One day, 560 and 500 of 1,000: w = 500; the squares left are 560·0.44 = 246.4 and 250, over 999
   * 0.2466466 and 0.2502503 a customer, so the error is √(0.4968969/1000) = 0.0222912; 1.96115 of
   * it and half a customer's 0.5/500 = 0.001 make 0.0447165.
   */
  @Test
  void isWelchesIntervalOnOneDayAndHalfACustomerMore() {
    Found share = WithinDays.read(days(1_000, 560), days(1_000, 500), 1).orElseThrow();
    Found mean = WithinDays.read(days(1_000, 560), days(1_000, 500), 0).orElseThrow();

    assertThat(share.effect()).isCloseTo(0.06, within(1e-12));
    assertThat(share.high() - share.effect()).isCloseTo(0.0447165, within(1e-5));
    assertThat(mean.high() - mean.effect()).isCloseTo(0.0437164, within(1e-5));
  }

  /** One customer more or less is 100 of the sum there, so half a customer is 50 over w = 500. */
  @Test
  void givesHalfACustomerOfANetPromoterScoreToChance() {
    Arm treated = promoters(1_000, 560, 240);
    Arm others = promoters(1_000, 500, 300);

    Found exact = WithinDays.read(treated, others, 0).orElseThrow();
    Found whole = WithinDays.read(treated, others, 100).orElseThrow();

    // 100 · (0.56 - 0.24) less 100 · (0.50 - 0.30).
    assertThat(exact.effect()).isCloseTo(12, within(1e-9));
    // Per respondent p + d - (p - d)²: 0.8 - 0.1024 and 0.8 - 0.04, with n - 1 below; t is 1.96116.
    assertThat(exact.high() - exact.effect())
        .isCloseTo(1.96116 * 100 * Math.sqrt((0.6976 + 0.76) / 999), within(1e-3));
    assertThat(whole.high() - exact.high()).isCloseTo(0.1, within(1e-9));
  }

  private static Arm promoters(long n, long promoters, long detractors) {
    double sum = 100.0 * (promoters - detractors);
    double squares = 10_000.0 * (promoters + detractors);
    return arm(List.of(new Day(START, n, sum, squares)));
  }

  private static Arm arm(List<Day> days) {
    LocalDate to = START.plusDays(days.size());
    return Arm.of(new Days(Measure.SCORE, to, null, days), START, to);
  }

  /**
   * On each of two days 500 and 500 persons of each group say 1 and 0, the same persons both times.
   * Persons add up to 2 and 0 of two answers each: Σ(s - m)² = 1,000, times 1000/999 over 2,000²,
   * is 0.00025025; of 2,000 persons 500/2,000² · 2000/1999 = 0.000125063. So the variance is 2.001
   * times as large.
   */
  @Test
  void takesThoseWhoComeOnTwoDaysForOnePersonEach() {
    Sums day = Sums.of(500, 1).plus(Sums.of(500, 0));
    Sums both = Sums.of(500, 1, 1).plus(Sums.of(500, 0, 0));
    List<Day> days = List.of(new Day(START, day), new Day(START.plusDays(1), day));
    LocalDate to = START.plusDays(2);
    Arm once = Arm.of(new Days(Measure.SCORE, to, null, days), START, to);
    Arm twice = Arm.of(new Days(Measure.SCORE, to, null, days, both), START, to);

    Found apart = WithinDays.read(once, once, 0).orElseThrow();
    Found together = WithinDays.read(twice, twice, 0).orElseThrow();

    assertThat(twice.mean().n()).isEqualTo(1_000);
    assertThat(twice.mean().variance()).isCloseTo(0.00025025, within(1e-8));
    assertThat(once.comingBack()).isEqualTo(1);
    assertThat(twice.comingBack()).isCloseTo(0.00025025 / 0.000125063, within(1e-4));
    // t is 1.961 with 1,998 degrees of freedom on both sides, 1.960 with 3,996.
    assertThat(together.high() / apart.high()).isCloseTo(Math.sqrt(2.001), within(2e-3));
  }

  @Test
  void saysNothingWhereNobodyCanBeCompared() {
    assertThat(WithinDays.read(days(1, 1), days(1, 0), 1)).isEmpty();
    assertThat(WithinDays.read(days(5, 1, 0, 0), days(0, 0, 5, 1), 1)).isEmpty();
    assertThat(WithinDays.read(days(5, 5), days(5, 5), 1))
        .isEqualTo(Optional.of(new Found(0, 0, 0, 1)));
  }
}
