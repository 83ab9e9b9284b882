package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProportionTest {
  private static Proportion of(long part, long n) {
    return Objects.requireNonNull(Proportion.of(part, n));
  }

  /** z² = 3.841459; of 3: centre (1/3 + z²/6)/(1 + z²/3), half z·√(2/27 + z²/36)/(1 + z²/3). */
  @Test
  void ofThreeOneLiesAlmostAnywhere() {
    Proportion third = of(1, 3);

    assertThat(third.method()).isEqualTo("share.wilson/1");
    assertThat(third.part()).isEqualTo(1);
    assertThat(third.n()).isEqualTo(3);
    assertThat(third.value()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(third.low()).isCloseTo(0.0615, within(5e-5));
    assertThat(third.high()).isCloseTo(0.7923, within(5e-5));
  }

  /** At the edges Wilson's interval is z²/(n + z²) wide: of ten, 3.841459/13.841459. */
  @Test
  void nobodyAndEverybodyHaveAnIntervalToo() {
    assertThat(of(0, 10).low()).isZero();
    assertThat(of(0, 10).high()).isCloseTo(0.27753, within(5e-6));
    assertThat(of(10, 10).low()).isCloseTo(1 - 0.27753, within(5e-6));
    assertThat(of(10, 10).high()).isCloseTo(1, within(1e-12));
  }

  @Test
  void theRestLiesWhereTheShareLeavesRoom() {
    Proportion rest = of(1, 3).rest();
    Proportion counted = of(2, 3);

    assertThat(rest.part()).isEqualTo(2);
    assertThat(rest.value()).isCloseTo(counted.value(), within(1e-12));
    assertThat(rest.low()).isCloseTo(counted.low(), within(1e-12));
    assertThat(rest.high()).isCloseTo(counted.high(), within(1e-12));
  }

  @Test
  void thereIsNoShareOfNobody() {
    assertThat(Proportion.of(0, 0)).isNull();
  }
}
