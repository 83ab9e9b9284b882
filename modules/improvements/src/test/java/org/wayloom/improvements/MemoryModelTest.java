package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wayloom.improvements.MemoryModel.Kind;
import org.wayloom.improvements.MemoryModel.Solved;

class MemoryModelTest {
  private static final double[] ONE = {1, 1, 1, 1, 1, 1};
  private static final double[] DAYS = {0, 1, 2, 3, 4, 5};

  /**
   * Without memory and with equal noise this is ordinary least squares. y = 1 3 2 5 4 6 on day 0 to
   * 5: Sxy = 15.5, Sxx = 17.5, so slope 0.885714 and level 3.5 - 2.5·0.885714 = 1.285714; what is
   * left is 17.5 - 15.5²/17.5 = 3.771429, over 4 degrees of freedom 0.942857, and the slope's error
   * is √(0.942857/17.5) = 0.232115.
   */
  @Test
  void withoutMemoryItIsOrdinaryLeastSquares() {
    Solved solved = solve(new double[] {1, 3, 2, 5, 4, 6}, ONE, 0, 1e-12);

    assertThat(solved.beta()[0]).isCloseTo(1.285714, within(1e-5));
    assertThat(solved.beta()[1]).isCloseTo(0.885714, within(1e-5));
    assertThat(freeError(solved)).isCloseTo(0.232115, within(1e-5));
  }

  /**
   * With memory alone this is Prais and Winsten: each value less ρ times the one before, the first
   * times √(1 - ρ²). For ρ = 0.5 and y as above: y* = 0.866025 2.5 0.5 4 1.5 4, level* = 0.866025
   * 0.5 …, day* = 0 1 1.5 2 2.5 3. Sums: level*² 2, level*day* 5, day*² 22.5, level*y* 7, day*y*
   * 27; determinant 2·22.5 - 25 = 20; level (7·22.5 - 5·27)/20 = 1.125, slope (2·27 - 5·7)/20 =
   * 0.95.
   */
  @Test
  void withMemoryAloneItIsPraisAndWinsten() {
    Solved solved = solve(new double[] {1, 3, 2, 5, 4, 6}, ONE, 0.5, 1 - 1e-12);

    assertThat(solved.beta()[0]).isCloseTo(1.125, within(1e-5));
    assertThat(solved.beta()[1]).isCloseTo(0.95, within(1e-5));
  }

  private static Solved solve(double[] values, double[] noise, double rho, double share) {
    return MemoryModel.solve(new double[][] {ONE, DAYS}, values, noise, 1, rho, share)
        .orElseThrow();
  }

  /** The error of column 1 if nothing were known of counting. */
  private static double freeError(Solved solved) {
    FlooredScale scale = solved.scale();
    return Math.sqrt(scale.squares() / scale.freedom() * solved.inverse()[1][1]);
  }

  /** Against the textbook formula with the whole covariance matrix, days missing and all. */
  @Test
  void theFilterGivesWhatTheWholeCovarianceMatrixGives() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 20; round++) {
      int n = 12;
      double[] values = random.doubles(n, -1, 1).toArray();
      double[] noise = random.doubles(n, 0.2, 3).toArray();
      values[3] = Double.NaN;
      values[8] = Double.NaN;
      double[][] columns = {new double[n], random.doubles(n).toArray()};
      Arrays.fill(columns[0], 1);
      double rho = random.nextDouble(0.98);
      double share = random.nextDouble(0.02, 0.98);

      Solved solved = MemoryModel.solve(columns, values, noise, 1, rho, share).orElseThrow();

      double[][] dense = new WholeMatrix(columns, values, noise, rho, share).betaAndErrors();
      assertThat(solved.beta()[1]).isCloseTo(dense[0][1], within(1e-8));
      assertThat(freeError(solved)).isCloseTo(dense[1][1], within(1e-8));
    }
  }

  /** Of a variance of 4, 3 lasts by 0.8: neighbours share 0.6. */
  @Test
  void findsTheMemoryThatIsThere() {
    double none =
        MemoryModel.fit(level(400), wave(400, 0, 0), ones(400), Kind.SINGLE).orElseThrow().memory();
    double much =
        MemoryModel.fit(level(400), wave(400, 0.8, 3), ones(400), Kind.SINGLE)
            .orElseThrow()
            .memory();

    assertThat(none).isLessThan(0.12);
    assertThat(much).isBetween(0.45, 0.75);
  }

  @Test
  void memoryMakesIntervalsWider() {
    double[] still =
        MemoryModel.fit(level(200), wave(200, 0, 0), ones(200), Kind.SINGLE)
            .orElseThrow()
            .interval(0);
    double[] lasting =
        MemoryModel.fit(level(200), wave(200, 0.8, 3), ones(200), Kind.SINGLE)
            .orElseThrow()
            .interval(0);

    assertThat(still[1] - still[0]).isBetween(0.2, 0.4);
    assertThat(lasting[1] - lasting[0]).isGreaterThan(3 * (still[1] - still[0]));
  }

  @Test
  void saysNothingOfTooFewDaysOrOfColumnsThatSayTheSame() {
    assertThat(MemoryModel.fit(level(5), wave(5, 0, 0), ones(5), Kind.SINGLE)).isEmpty();
    double[][] twice = {ones(60), ones(60)};
    assertThat(MemoryModel.fit(twice, wave(60, 0, 0), ones(60), Kind.SINGLE)).isEmpty();
  }

  private static double[][] level(int n) {
    return new double[][] {ones(n)};
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Noise of variance 1 with something of variance {@code lasting} that lasts. */
  private static double[] wave(int n, double rho, double lasting) {
    SplittableRandom random = new SplittableRandom(11);
    double[] wave = new double[n];
    double u = 0;
    for (int t = 0; t < n; t++) {
      u = rho * u + Math.sqrt(lasting * (1 - rho * rho)) * random.nextGaussian();
      wave[t] = u + random.nextGaussian();
    }
    return wave;
  }
}
