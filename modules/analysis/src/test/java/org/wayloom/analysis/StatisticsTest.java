package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.journeys.SumsByPerson.Sums;

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

  /** The sums of persons each of whom answered once. */
  private static Sums each(double... answers) {
    return Arrays.stream(answers)
        .mapToObj(answer -> Sums.of(1, answer))
        .reduce(Sums.NONE, Sums::plus);
  }

  /**
   * Student's own sleep data (Biometrika 6, 1908): ten differences, mean 1.58; R's {@code
   * t.test(sleep paired)} gives 0.7001142 to 2.4598858.
   */
  @Test
  void meanIntervalIsThatOfStudentsSleepData() {
    double[] hours = {1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};

    Statistics.Estimate mean = Statistics.mean(Mean.of(each(hours)));

    assertThat(mean.value()).isCloseTo(1.58, within(1e-9));
    assertThat(mean.low()).isCloseTo(0.7001142, within(1e-6));
    assertThat(mean.high()).isCloseTo(2.4598858, within(1e-6));
  }

  @Test
  void oneAnswerHasNoInterval() {
    assertThat(Statistics.mean(Mean.of(each(4)))).isEqualTo(new Statistics.Estimate(4, null, null));
  }

  @Test
  void equalAnswersHaveAnIntervalOfNoWidth() {
    assertThat(Statistics.mean(Mean.of(each(4, 4, 4))))
        .isEqualTo(new Statistics.Estimate(4.0, 4.0, 4.0));
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
    Statistics.Estimate nps = Statistics.netPromoter(GroupDifferencesTest.promoters(50, 20, 100));

    assertThat(nps.value()).isCloseTo(30, within(1e-9));
    assertThat(nps.low()).isCloseTo(30 - 15.308, within(0.001));
    assertThat(nps.high()).isCloseTo(30 + 15.308, within(0.001));
  }

  /**
   * Three persons say 1 and 3, 4 and 4, 0: mean 12/5 = 2.4; away from it 4 - 4.8, 8 - 4.8, 0 - 2.4;
   * variance 3/2·(0.64 + 10.24 + 5.76)/5² = 0.9984, and t(0.975; 2) = 4.302653.
   */
  @Test
  void aMeanOfPersonsHasStudentsIntervalOfThePersons() {
    Sums sums = Sums.of(1, 1, 3).plus(Sums.of(1, 4, 4)).plus(Sums.of(1, 0));

    Statistics.Estimate mean = Statistics.mean(Mean.of(sums));

    double half = 4.302652729696 * Math.sqrt(0.9984);
    assertThat(mean.value()).isCloseTo(2.4, within(1e-12));
    assertThat(mean.low()).isCloseTo(2.4 - half, within(1e-9));
    assertThat(mean.high()).isCloseTo(2.4 + half, within(1e-9));
  }

  /**
   * Ten persons say the same three times, six of them yes. Their share varies as that of ten
   * answers, 0.24/9; 30 independent ones would vary by 0.24/29. That is 30·9/29 = 9.310345 answers,
   * and for nine degrees of freedom instead of 29, 9.310345·(2.045230/2.262157)² = 7.610345.
   */
  @Test
  void whoSaysTheSameThriceIsWorthNoMoreThanOnceInAShare() {
    Sums thrice = Sums.of(6, 1, 1, 1).plus(Sums.of(4, 0, 0, 0));

    assertThat(Statistics.independent(thrice)).isCloseTo(7.610345, within(1e-5));
    Statistics.Estimate share = Statistics.share(thrice);
    assertThat(share.value()).isCloseTo(0.6, within(1e-12));
    assertThat(share.low()).isLessThan(Statistics.share(6, 10).low());
    assertThat(share.high()).isGreaterThan(Statistics.share(6, 10).high());
  }

  /** Where all say yes nobody knows who would not have: 5 persons, 4, 1, 1, 1, 1: 8²/20 = 3.2. */
  @Test
  void whereAllSayYesAPersonIsTakenToRepeatThemselves() {
    Sums all = Sums.of(1, 1, 1, 1, 1).plus(Sums.of(4, 1));

    assertThat(Statistics.independent(all)).isCloseTo(3.2, within(1e-12));
    assertThat(Statistics.share(all).high()).isCloseTo(1, within(1e-12));
  }

  @Test
  void answersOfOnePersonAreWorthOneAnswer() {
    Sums one = Sums.of(1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1);

    assertThat(Statistics.independent(one)).isEqualTo(1);
    assertThat(Statistics.mean(Mean.of(one)).low()).isNull();
    assertThat(Statistics.netPromoter(Sums.of(1, 100, -100, 100)).low()).isNull();
  }

  /** Who speaks against themselves is worth no more answers than were given. */
  @Test
  void aShareIsNeverOfMoreAnswersThanThereAre() {
    assertThat(Statistics.independent(Sums.of(20, 1, 0))).isEqualTo(40);
  }

  /**
   * Answers 100 and 100, 0, -100 and 0, 100: mean 200/6 = 33.3333; away 133.3333, -33.3333,
   * -166.6667, 66.6667; variance 4/3·51111.11/36 = 1893.004, as of 6 of 6 - 1: times 5/6 =
   * 1577.503; Student 3 for 5 degrees: (3.182446/2.570582)² = 1.532713; 1.96·√2417.86 = 96.3748.
   */
  @Test
  void aNetPromoterScoreOfPersonsIsAsSureAsPersonsAre() {
    Sums sums =
        Sums.of(1, 100, 100).plus(Sums.of(1, 0)).plus(Sums.of(1, -100, 0)).plus(Sums.of(1, 100));

    Statistics.Estimate score = Statistics.netPromoter(sums);

    assertThat(score.value()).isCloseTo(100.0 / 3, within(1e-9));
    assertThat(score.low()).isCloseTo(100.0 / 3 - 96.3748, within(0.001));
    assertThat(score.high()).isEqualTo(100);
  }

  @Test
  void whereEverybodyAnswersOnceAllIsAsOfSingleAnswers() {
    SplittableRandom random = new SplittableRandom(45);
    for (int round = 0; round < 500; round++) {
      int n = 2 + random.nextInt(round < 400 ? 60 : 5_000);
      int hits = random.nextInt(n + 1);
      double p = (double) hits / n;
      Sums shares = Sums.of(hits, 1).plus(Sums.of(n - hits, 0));
      Sums promoters = Sums.of(hits, 100).plus(Sums.of(n - hits, -100));
      Statistics.Estimate share = Statistics.share(shares);
      Statistics.Estimate nps = Statistics.netPromoter(promoters);
      Statistics.Estimate mean = Statistics.mean(Mean.of(shares));
      double half = Statistics.t975(n - 1) * Math.sqrt(p * (1 - p) / (n - 1));
      double halfNps = 100 * Statistics.Z * Math.sqrt((1 - (2 * p - 1) * (2 * p - 1)) / n);

      assertThat(share.low()).isCloseTo(Statistics.share(hits, n).low(), within(1e-12));
      assertThat(share.high()).isCloseTo(Statistics.share(hits, n).high(), within(1e-12));
      assertThat(nps.high()).isCloseTo(Math.min(100, nps.value() + halfNps), within(1e-10));
      assertThat(nps.low()).isCloseTo(Math.max(-100, nps.value() - halfNps), within(1e-10));
      assertThat(mean.low()).isCloseTo(p - half, within(1e-12));
      assertThat(mean.high()).isCloseTo(p + half, within(1e-12));
    }
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
    assertThatThrownBy(() -> Statistics.mean(new Mean(0, 0, 0)))
        .hasMessage("there must be at least one value: 0");
  }
}
