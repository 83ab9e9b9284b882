package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyRegressionTest {
  /**
   * Mosteller and Tukey 1977, pp. 549-551, as in R's {@code swiss}: fertility, agriculture,
   * examination, education, catholic, infant mortality.
   */
  private static final double[][] SWISS = {
    {80.2, 17, 15, 12, 9.96, 22.2}, {83.1, 45.1, 6, 9, 84.84, 22.2},
    {92.5, 39.7, 5, 5, 93.4, 20.2}, {85.8, 36.5, 12, 7, 33.77, 20.3},
    {76.9, 43.5, 17, 15, 5.16, 20.6}, {76.1, 35.3, 9, 7, 90.57, 26.6},
    {83.8, 70.2, 16, 7, 92.85, 23.6}, {92.4, 67.8, 14, 8, 97.16, 24.9},
    {82.4, 53.3, 12, 7, 97.67, 21}, {82.9, 45.2, 16, 13, 91.38, 24.4},
    {87.1, 64.5, 14, 6, 98.61, 24.5}, {64.1, 62, 21, 12, 8.52, 16.5},
    {66.9, 67.5, 14, 7, 2.27, 19.1}, {68.9, 60.7, 19, 12, 4.43, 22.7},
    {61.7, 69.3, 22, 5, 2.82, 18.7}, {68.3, 72.6, 18, 2, 24.2, 21.2},
    {71.7, 34, 17, 8, 3.3, 20}, {55.7, 19.4, 26, 28, 12.11, 20.2},
    {54.3, 15.2, 31, 20, 2.15, 10.8}, {65.1, 73, 19, 9, 2.84, 20},
    {65.5, 59.8, 22, 10, 5.23, 18}, {65, 55.1, 14, 3, 4.52, 22.4},
    {56.6, 50.9, 22, 12, 15.14, 16.7}, {57.4, 54.1, 20, 6, 4.2, 15.3},
    {72.5, 71.2, 12, 1, 2.4, 21}, {74.2, 58.1, 14, 8, 5.23, 23.8},
    {72, 63.5, 6, 3, 2.56, 18}, {60.5, 60.8, 16, 10, 7.72, 16.3},
    {58.3, 26.8, 25, 19, 18.46, 20.9}, {65.4, 49.5, 15, 8, 6.1, 22.5},
    {75.5, 85.9, 3, 2, 99.71, 15.1}, {69.3, 84.9, 7, 6, 99.68, 19.8},
    {77.3, 89.7, 5, 2, 100, 18.3}, {70.5, 78.2, 12, 6, 98.96, 19.4},
    {79.4, 64.9, 7, 3, 98.22, 20.2}, {65, 75.9, 9, 9, 99.06, 17.8},
    {92.2, 84.6, 3, 3, 99.46, 16.3}, {79.3, 63.1, 13, 13, 96.83, 18.1},
    {70.4, 38.4, 26, 12, 5.62, 20.3}, {65.7, 7.7, 29, 11, 13.79, 20.5},
    {72.7, 16.7, 22, 13, 11.22, 18.9}, {64.4, 17.6, 35, 32, 16.92, 23},
    {77.6, 37.6, 15, 7, 4.97, 20}, {67.6, 18.7, 25, 7, 8.65, 19.5},
    {35, 1.2, 37, 53, 42.34, 18}, {44.7, 46.6, 16, 29, 50.43, 18.2},
    {42.8, 27.7, 22, 29, 58.33, 19.3}
  };

  private static double[] parts(double[][] rows) {
    return ShapleyRegression.of(new Correlations(RelativeWeightsTest.table(rows)).once());
  }

  /**
   * The example of {@code calc.relimp} in the documentation of the R package relaimpo 2.2-7
   * (Grömping 2006, Journal of Statistical Software 17(1)): {@code calc.relimp(swiss, type =
   * "lmg")}.
   */
  @Test
  void partsAreThoseOfThePublishedExample() {
    double[] parts = parts(SWISS);

    assertThat(parts[0]).as("agriculture").isCloseTo(0.0570912207681, within(1e-12));
    assertThat(parts[1]).as("examination").isCloseTo(0.1711730289002, within(1e-12));
    assertThat(parts[2]).as("education").isCloseTo(0.2601346786244, within(1e-12));
    assertThat(parts[3]).as("catholic").isCloseTo(0.1055701503735, within(1e-12));
    assertThat(parts[4]).as("infant mortality").isCloseTo(0.1127659229265, within(1e-12));
    assertThat(Arrays.stream(parts).sum()).isCloseTo(0.706735001593, within(1e-11));
  }

  @Test
  void isHalfOfWhatEachAddsAloneAndAfterTheOther() {
    // R² of both is (0.36 + 0.16 - 2 · 0.6 · 0.4 · 0.5) / (1 - 0.25) = 28/75.
    double[] parts =
        ShapleyRegression.of(new double[][] {{1, 0.6, 0.4}, {0.6, 1, 0.5}, {0.4, 0.5, 1}});

    assertThat(parts[0]).isCloseTo((0.36 + 28 / 75.0 - 0.16) / 2, within(1e-12));
    assertThat(parts[1]).isCloseTo((0.16 + 28 / 75.0 - 0.36) / 2, within(1e-12));
  }

  private static double[][] someRows(long seed, int columns) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] rows = new double[80][columns + 1];
    for (double[] row : rows) {
      double common = random.nextGaussian();
      row[0] = random.nextGaussian() + common;
      for (int c = 1; c <= columns; c++) {
        row[c] = random.nextGaussian() + common;
        row[0] += row[c] * c / columns;
      }
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void partsAreNeverNegativeAndAddUpAsRelativeWeightsDo(long seed) {
    double[][] r = new Correlations(RelativeWeightsTest.table(someRows(seed, 7))).once();

    double[] parts = ShapleyRegression.of(r);

    assertThat(Arrays.stream(parts).boxed()).allMatch(part -> part >= 0);
    assertThat(Arrays.stream(parts).sum())
        .isCloseTo(RelativeWeights.sum(RelativeWeights.of(r)), within(1e-9));
  }

  @Test
  void theSameColumnTwiceSharesItsPart() {
    double[][] rows = someRows(4, 1);
    double[][] twice =
        Arrays.stream(rows)
            .map(row -> new double[] {row[0], row[1], row[1]})
            .toArray(double[][]::new);

    double alone = parts(rows)[0];

    assertThat(parts(twice)).containsExactly(new double[] {alone / 2, alone / 2}, within(1e-9));
  }

  @Test
  void fifteenColumnsAreExactAndMoreAreRefused() {
    double[][] r = new Correlations(RelativeWeightsTest.table(someRows(5, 15))).once();

    assertThat(Arrays.stream(ShapleyRegression.of(r)).sum())
        .isCloseTo(RelativeWeights.sum(RelativeWeights.of(r)), within(1e-8));
    assertThatThrownBy(() -> ShapleyRegression.of(new double[17][17]))
        .hasMessageContaining("1 to 15");
  }
}
