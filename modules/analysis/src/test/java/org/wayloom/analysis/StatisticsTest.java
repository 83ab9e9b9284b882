package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {
  /** NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2, column 0.975. */
  @ParameterizedTest
  @CsvSource({
    "1, 12.706",
    "2, 4.303",
    "5, 2.571",
    "10, 2.228",
    "30, 2.042",
    "60, 2.000",
    "100, 1.984",
    "1000, 1.962"
  })
  void tQuantilesAreThoseOfTheNistTable(long degreesOfFreedom, double expected) {
    assertThat(Statistics.t975(degreesOfFreedom)).isCloseTo(expected, within(0.0005));
  }

  @Test
  void tQuantilesGoOnSmoothlyWhereTheExpansionTakesOver() {
    assertThat(Statistics.t975(1_000)).isLessThan(Statistics.t975(999));
    assertThat(Statistics.t975(999) - Statistics.t975(1_000)).isCloseTo(0, within(1e-5));
    assertThat(Statistics.t975(10_000_000)).isCloseTo(Statistics.Z, within(1e-6));
  }

  /**
   * Student's own sleep data (Biometrika 6, 1908): ten differences, mean 1.58; R's {@code
   * t.test(sleep paired)} gives 0.7001142 to 2.4598858.
   */
  @Test
  void meanIntervalIsThatOfStudentsSleepData() {
    double[] hours = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};
    double sum = 0;
    double squares = 0;
    for (double h : hours) {
      sum += h;
      squares += h * h;
    }

    Statistics.Estimate mean = Statistics.mean(hours.length, sum, squares);

    assertThat(mean.value()).isCloseTo(1.58, within(1e-9));
    assertThat(mean.low()).isCloseTo(0.7001142, within(1e-6));
    assertThat(mean.high()).isCloseTo(2.4598858, within(1e-6));
  }

  @Test
  void oneAnswerHasNoInterval() {
    assertThat(Statistics.mean(1, 4, 16)).isEqualTo(new Statistics.Estimate(4, null, null));
  }

  @Test
  void equalAnswersHaveAnIntervalOfNoWidth() {
    assertThat(Statistics.mean(3, 12, 48)).isEqualTo(new Statistics.Estimate(4.0, 4.0, 4.0));
  }

  /**
   * Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3 (score, no continuity
   * correction).
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void shareIntervalIsThatOfNewcombesTable(long hits, long n, double low, double high) {
    Statistics.Estimate share = Statistics.share(hits, n);

    assertThat(share.low()).isCloseTo(low, within(0.00005));
    assertThat(share.high()).isCloseTo(high, within(0.00005));
  }

  /**
   * 50 promoters, 30 passives, 20 detractors: 30; variance 0.7 - 0.09; 1.96·√(0.61/100) = 15.31.
   */
  @Test
  void netPromoterScoreHasTheIntervalOfItsVariance() {
    Statistics.Estimate nps = Statistics.netPromoter(50, 20, 100);

    assertThat(nps.value()).isCloseTo(30, within(1e-9));
    assertThat(nps.low()).isCloseTo(30 - 15.308, within(0.001));
    assertThat(nps.high()).isCloseTo(30 + 15.308, within(0.001));
  }

  @Test
  void nearestRankIsAValueThatIsThere() {
    assertThat(Statistics.nearestRank(new long[] {50, 15, 40, 20, 35}, 0.5)).isEqualTo(35);
    assertThat(Statistics.nearestRank(new long[] {50, 15, 40, 20, 35}, 0.05)).isEqualTo(15);
    assertThat(Statistics.nearestRank(new long[] {50, 15, 40, 20, 35}, 0.9)).isEqualTo(50);
    assertThat(Statistics.nearestRank(new long[] {1, 2, 3, 4}, 0.5)).isEqualTo(2);
  }

  @Test
  void nothingHasNoMean() {
    assertThatThrownBy(() -> Statistics.mean(0, 0, 0))
        .hasMessage("there must be at least one value: 0");
  }
}
