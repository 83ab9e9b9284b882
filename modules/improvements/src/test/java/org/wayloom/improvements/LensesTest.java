package org.wayloom.improvements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.improvements.Judgement.Kano;
import org.wayloom.improvements.Judgement.Kano.Answer;
import org.wayloom.improvements.Judgement.Need;
import org.wayloom.improvements.OpportunityFacts.Basis;
import org.wayloom.improvements.OpportunityFacts.Period;
import org.wayloom.improvements.OpportunityFacts.Reach;
import org.wayloom.improvements.Scored.Lens;

/** Every number here was worked out by hand from the formulas. */
class LensesTest {
  /** The eleven numbers of a judgement in their order; NaN is not judged. */
  private static Judgement judged(@Nullable Kano kano, List<Need> needs, double... numbers) {
    @Nullable Double[] boxed = new @Nullable Double[11];
    for (int i = 0; i < numbers.length; i++) {
      boxed[i] = Double.isNaN(numbers[i]) ? null : Double.valueOf(numbers[i]);
    }
    return new Judgement(
        boxed[0], boxed[1], boxed[2], boxed[3], boxed[4], boxed[5], boxed[6], boxed[7], boxed[8],
        boxed[9], boxed[10], kano, needs);
  }

  private static List<Scored> scored(@Nullable Reach reach, Judgement judgement) {
    return Lenses.of(
        new OpportunityFacts(
            "Shorter form",
            "",
            OpportunityFacts.Status.OPEN,
            "",
            List.of(),
            List.of(),
            null,
            reach,
            null,
            List.of(),
            judgement));
  }

  @Test
  void multipliesSatisfactionAndGoal() {
    assertThat(scored(null, judged(null, List.of(), 4, 3)))
        .containsExactly(new Scored(Lens.VALUE, "value", 12, "4 × 3 = 12"));
  }

  @Test
  void dividesRiceByEffort() {
    Reach reach = new Reach(800, Period.QUARTER, Basis.TEAM, null, null, null);
    double none = Double.NaN;

    assertThat(scored(reach, judged(null, List.of(), none, none, 2, 0.8, 4)))
        .containsExactly(new Scored(Lens.RICE, "value", 320, "800 × 2 × 0.8 / 4 = 320"));
    assertThat(scored(null, judged(null, List.of(), none, none, 2, 0.8, 4))).isEmpty();
  }

  /** Thirteen weeks and three months are a quarter. */
  @Test
  void countsAReachOfAWeekOrAMonthUpToAQuarter() {
    double none = Double.NaN;
    Judgement judged = judged(null, List.of(), none, none, 2, 0.8, 4);

    assertThat(scored(new Reach(240, Period.MONTH, Basis.TEAM, null, null, null), judged))
        .containsExactly(new Scored(Lens.RICE, "value", 288, "(240 × 3) × 2 × 0.8 / 4 = 288"));
    assertThat(scored(new Reach(60, Period.WEEK, Basis.TEAM, null, null, null), judged))
        .containsExactly(new Scored(Lens.RICE, "value", 312, "(60 × 13) × 2 × 0.8 / 4 = 312"));
  }

  @Test
  void multipliesTheThreeOfIce() {
    double none = Double.NaN;
    assertThat(scored(null, judged(null, List.of(), none, none, none, none, none, 7, 5, 9)))
        .containsExactly(new Scored(Lens.ICE, "value", 315, "7 × 5 × 9 = 315"));
  }

  @Test
  void takesTheMiddleOfBothValuesBesideEffort() {
    double none = Double.NaN;
    assertThat(
            scored(
                null,
                judged(null, List.of(), none, none, none, none, none, none, none, none, 80, 50, 2)))
        .containsExactly(new Scored(Lens.IMPACT_EFFORT, "value", 65, "(80 + 50) / 2 = 65"));
  }

