package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    Score score = AnswerScore.of(NPS, Map.of(10, 1L, 9, 1L, 7, 1L, 0, 1L), 4).orElseThrow();

    assertThat(score.n()).isEqualTo(4);
    assertThat(score.mean()).isEqualTo(6.5);
    assertThat(score.nps()).isNotNull().extracting(Score.Band::value).isEqualTo(25.0);
  }

  @Test
  void saysNothingWhereNobodyAnswered() {
    assertThat(AnswerScore.of(NPS, Map.of(), 0)).isEmpty();
  }

  @Test
  void refusesWhatTheScaleDoesNotHave() {
    assertThatThrownBy(() -> AnswerScore.of(NPS, Map.of(11, 1L), 1))
        .hasMessageContaining("not possible");
  }
}
