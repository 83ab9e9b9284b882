package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MixAndDiscoveryTest {
  /** Agresti (2007), An Introduction to Categorical Data Analysis, p. 39: party by gender. */
  private static final long[][] PARTIES = {{762, 327, 468}, {484, 239, 477}};

  /** R's help of chisq.test: X² = 30.07, df 2, p = 2.954e-07. Agresti: G² = 30.0. */
  @Test
  void mixesAreComparedByChiSquareAndByG() {
    Tested chi = Tables.chiSquare(PARTIES);
    Tested g = Tables.likelihoodRatio(PARTIES);

    assertThat(chi.effect() * chi.effect() * 2757).isCloseTo(30.07, within(0.005));
    assertThat(chi.p()).isCloseTo(2.954e-07, within(5e-11));
    assertThat(g.effect() * g.effect() * 2757).isCloseTo(30.0167, within(0.0001));
    assertThat(g.p()).isCloseTo(3.0336e-07, within(5e-11));
    assertThat(chi.n()).containsExactly(1557L, 1200L);
  }

  @Test
  void whatNobodyHasDoesNotCount() {
    long[][] wider = {{762, 0, 327, 468}, {0, 0, 0, 0}, {484, 0, 239, 477}};

    assertThat(Tables.chiSquare(wider)).isEqualTo(Tables.chiSquare(PARTIES));
    assertThat(Tables.chiSquare(new long[][] {{3, 4}}).p()).isEqualTo(1);
  }

  /**
   * Benjamini and Hochberg (1995), §3.1, fifteen comparisons of two treatments of heart attacks: at
   * 5 % the four smallest are kept, where Bonferroni keeps three.
   */
  @Test
  void keepsTheFourDiscoveriesOfBenjaminiAndHochberg() {
    double[] p = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0000
    };

    double[] adjusted = FalseDiscovery.adjusted(p);

    assertThat(Arrays.stream(adjusted).filter(q -> q <= 0.05)).hasSize(4);
    assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 4, within(1e-12));
    // 0.0298·15/7 is less than 0.0278·15/6 and 0.0201·15/5.
    assertThat(adjusted[4]).isCloseTo(0.0201 * 15 / 5, within(1e-12));
    assertThat(adjusted[14]).isEqualTo(1);
  }

  @Test
  void adjustingKeepsTheOrderAndNeverLowersAP() {
    Random random = new Random(11);
    for (int round = 0; round < 100; round++) {
      double[] p = random.doubles(1 + random.nextInt(20)).toArray();
      double[] adjusted = FalseDiscovery.adjusted(p);
      for (int i = 0; i < p.length; i++) {
        assertThat(adjusted[i]).isBetween(p[i], 1.0);
        for (int j = 0; j < p.length; j++) {
          assertThat(!(p[i] < p[j]) || adjusted[i] <= adjusted[j]).isTrue();
        }
      }
    }
  }

  /**
   * Efron and Tibshirani (1993), table 2.1: days that mice survived. The difference of means is
   * 30.63, its bootstrap error √(23.36² + 13.33²) = 26.9, so about 30.63 ± 52.7.
   */
  @Test
  void bootstrapIsThatOfEfronsMice() {
    double[] treated = {94, 197, 16, 38, 99, 141, 23};
    double[] control = {52, 104, 146, 10, 51, 30, 40, 27, 46};
    Bootstrap.Number mean = values -> Arrays.stream(values).average().orElseThrow();

    Tested tested = Bootstrap.difference(treated, control, mean, 4_000, 1);

    assertThat(tested.effect()).isCloseTo(30.63, within(0.005));
    assertThat(Objects.requireNonNull(tested.high()) - 30.63).isCloseTo(52.7, within(4.0));
    assertThat(30.63 - Objects.requireNonNull(tested.low())).isCloseTo(52.7, within(4.0));
    assertThat(tested.p()).isBetween(0.2, 0.3);
    assertThat(Bootstrap.difference(treated, control, mean, 4_000, 1)).isEqualTo(tested);
  }

  @Test
  void aTableOfNothingIsRefused() {
    assertThatThrownBy(() -> Tables.chiSquare(new long[][] {{0, 0}}))
        .hasMessage("the table has no counts");
  }
}
