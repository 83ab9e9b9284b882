package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FlooredScaleTest {
  /**
   * Two degrees of freedom, S = 2, floor 1: P(χ²(2) ≤ 2) = 1 - e⁻¹ = 0.632121, P(χ²(0) ≤ 2) = 1; so
   * 2/2 · 1/0.632121 = 1.581977.
   */
  @Test
  void isLargerWhereTheFloorCutsOff() {
    FlooredScale scale = new FlooredScale(2, 2, 1);

    assertThat(scale.logChance()).isCloseTo(Math.log(0.632121), within(1e-6));
    assertThat(scale.variance()).isCloseTo(1.581977, within(1e-6));
  }

  /** Four, S = 4: P(χ²(4) ≤ 4) = 1 - 3e⁻² = 0.593994, P(χ²(2) ≤ 4) = 1 - e⁻² = 0.864665. */
  @Test
  void followsTheTablesOfChiSquare() {
    assertThat(new FlooredScale(4, 4, 1).variance()).isCloseTo(0.864665 / 0.593994, within(1e-5));
  }

  @Test
  void isWhatIsLeftWhereTheFloorIsFarBelow() {
    FlooredScale scale = new FlooredScale(300, 100, 0.01);

    assertThat(scale.variance()).isCloseTo(3, within(1e-9));
    assertThat(scale.logChance()).isCloseTo(0, within(1e-9));
  }

  /** Nothing left at all: the variance is the floor, and not nothing. */
  @Test
  void isTheFloorWhereNothingIsLeft() {
    assertThat(new FlooredScale(1e-12, 20, 0.04).variance()).isCloseTo(0.04, within(1e-6));
  }
}
