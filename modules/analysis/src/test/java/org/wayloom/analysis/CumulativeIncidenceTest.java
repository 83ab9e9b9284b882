package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {
  private static final int A = 0;
  private static final int B = 1;
  private static final int NONE = CumulativeIncidence.NONE;

  /**
   * Five persons: A at 1, B at 2, one seen until 2, A at 3, one seen until 4. At 1 one of five: A
   * 1/5. At 2 one of four, 4/5 under way: B 1/5. At 3 one of two, 3/5 under way: A 1/5 + 3/10.
   */
  @Test
  void sharesGrowByThoseStillUnderWay() {
    List<CumulativeIncidence.Step> steps =
        CumulativeIncidence.of(new long[] {4, 3, 2, 2, 1}, new int[] {NONE, A, NONE, B, A}, 2);

    assertThat(steps).extracting(CumulativeIncidence.Step::millis).containsExactly(1L, 2L, 3L);
    assertThat(steps).extracting(CumulativeIncidence.Step::atRisk).containsExactly(5L, 4L, 2L);
    assertThat(share(steps, 0, A)).isCloseTo(0.2, within(1e-12));
    assertThat(share(steps, 1, B)).isCloseTo(0.2, within(1e-12));
    assertThat(share(steps, 2, A)).isCloseTo(0.5, within(1e-12));
    assertThat(steps.get(2).underWay()).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void theFirstShareHasTheErrorOfAShare() {
    // Two of ten at once: √(0.2 · 0.8 / 10).
    long[] millis = {5, 5, 9, 9, 9, 9, 9, 9, 9, 9};
    int[] ends = {A, A, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE};

    assertThat(CumulativeIncidence.of(millis, ends, 1).get(0).ends().get(0).error())
        .isCloseTo(Math.sqrt(0.2 * 0.8 / 10), within(1e-12));
  }

  @Test
  void withOneEndItIsWhatKaplanAndMeierLeave() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      long[] millis = random.longs(60, 1, 25).toArray();
      int[] ends = random.ints(60, 0, 2).map(coin -> coin == 0 ? A : NONE).toArray();
      List<Survival.Watched> watched = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        watched.add(new Survival.Watched(millis[i], ends[i] == A));
      }
      List<Survival.Step> curve = Survival.curve(watched);
      List<CumulativeIncidence.Step> steps = CumulativeIncidence.of(millis, ends, 1);

      assertThat(steps).hasSameSizeAs(curve);
      for (int i = 0; i < curve.size(); i++) {
        CumulativeIncidence.Share share = steps.get(i).ends().get(A);
        assertThat(share.value()).isCloseTo(1 - curve.get(i).surviving(), within(1e-9));
        if (curve.get(i).surviving() > 0) {
          assertThat(share.error()).isCloseTo(curve.get(i).error(), within(1e-7));
          assertThat(Objects.requireNonNull(share.low()))
              .isCloseTo(1 - Objects.requireNonNull(curve.get(i).high()), within(1e-7));
          assertThat(Objects.requireNonNull(share.high()))
              .isCloseTo(1 - Objects.requireNonNull(curve.get(i).low()), within(1e-7));
        }
      }
    }
  }

  @Test
  void everybodyIsAtOneOfTheEndsOrUnderWay() {
    Random random = new Random(7);
    long[] millis = random.longs(400, 1, 90).toArray();
    int[] ends = random.ints(400, -1, 3).toArray();

    for (CumulativeIncidence.Step step : CumulativeIncidence.of(millis, ends, 3)) {
      double all =
          step.ends().stream().mapToDouble(CumulativeIncidence.Share::value).sum()
              + step.underWay();
      assertThat(all).isCloseTo(1, within(1e-9));
    }
  }

  /** Of 2,000 samples of 80 persons, 95 % intervals hold the true share in about 1,900. */
  @Test
  void intervalsCoverWhatTheyPromise() {
    int covered = 0;
    Random random = new Random(11);
    for (int sample = 0; sample < 2000; sample++) {
      long[] millis = new long[80];
      int[] ends = new int[80];
      for (int i = 0; i < 80; i++) {
        // Ends come at the rates 2 and 1, watching stops at the rate 1: at time t a share of
        // 2/3 (1 - exp(-3 t)) has come to A.
        double end = -Math.log(random.nextDouble()) / 3;
        double stop = -Math.log(random.nextDouble());
        millis[i] = (long) (1e6 * Math.min(end, stop));
        ends[i] = end > stop ? NONE : random.nextInt(3) < 2 ? A : B;
      }
      CumulativeIncidence.Share share = null;
      for (CumulativeIncidence.Step step : CumulativeIncidence.of(millis, ends, 2)) {
        share = step.millis() <= 300_000 ? step.ends().get(A) : share;
      }
      double truth = 2 / 3.0 * (1 - Math.exp(-0.9));
      Double low = Objects.requireNonNull(share).low();
      Double high = share.high();
      covered += low != null && high != null && low <= truth && truth <= high ? 1 : 0;
    }
    // The standard error of such a share is 0.005.
    assertThat(covered / 2000.0).isBetween(0.935, 0.965);
  }

  private static double share(List<CumulativeIncidence.Step> steps, int step, int end) {
    return steps.get(step).ends().get(end).value();
  }
}
