package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Days.Day;
import org.wayloom.improvements.Effect.Found;

class WithinDaysTest {
  private static final LocalDate START = LocalDate.parse("2026-03-02");

  /** Days of so many customers of whom so many go on, in pairs. */
  private static DailyMeans days(long... customersAndHits) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < customersAndHits.length; i += 2) {
      double hits = customersAndHits[i + 1];
      days.add(new Day(START.plusDays(i / 2), customersAndHits[i], hits, hits));
    }
    return DailyMeans.of(days, START, START.plusDays(days.size()));
  }

  /**
   * A good day with 80 of 100 of both, a bad one with 20 of 100; of the treated 100 came on the
   * good day and 50 on the bad one, of the others the other way round. All together 90 of 150 stand
   * against 60 of 150, and within each day nothing differs.
   */
  @Test
  void isNotFooledByWhoCameOnGoodDays() {
    Found found = WithinDays.read(days(100, 80, 50, 10), days(50, 40, 100, 20), true).orElseThrow();

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
    Found share = WithinDays.read(days(1_000, 560), days(1_000, 500), true).orElseThrow();
    Found mean = WithinDays.read(days(1_000, 560), days(1_000, 500), false).orElseThrow();

    assertThat(share.effect()).isCloseTo(0.06, within(1e-12));
    assertThat(share.high() - share.effect()).isCloseTo(0.0447165, within(1e-5));
    assertThat(mean.high() - mean.effect()).isCloseTo(0.0437164, within(1e-5));
  }

  @Test
  void saysNothingWhereNobodyCanBeCompared() {
    assertThat(WithinDays.read(days(1, 1), days(1, 0), true)).isEmpty();
    assertThat(WithinDays.read(days(5, 1, 0, 0), days(0, 0, 5, 1), true)).isEmpty();
    assertThat(WithinDays.read(days(5, 5), days(5, 5), true))
        .isEqualTo(Optional.of(new Found(0, 0, 0, 1)));
  }
}
