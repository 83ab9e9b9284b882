package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RanksTest {
  /**
   * Hollander and Wolfe (1973), 69f.: permeability of the human chorioamnion; R's {@code
   * wilcox.test(x, y, conf.int = TRUE)} gives W = 35, one-sided p 0.1272, 0.305 (-0.15 to 0.76).
   */
  @Test
  void fewValuesWithoutTiesAreComparedExactly() {
    double[] x = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
    double[] y = {1.15, 0.88, 0.90, 0.74, 1.21};

    Tested tested = Ranks.mannWhitney(x, y);

    assertThat(tested.p()).isCloseTo(2 * 0.1272, within(0.0001));
    assertThat(tested.effect()).isCloseTo(0.305, within(1e-9));
    assertThat(tested.low()).isCloseTo(-0.15, within(1e-9));
    assertThat(tested.high()).isCloseTo(0.76, within(1e-9));
  }

  /**
   * R's help of wilcox.test: ozone of {@code airquality} in May and August has W = 127.5, p =
   * 0.0001208.
   */
  @Test
  void tiesAreCorrectedFor() {
    double[] may = {
      41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45,
      115, 37
    };
    double[] august = {
      39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76,
      118, 84, 85
    };

    Tested tested = Ranks.mannWhitney(may, august);

    assertThat(tested.p()).isCloseTo(0.0001208, within(5e-8));
    assertThat(tested.effect()).isEqualTo(-32);
  }

  @Test
  void equalValuesEverywhereAreNoEvidence() {
    Tested tested = Ranks.mannWhitney(new double[] {2, 2, 2}, new double[] {2, 2});

    assertThat(tested.p()).isEqualTo(1);
    assertThat(tested.low()).isEqualTo(0);
    assertThat(tested.high()).isEqualTo(0);
  }

  @Test
  void differencesInOrderAreThoseOfMakingThemAll() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      double[] a = random.doubles(1 + random.nextInt(9), -3, 3).map(RanksTest::coarse).toArray();
      double[] b = random.doubles(1 + random.nextInt(9), -3, 3).map(RanksTest::coarse).toArray();
      Arrays.sort(a);
      Arrays.sort(b);
      double[] all =
          Arrays.stream(a).flatMap(x -> Arrays.stream(b).map(y -> x - y)).sorted().toArray();
      PairwiseDifferences differences = new PairwiseDifferences(a, b);

      for (int k = 1; k <= all.length; k++) {
        assertThat(differences.smallest(k)).isEqualTo(all[k - 1] + 0.0);
      }
    }
  }

  private static double coarse(double value) {
    return Math.round(value * 4) / 10.0;
  }

  /**
   * Hollander and Wolfe (1973), 116: how fast dust leaves the lungs in three groups; R's {@code
   * kruskal.test} gives 0.77143, df 2, p 0.68.
   */
  @Test
  void severalGroupsAreComparedAsByKruskalAndWallis() {
    Tested tested =
        Ranks.kruskalWallis(
            new double[][] {
              {2.9, 3.0, 2.5, 2.6, 3.2}, {3.8, 2.7, 4.0, 2.4}, {2.8, 3.4, 3.7, 2.2, 2.0}
            });

    assertThat(tested.effect() * 13).isCloseTo(0.77143, within(0.000005));
    assertThat(tested.p()).isCloseTo(0.68, within(0.0001));
    assertThat(tested.n()).containsExactly(5L, 4L, 5L);
  }

  @Test
  void aGroupWithoutValuesIsRefused() {
    assertThatThrownBy(() -> Ranks.mannWhitney(new double[0], new double[] {1}))
        .hasMessageContaining("a group must have values");
  }
}