  @Test
  void countsKanoWithoutReverseAndDoubtfulAnswers() {
    // A 20, O 10, M 40, I 30: better 30/100, worse -50/100; 7 reverse and 3 doubtful stay out.
    List<Scored> scored = scored(null, judged(new Kano(40, 10, 20, 30, 7, 3), List.of()));

    assertThat(scored).extracting(Scored::name).containsExactly("better", "worse");
    assertThat(scored.get(0).value()).isEqualTo(0.3);
    assertThat(scored.get(1).value()).isEqualTo(-0.5);
    assertThat(scored.get(1).arithmetic()).isEqualTo("−(10 + 40) / 100 = -0.5");
    assertThat(scored(null, judged(new Kano(0, 0, 0, 0, 9, 1), List.of()))).isEmpty();
  }

  @Test
  void sortsAPairOfAnswersByTheTableOfKano() {
    assertThat(Kano.kind(Answer.LIKE, Answer.DISLIKE)).isEqualTo(Kano.Kind.PERFORMANCE);
    assertThat(Kano.kind(Answer.LIKE, Answer.NEUTRAL)).isEqualTo(Kano.Kind.ATTRACTIVE);
    assertThat(Kano.kind(Answer.EXPECT, Answer.DISLIKE)).isEqualTo(Kano.Kind.MUST_BE);
    assertThat(Kano.kind(Answer.TOLERATE, Answer.EXPECT)).isEqualTo(Kano.Kind.INDIFFERENT);
    assertThat(Kano.kind(Answer.DISLIKE, Answer.LIKE)).isEqualTo(Kano.Kind.REVERSE);
    assertThat(Kano.kind(Answer.NEUTRAL, Answer.LIKE)).isEqualTo(Kano.Kind.REVERSE);
    assertThat(Kano.kind(Answer.LIKE, Answer.LIKE)).isEqualTo(Kano.Kind.DOUBTFUL);
    assertThat(Kano.kind(Answer.DISLIKE, Answer.DISLIKE)).isEqualTo(Kano.Kind.DOUBTFUL);
  }

  @Test
  void scoresTheNeedOfEachSegmentByItself() {
    // Young: I = 9, S = 3, so 9 + 6 = 15. Old: I = 4, S = 8, so 4 + 0 = 4. Pooled it would have
    // been I = 6.5, S = 5.5: 7.5, which is true of nobody.
    List<Scored> scored =
        scored(
            null,
            judged(
                null,
                List.of(new Need("young", 90, 100, 30, 100), new Need("old", 40, 100, 8, 10))));

    assertThat(scored)
        .containsExactly(
            new Scored(Lens.OPPORTUNITY, "young", 15, "9 + max(9 − 3, 0) = 15"),
            new Scored(Lens.OPPORTUNITY, "old", 4, "4 + max(4 − 8, 0) = 4"));
  }

  @Test
  void writesNumbersWithoutNeedlessFractions() {
    assertThat(Words.plain(12)).isEqualTo("12");
    assertThat(Words.plain(2.0 / 3)).isEqualTo("0.667");
    assertThat(scored(null, judged(null, List.of(), 4.5, 3)).getFirst().value())
        .isCloseTo(13.5, within(1e-12));
  }

  @Test
  void refusesWhatIsOutsideItsScale() {
    assertThatThrownBy(() -> judged(null, List.of(), 6, 3))
        .hasMessage("satisfaction must be 1 to 5: 6.0");
    assertThatThrownBy(() -> new Need("young", 11, 10, 1, 10))
        .hasMessage("importance: 4 or 5 answered by 11 of 10 is not possible");
    assertThatThrownBy(() -> new Kano(-1, 0, 0, 0, 0, 0)).hasMessageContaining("from 0");
    assertThatThrownBy(
            () ->
                judged(null, List.of(new Need("young", 1, 1, 1, 1), new Need("young", 1, 1, 1, 1))))
        .hasMessageContaining("once");
  }
}
