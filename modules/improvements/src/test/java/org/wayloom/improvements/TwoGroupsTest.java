package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.improvements.Effect.Found;

class TwoGroupsTest {
  /** Shares of 1,000 each: 56 % and 50 %, with the variance p(1-p)/999 of each mean. */
  private static final Mean TREATED = new Mean(1_000, 0.56, 0.2464 / 999);

  private static final Mean OTHERS = new Mean(1_000, 0.50, 0.25 / 999);

  /** V = 0.4964/999 = 0.000496897, its root 0.0222912; 0.06 ± 1.96115·0.0222912. */
  @Test
  void readsOnceByWelch() {
    Found found = TwoGroups.once(TREATED, OTHERS);

    assertThat(found.effect()).isCloseTo(0.06, within(1e-12));
    assertThat(found.low()).isCloseTo(0.06 - 0.0437164, within(1e-5));
    assertThat(found.high()).isCloseTo(0.06 + 0.0437164, within(1e-5));
    assertThat(found.excludes(0)).isTrue();
  }

  /**
   * τ = 0.05, τ² = 0.0025: V + τ² = 0.002996897; V(V+τ²)/τ² = 0.000595659; 2·ln 20 = 5.991465;
   * ln(0.002996897/0.000496897) = 1.797014; half = √(0.000595659·7.788479) = 0.0681117. And Λ =
   * √(0.000496897/0.002996897)·exp(0.0025·0.0036/(2·0.000496897·0.002996897)) =
   * 0.407187·exp(3.021906) = 8.35896, so p = 0.119632.
   */
  @Test
  void readsAlwaysByTheMixture() {
    Found found = TwoGroups.always(TREATED, OTHERS, 0.05);

    assertThat(found.high() - found.effect()).isCloseTo(0.0681117, within(1e-5));
    assertThat(found.p()).isCloseTo(0.119632, within(2e-4));
    assertThat(found.excludes(0)).isFalse();
  }

  /** The interval and the p are of one test: the interval touches 0 where p is 0.05. */
  @Test
  void theIntervalThatAlwaysHoldsAndItsPAgree() {
    for (double share = 0.5; share < 0.7; share += 0.001) {
      Found found = TwoGroups.always(new Mean(1_000, share, 0.00025), OTHERS, 0.05);
      assertThat(found.excludes(0)).isEqualTo(found.p() < 0.05);
    }
  }

  /** (0.2464 + 0.25)·1000/999·2.802²/0.06² = 1083.65 a group. */
  @Test
  void plansHowManyItTakes() {
    assertThat(TwoGroups.planned(TREATED, OTHERS, 0.06)).isEqualTo(1_084);
    long always = TwoGroups.plannedAlways(TREATED, OTHERS, 0.06);
    Mean then = new Mean(always, 0.56, 0.2464 / always);
    Found found = TwoGroups.always(then, new Mean(always, 0.5, 0.25 / always), 0.06);
    assertThat(found.high() - found.effect()).isCloseTo(0.06, within(0.002));
  }

  @Test
  void saysNothingWhereNothingVaries() {
    Mean same = new Mean(200, 1, 0);
    assertThat(TwoGroups.always(same, same, 0.1)).isEqualTo(new Found(0, 0, 0, 1));
    assertThat(TwoGroups.once(same, same).p()).isEqualTo(1);
  }
}
