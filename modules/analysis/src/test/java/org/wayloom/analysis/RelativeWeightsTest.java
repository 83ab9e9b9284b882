package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeWeightsTest {
  /** Motor Trend 1974, as in R's {@code mtcars}: mpg, cyl, disp, hp, gear. */
  private static final double[][] CARS = {
    {21.0, 6, 160, 110, 4}, {21.0, 6, 160, 110, 4}, {22.8, 4, 108, 93, 4},
    {21.4, 6, 258, 110, 3}, {18.7, 8, 360, 175, 3}, {18.1, 6, 225, 105, 3},
    {14.3, 8, 360, 245, 3}, {24.4, 4, 146.7, 62, 4}, {22.8, 4, 140.8, 95, 4},
    {19.2, 6, 167.6, 123, 4}, {17.8, 6, 167.6, 123, 4}, {16.4, 8, 275.8, 180, 3},
    {17.3, 8, 275.8, 180, 3}, {15.2, 8, 275.8, 180, 3}, {10.4, 8, 472, 205, 3},
    {10.4, 8, 460, 215, 3}, {14.7, 8, 440, 230, 3}, {32.4, 4, 78.7, 66, 4},
    {30.4, 4, 75.7, 52, 4}, {33.9, 4, 71.1, 65, 4}, {21.5, 4, 120.1, 97, 3},
    {15.5, 8, 318, 150, 3}, {15.2, 8, 304, 150, 3}, {13.3, 8, 350, 245, 3},
    {19.2, 8, 400, 175, 3}, {27.3, 4, 79, 66, 4}, {26.0, 4, 120.3, 91, 5},
    {30.4, 4, 95.1, 113, 5}, {15.8, 8, 351, 264, 5}, {19.7, 6, 145, 175, 5},
    {15.0, 8, 301, 335, 5}, {21.4, 4, 121, 109, 4}
  };

  private static double[] weights(double[][] rows) {
    return RelativeWeights.of(new Correlations(table(rows)).once());
  }

  static ScoreTable table(double[][] rows) {
    return new ScoreTable(
        IntStream.range(0, rows[0].length)
            .mapToObj(c -> Arrays.stream(rows).mapToDouble(row -> row[c]).toArray())
            .toArray(double[][]::new));
  }

  /**
   * Chan, "Introduction to Relative Weights Analysis with the rwa Package" (vignette of the R
   * package rwa), section Basic Usage: raw weights of hp, cyl, disp and gear, and R².
   */
  @Test
  void weightsAreThoseOfThePublishedExample() {
    double[] weights = weights(CARS);

    assertThat(weights[0]).as("cyl").isCloseTo(0.2284797, within(5e-8));
    assertThat(weights[1]).as("disp").isCloseTo(0.2221469, within(5e-8));
    assertThat(weights[2]).as("hp").isCloseTo(0.2321744, within(5e-8));
    assertThat(weights[3]).as("gear").isCloseTo(0.0963886, within(5e-8));
    assertThat(RelativeWeights.sum(weights)).isCloseTo(0.7791896, within(5e-8));
  }

  /** R² by Gaussian elimination on the normal equations, which shares nothing with the weights. */
  private static double explained(double[][] r, int... columns) {
    int size = columns.length;
    double[][] m = new double[size][size + 1];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        m[a][b] = r[columns[a]][columns[b]];
      }
      m[a][size] = r[0][columns[a]];
    }
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        double factor = m[b][a] / m[a][a];
        for (int c = a; c <= size; c++) {
          m[b][c] -= factor * m[a][c];
        }
      }
    }
    double explained = 0;
    double[] beta = new double[size];
    for (int a = size - 1; a >= 0; a--) {
      beta[a] = m[a][size];
      for (int b = a + 1; b < size; b++) {
        beta[a] -= m[a][b] * beta[b];
      }
      beta[a] /= m[a][a];
      explained += beta[a] * r[0][columns[a]];
    }
    return explained;
  }

  private static double[][] someRows(long seed, int columns) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] rows = new double[60][columns + 1];
    for (double[] row : rows) {
      double common = random.nextGaussian();
      row[0] = random.nextGaussian();
      for (int c = 1; c <= columns; c++) {
        row[c] = random.nextGaussian() + common;
        row[0] += row[c] * c / columns;
      }
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void weightsAreNeverNegativeAndAddUpToTheExplainedVariance(long seed) {
    double[][] r = new Correlations(table(someRows(seed, 5))).once();

    double[] weights = RelativeWeights.of(r);

    assertThat(Arrays.stream(weights).boxed()).allMatch(weight -> weight >= 0);
    assertThat(RelativeWeights.sum(weights)).isCloseTo(explained(r, 1, 2, 3, 4, 5), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8})
  void neitherScaleNorOrderOfColumnsMatters(long seed) {
    double[][] rows = someRows(seed, 3);
    double[][] others =
        Arrays.stream(rows)
            .map(row -> new double[] {7 - 2 * row[0], row[3] / 9, 4 + 100 * row[1], -row[2]})
            .toArray(double[][]::new);

    double[] weights = weights(rows);
    double[] of = weights(others);

    assertThat(of[0]).isCloseTo(weights[2], within(1e-9));
    assertThat(of[1]).isCloseTo(weights[0], within(1e-9));
    assertThat(of[2]).isCloseTo(weights[1], within(1e-9));
  }

  /**
   * Of two columns the weights are those that averaging over both orders of entry gives (Lindeman,
   * Merenda and Gold 1980): the Shapley values of R².
   */
  @ParameterizedTest
  @ValueSource(longs = {9, 10, 11})
  void twoColumnsGetTheirShapleyValues(long seed) {
    double[][] r = new Correlations(table(someRows(seed, 2))).once();
    double first = explained(r, 1);
    double second = explained(r, 2);
    double both = explained(r, 1, 2);

    double[] weights = RelativeWeights.of(r);

    assertThat(weights[0]).isCloseTo((first + both - second) / 2, within(1e-9));
    assertThat(weights[1]).isCloseTo((second + both - first) / 2, within(1e-9));
  }

  @Test
  void theSameColumnTwiceSharesItsWeight() {
    double[][] rows = someRows(12, 1);
    double[][] twice =
        Arrays.stream(rows)
            .map(row -> new double[] {row[0], row[1], row[1]})
            .toArray(double[][]::new);

    double alone = weights(rows)[0];

    assertThat(weights(twice)[0]).isCloseTo(alone / 2, within(1e-9));
    assertThat(weights(twice)[1]).isCloseTo(alone / 2, within(1e-9));
  }
}
