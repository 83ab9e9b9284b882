package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;

/** Scores of answers that were counted elsewhere. */
class AnswerScoreTest {
  private static final Question NPS = new Question(QuestionType.NPS, 0, 10);

  @Test
  void countsPromotersAndDetractors() {
    // 10 and 9 promote, 7 is passive, 0 detracts: 100 · (2 - 1) / 4.
    Score score =
        AnswerScore.of(NPS, Map.of(List.of(10), 1L, List.of(9), 1L, List.of(7), 1L, List.of(0), 1L))
            .orElseThrow();

    assertThat(score.n()).isEqualTo(4);
    assertThat(score.mean()).isEqualTo(6.5);
    assertThat(score.nps()).isNotNull().extracting(Score.Band::value).isEqualTo(25.0);
  }

  /**
   * Two say 10 and 10, one says 0: 100·(4 - 1)/5 = 60; nobody knows who answered but the counts.
   */
  @Test
  void takesAllAnswersOfAPersonTogether() {
    Score score = AnswerScore.of(NPS, Map.of(List.of(10, 10), 2L, List.of(0), 1L)).orElseThrow();
    Score apart = AnswerScore.of(NPS, Map.of(List.of(10), 4L, List.of(0), 1L)).orElseThrow();

    assertThat(score.n()).isEqualTo(5);
    assertThat(score.persons()).isEqualTo(3);
    assertThat(score.mean()).isEqualTo(apart.mean());
    assertThat(score.low()).isLessThan(apart.low());
  }

  @Test
  void saysNothingWhereNobodyAnswered() {
    assertThat(AnswerScore.of(NPS, Map.of())).isEmpty();
  }

  @Test
  void refusesWhatTheScaleDoesNotHave() {
    assertThatThrownBy(() -> AnswerScore.of(NPS, Map.of(List.of(11), 1L)))
        .hasMessageContaining("not possible");
  }
}
