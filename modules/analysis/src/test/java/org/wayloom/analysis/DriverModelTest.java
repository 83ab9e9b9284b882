package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Drivers.Missing;

class DriverModelTest {
  private static final double NONE = Double.NaN;

  /** The outcome is twice the first column and once the second; the third has no say. */
  private static double[][] planted(long seed, int persons) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] rows = new double[persons][];
    for (int i = 0; i < persons; i++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      double c = random.nextGaussian();
      rows[i] = new double[] {2 * a + b + random.nextGaussian(), a, b, c};
    }
    return rows;
  }

  private static DriverModel.Result of(double[][] rows) {
    return DriverModel.of(RelativeWeightsTest.table(rows), 200);
  }

  private static DriverModel.Weight weight(DriverModel.Result result, int column) {
    return Objects.requireNonNull(result.columns().get(column).weight());
  }

  /** Variances 4, 1, 0 of 6 in all: R² is 5/6 and the shares are 4/5, 1/5 and 0. */
  @Test
  void findsWhatMovesTheOutcomeAndHowMuch() {
    DriverModel.Result result = of(planted(1, 1_000));

    assertThat(Objects.requireNonNull(result.fit()).value()).isCloseTo(5.0 / 6, within(0.03));
    assertThat(weight(result, 0).share()).isCloseTo(0.8, within(0.03));
    assertThat(weight(result, 1).share()).isCloseTo(0.2, within(0.03));
    assertThat(weight(result, 2).share()).isLessThan(0.01);
    assertThat(result.columns())
        .extracting(DriverModel.Column::moves)
        .containsExactly(true, true, false);
  }

  /** Of 40 samples the 95 % interval should hold the true weight in 38; chance allows 33 and up. */
  @Test
  void intervalsHoldTheTrueWeight() {
    long held =
        IntStream.range(0, 40)
            .mapToObj(seed -> weight(of(planted(100 + seed, 200)), 0))
            .filter(weight -> weight.low() <= 4.0 / 6 && 4.0 / 6 <= weight.high())
            .count();

    assertThat(held).isBetween(33L, 40L);
  }

  /** One of twenty data sets without any truth may show something. */
  @Test
  void chanceMovesNothing() {
    SplittableRandom random = new SplittableRandom(7);
    int shown = 0;
    for (int set = 0; set < 100; set++) {
      double[][] rows = new double[80][5];
      for (double[] row : rows) {
        Arrays.setAll(row, c -> random.nextGaussian());
      }
      shown +=
          DriverModel.of(RelativeWeightsTest.table(rows), 40).columns().stream()
                  .anyMatch(DriverModel.Column::moves)
              ? 1
              : 0;
    }

    assertThat(shown).isLessThanOrEqualTo(11);
  }

  @Test
  void aColumnThatFewAnsweredIsLeftOut() {
    double[][] rows = planted(2, 300);
    for (int i = 49; i < rows.length; i++) {
      rows[i][2] = NONE;
    }

    DriverModel.Result result = of(rows);

    assertThat(result.columns().get(1).missing()).isEqualTo(Missing.FEW_ANSWERS);
    assertThat(result.columns().get(1).n()).isEqualTo(49);
    assertThat(result.columns().get(1).weight()).isNull();
    assertThat(result.columns().get(0).weight()).isNotNull();
  }

  @Test
  void ofTwoColumnsThatNobodyAnsweredTogetherTheOneWithMoreAnswersStays() {
    double[][] rows = planted(3, 300);
    for (int i = 0; i < rows.length; i++) {
      rows[i][i < 100 ? 1 : 2] = NONE;
    }

    DriverModel.Result result = of(rows);

    assertThat(result.columns().get(0).missing()).isNull();
    assertThat(result.columns().get(1).missing()).isEqualTo(Missing.FEW_TOGETHER);
  }

  @Test
  void theSameAnswerFromEverybodySaysNothing() {
    double[][] rows = planted(4, 100);
    for (double[] row : rows) {
      row[3] = 5;
    }

    assertThat(of(rows).columns().get(2).missing()).isEqualTo(Missing.NO_SPREAD);
  }

  @Test
  void tenPersonsForEachColumnAreNeeded() {
    SplittableRandom random = new SplittableRandom(5);
    double[][] rows = new double[59][7];
    for (double[] row : rows) {
      Arrays.setAll(row, c -> random.nextGaussian());
    }

    DriverModel.Result result = of(rows);

    assertThat(result.fit()).isNull();
    assertThat(result.columns()).allMatch(column -> column.missing() == Missing.FEW_FOR_SO_MANY);
  }

  /** Answers that are missing by chance widen the intervals and change little else. */
  @Test
  void missingAnswersLeaveNobodyOut() {
    double[][] rows = planted(6, 1_500);
    SplittableRandom random = new SplittableRandom(6);
    for (double[] row : rows) {
      row[1 + random.nextInt(3)] = NONE;
    }

    DriverModel.Result result = of(rows);

    assertThat(result.persons()).isEqualTo(1_500);
    assertThat(weight(result, 0).share()).isCloseTo(0.8, within(0.04));
    assertThat(weight(result, 1).share()).isCloseTo(0.2, within(0.04));
  }

  @Test
  void pairsThatNoCompleteTableCouldHaveAreMendedToTheNearestThatOneCould() {
    double[][] impossible = {{1, 0.9, 0.9}, {0.9, 1, -0.9}, {0.9, -0.9, 1}};

    double[][] mended = Correlations.nearest(impossible);
    double[] weights = RelativeWeights.of(mended);

    assertThat(RelativeWeights.sum(weights)).isBetween(0.0, 1 + 1e-9);
    assertThat(mended[1][2]).isBetween(-0.9, 0.0);
    assertThat(mended[0][0]).isEqualTo(1);
  }

  /** Fisher 1921: r = 0.5 of 28 pairs is z = 0.5493 with error 0.2, so 0.1559 to 0.7352. */
  @Test
  void theIntervalOfACorrelationIsFishers() {
    Tested tested = DriverModel.correlation(28, 0.5);

    assertThat(tested.low()).isCloseTo(Math.tanh(0.549306 - 1.959964 * 0.2), within(1e-6));
    assertThat(tested.high()).isCloseTo(Math.tanh(0.549306 + 1.959964 * 0.2), within(1e-6));
    assertThat(tested.p()).isCloseTo(0.00602, within(1e-4));
  }
}
