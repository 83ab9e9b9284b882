package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTrendTest {
  /**
   * Armitage 1955, Biometrics 11:375-386: carriers of streptococci among children with tonsils
   * present, enlarged and greatly enlarged; χ² for the trend is 7.19.
   */
  @Test
  void trendIsThatOfArmitagesTonsils() {
    Tested tested = ShareTrend.of(new long[] {19, 29, 24}, new long[] {516, 589, 293});

    double z = GroupDifferences.NORMAL.inverseCumulativeProbability(1 - tested.p() / 2);
    assertThat(z * z).isCloseTo(7.19, within(0.005));
    assertThat(tested.effect()).isPositive();
    assertThat(tested.low()).isPositive();
  }

  @Test
  void aSteadyShareHasNoTrend() {
    Tested tested = ShareTrend.of(new long[] {10, 20, 10}, new long[] {100, 200, 100});

    assertThat(tested.effect()).isCloseTo(0, within(1e-12));
    assertThat(tested.p()).isCloseTo(1, within(1e-9));
  }

  @Test
  void everybodyInTheGroupIsNoTrend() {
    Tested tested = ShareTrend.of(new long[] {10, 20}, new long[] {10, 20});

    assertThat(tested.p()).isEqualTo(1);
    assertThat(tested.low()).isNull();
  }
}
