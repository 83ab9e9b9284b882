package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wayloom.improvements.Drift.Moved;
import org.wayloom.improvements.Figure.Kind;

class DriftingTest {
  private static final String BUY = "stage:buy:converted";
  private static final String PAY = "touchpoint:pay:score";

  private static Figure answers(long n, double mean, double variance) {
    return new Figure(PAY, Kind.MEAN, n, mean, variance, 4);
  }

  /**
   * 100 of 200 and 60 of 200: pooled 0.4, error √(0.24·2/200) = 0.0489898, z = -0.2/0.0489898 =
   * -4.0825, p = 4.456e-5. Of one number nothing is corrected. Wilson's intervals are 0.43136 to
   * 0.56864 and 0.24076 to 0.36679; Newcombe's -0.2 - √(0.05924² + 0.06864²) = -0.29067 to -0.2 +
   * √(0.06679² + 0.06864²) = -0.10423.
   */
  @Test
  void seesAShareThatMoved() {
    Drifting drifting =
        Drifting.between(List.of(Figure.share(BUY, 100, 200)), List.of(Figure.share(BUY, 60, 200)));

    assertThat(drifting.compared()).isEqualTo(1);
    Moved moved = drifting.moved().getFirst();
    assertThat(moved.by()).isCloseTo(-0.2, within(1e-12));
    assertThat(moved.low()).isCloseTo(-0.29067, within(2e-5));
    assertThat(moved.high()).isCloseTo(-0.10423, within(2e-5));
    assertThat(moved.p()).isCloseTo(4.456e-5, within(1e-7));
  }

  /** 4.2 and 3.8 of errors 0.1 each: 0.4 ± 1.97·0.1414 does not reach 0. */
  @Test
  void seesAScoreThatMoved() {
    Drifting drifting =
        Drifting.between(List.of(answers(100, 4.2, 0.01)), List.of(answers(100, 3.8, 0.01)));

    assertThat(drifting.moved().getFirst().by()).isCloseTo(-0.4, within(1e-12));
    assertThat(drifting.moved().getFirst().high()).isCloseTo(-0.1211, within(1e-3));
  }

  /** z = -2.04 by itself is p = 0.041; beside nine that stand still it is 0.41. */
  @Test
  void correctsForHowManyNumbersAMapHas() {
    List<Figure> before = new ArrayList<>(List.of(Figure.share(BUY, 100, 200)));
    List<Figure> since = new ArrayList<>(List.of(Figure.share(BUY, 79, 200)));
    assertThat(Drifting.between(before, since).moved()).hasSize(1);
    for (int i = 0; i < 9; i++) {
      before.add(Figure.share("stage:s" + i + ":converted", 100, 200));
      since.add(Figure.share("stage:s" + i + ":converted", 100, 200));
    }

    Drifting drifting = Drifting.between(before, since);

    assertThat(drifting.compared()).isEqualTo(10);
    assertThat(drifting.moved()).isEmpty();
  }

  /** A point of a hundred of a million is sure (p below 1e-40) and nothing to look at. */
  @Test
  void leavesAloneWhatMovedSurelyAndHardly() {
    assertThat(
            Drifting.between(
                    List.of(Figure.share(BUY, 500_000, 1_000_000)),
                    List.of(Figure.share(BUY, 510_000, 1_000_000)))
                .moved())
        .isEmpty();
  }

  @Test
  void comparesOnlyWhatBothTimesHaveOnOneScale() {
    List<Figure> before = List.of(Figure.share(BUY, 90, 100), answers(50, 4, 0.01));
    List<Figure> since =
        List.of(new Figure(PAY, Kind.MEAN, 50, 9, 0.01, 10), Figure.share("conformance", 10, 100));

    assertThat(Drifting.between(before, since)).isEqualTo(new Drifting(0, List.of()));
  }

  /** Of 2,000 maps with 12 numbers from one distribution at most 5 in 100 say that they drifted. */
  @Test
  void seldomSaysDriftWhereThereIsNone() {
    SplittableRandom random = new SplittableRandom(86);
    int drifted = 0;
    for (int map = 0; map < 2_000; map++) {
      List<Figure> before = new ArrayList<>();
      List<Figure> since = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        double p = 0.2 + 0.6 * random.nextDouble();
        before.add(Figure.share("stage:s" + i + ":converted", hits(random, p), 120));
        since.add(Figure.share("stage:s" + i + ":converted", hits(random, p), 120));
      }
      drifted += Drifting.between(before, since).moved().isEmpty() ? 0 : 1;
    }
    // Two standard errors of 2,000 above 5 %.
    assertThat(drifted / 2_000.0).isLessThan(0.06);
  }

  private static long hits(SplittableRandom random, double p) {
    return random.doubles(120).filter(each -> each < p).count();
  }

  @Test
  void refusesANumberOfNobody() {
    assertThatThrownBy(() -> new Figure(BUY, Kind.SHARE, 0, 0.5, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs somebody");
  }
}
