package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.journeys.SumsByPerson;

class GroupDifferencesTest {
  /** Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void sharesHaveTheIntervalOfNewcombesTable(
      long hitsA, long nA, long hitsB, long nB, double low, double high) {
    Tested tested = GroupDifferences.shares(hitsA, nA, hitsB, nB);

    assertThat(tested.low()).isCloseTo(low, within(0.00005));
    assertThat(tested.high()).isCloseTo(high, within(0.00005));
  }

  /**
   * The physicians' health study: heart attacks of 189 of 11,034 on placebo, of 104 of 11,037 on
   * aspirin. Agresti, Categorical Data Analysis, gives X² = 25.01, so z = 5.001.
   */
  @Test
  void sharesAreTestedWithThePooledShare() {
    Tested tested = GroupDifferences.shares(189, 11_034, 104, 11_037);

    assertThat(tested.effect()).isCloseTo(0.0077, within(0.00005));
    assertThat(tested.p()).isCloseTo(GroupDifferences.normalP(Math.sqrt(25.01)), within(1e-8));
    assertThat(tested.n()).containsExactly(11_034L, 11_037L);
  }

  @Test
  void nobodyAgainstNobodyIsNoEvidence() {
    assertThat(GroupDifferences.shares(0, 10, 0, 20).p()).isEqualTo(1);
  }

  /** R's {@code t.test(extra ~ group, data = sleep)}: p 0.07939, -3.3654832 to 0.2054832. */
  @Test
  void meansAreThoseOfStudentsSleepDataByWelch() {
    double[] a = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    double[] b = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    Tested tested = GroupDifferences.means(Mean.of(a), Mean.of(b));

    assertThat(tested.effect()).isCloseTo(-1.58, within(1e-12));
    assertThat(tested.low()).isCloseTo(-3.3654832, within(1e-7));
    assertThat(tested.high()).isCloseTo(0.2054832, within(1e-7));
    assertThat(tested.p()).isCloseTo(0.07939, within(5e-6));
  }

  @Test
  void meansWithoutSpreadHaveNoInterval() {
    Tested tested = GroupDifferences.means(new Mean(3, 4, 0), new Mean(2, 5, 0));

    assertThat(tested).isEqualTo(new Tested("welch/1", List.of(3L, 2L), -1, null, null, 1));
  }

  /**
   * 50 promoters and 20 detractors of 100 (30, variance 0.61), 30 and 30 of 100 (0, variance 0.6):
   * standard error 100·√(0.0121) = 11, interval 30 ± 21.56, z = 2.727.
   */
  @Test
  void netPromoterScoresAddTheirVariances() {
    Tested tested = GroupDifferences.netPromoters(promoters(50, 20, 100), promoters(30, 30, 100));

    assertThat(tested.effect()).isCloseTo(30, within(1e-9));
    assertThat(tested.low()).isCloseTo(30 - 21.5596, within(0.0001));
    assertThat(tested.high()).isCloseTo(30 + 21.5596, within(0.0001));
    assertThat(tested.p()).isCloseTo(0.00639, within(0.00001));
  }

  /** Promoters, detractors and others, each of whom answered once. */
  static SumsByPerson.Sums promoters(long promoters, long detractors, long n) {
    return SumsByPerson.Sums.of(promoters, 100)
        .plus(SumsByPerson.Sums.of(detractors, -100))
        .plus(SumsByPerson.Sums.of(n - promoters - detractors, 0));
  }

  /** The sums over persons, each with the answers given. */
  private static SumsByPerson.Sums persons(double[]... answers) {
    return Arrays.stream(answers)
        .map(own -> SumsByPerson.Sums.of(1, own))
        .reduce(SumsByPerson.Sums.NONE, SumsByPerson.Sums::plus);
  }

  @Test
  void whereEverybodyAnswersOnceAnswersAreComparedByWelch() {
    double[] a = {5, 3, 4, 4, 1};
    double[] b = {2, 5, 1, 1};
    double[][] eachA = Arrays.stream(a).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    double[][] eachB = Arrays.stream(b).mapToObj(v -> new double[] {v}).toArray(double[][]::new);

    Tested tested = GroupDifferences.answers(persons(eachA), persons(eachB));
    Tested welch = GroupDifferences.means(Mean.of(a), Mean.of(b));

    assertThat(tested.method()).isEqualTo("welch.persons/1");
    assertThat(tested.effect()).isCloseTo(welch.effect(), within(1e-12));
    assertThat(Objects.requireNonNull(tested.low()))
        .isCloseTo(Objects.requireNonNull(welch.low()), within(1e-9));
    assertThat(tested.p()).isCloseTo(welch.p(), within(1e-12));
  }

  @Test
  void whoSaysTheSameThriceTellsNoMoreThanOnce() {
    Tested thrice =
        GroupDifferences.answers(
            persons(new double[] {5, 5, 5}, new double[] {3, 3, 3}, new double[] {4, 4, 4}),
            persons(new double[] {1, 1, 1}, new double[] {2, 2, 2}));
    Tested once =
        GroupDifferences.means(Mean.of(new double[] {5, 3, 4}), Mean.of(new double[] {1, 2}));

    assertThat(thrice.n()).containsExactly(3L, 2L);
    assertThat(thrice.effect()).isCloseTo(once.effect(), within(1e-12));
    assertThat(Objects.requireNonNull(thrice.high()))
        .isCloseTo(Objects.requireNonNull(once.high()), within(1e-9));
    assertThat(thrice.p()).isCloseTo(once.p(), within(1e-12));
  }

  /**
   * Two answers 100 of one person, one 0 and one -100 of two others: mean 100/4 = 25; away from it
   * 200 - 50, 0 - 25 and -100 - 25; variance 3/2·(150² + 25² + 125²)/4² = 3632.8125.
   */
  @Test
  void aMeanVariesByWhatPersonsSayAltogether() {
    Mean mean = Mean.of(persons(new double[] {100, 100}, new double[] {0}, new double[] {-100}));

    assertThat(mean.n()).isEqualTo(3);
    assertThat(mean.mean()).isCloseTo(25, within(1e-12));
    assertThat(mean.variance()).isCloseTo(3_632.8125, within(1e-9));
  }
}
