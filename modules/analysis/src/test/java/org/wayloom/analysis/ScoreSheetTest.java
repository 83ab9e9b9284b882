package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.SumsByPerson;

/** By which method answers of each kind of question are told. */
class ScoreSheetTest {
  private static final Question EASE = new Question(QuestionType.CES, 1, 7);
  private static final Question SATISFIED = new Question(QuestionType.CSAT, 1, 5);
  private static final Question RECOMMEND = new Question(QuestionType.NPS, 0, 10);

  private static Scores.Score answers(int... values) {
    long[] counts = new long[Scores.HIGHEST + 1];
    double sum = 0;
    double squares = 0;
    for (int value : values) {
      counts[value]++;
      sum += value;
      squares += value * value;
    }
    return new Scores.Score(values.length, values.length, sum, squares, counts);
  }

  /** The score of answers of as many persons. */
  private static Score each(Question question, int... values) {
    return ScoreSheet.of(question, answers(values), rated(question, values));
  }

  private static ScoreSheet.Rated rated(Question question, int... values) {
    return Arrays.stream(values)
        .mapToObj(value -> ScoreSheet.rated(question, 1, List.of(value)))
        .reduce(ScoreSheet.Rated::plus)
        .orElseThrow();
  }

  private static Signature asking(int code, Question question) {
    return new Signature(code, EventKind.ANSWER, "answer", null, null, Map.of(), question, 0, 0);
  }

  @Test
  void tellsEffortByAMethodOfItsOwn() {
    Score score = each(EASE, 7, 5, 3);

    assertThat(score.method()).isEqualTo("ces.mean/2");
    assertThat(score.mean()).isCloseTo(5, within(1e-12));
    assertThat(score.scale()).isEqualTo(new Score.Scale(1, 7, "ces"));
    assertThat(score.csat()).isNull();
    assertThat(score.nps()).isNull();
  }

  @Test
  void tellsOtherQuestionsByTheirMeanWithTheirBandsBesideIt() {
    Score satisfied = each(SATISFIED, 5, 4, 1);
    Score recommend = each(RECOMMEND, 10, 7, 2);

    assertThat(satisfied.method()).isEqualTo("mean/2");
    assertThat(Objects.requireNonNull(satisfied.csat()).method()).isEqualTo("csat.top2/2");
    assertThat(recommend.method()).isEqualTo("mean/2");
    assertThat(Objects.requireNonNull(recommend.nps()).method()).isEqualTo("nps/2");
  }

  @Test
  void laysEffortOntoAHundredWhereItStandsBesideAnotherScale() {
    // 7 and 4 of 1 to 7 are 100 and 50, 5 of 1 to 5 is 100: 250 / 3.
    List<Signature> asked = List.of(asking(0, EASE), asking(1, SATISFIED));
    List<Scores.Score> given = List.of(answers(7, 4), answers(5));
    Score mixed =
        new ScoreSheet(asked, given::get)
            .of(
                Coding.of(new int[2], 1),
                0,
                new ScoreSheet.Rated(
                    SumsByPerson.Sums.of(1, 100)
                        .plus(SumsByPerson.Sums.of(1, 50))
                        .plus(SumsByPerson.Sums.of(1, 100)),
                    SumsByPerson.Sums.NONE))
            .orElseThrow();

    assertThat(mixed.method()).isEqualTo("mean.normalised/2");
    assertThat(mixed.mean()).isCloseTo(250.0 / 3, within(1e-9));
  }
}
