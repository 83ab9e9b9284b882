package org.wayloom.surveys;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Score;

/**
 * What a survey was answered, by question in the order of the newest version; questions of earlier
 * versions follow.
 *
 * @param responses how often it was sent
 */
public record SurveyResults(
    long responses, @Nullable Instant lastResponse, List<Result> questions) {
  public SurveyResults {
    questions = List.copyOf(questions);
  }

  /**
   * One question, or one row of a matrix.
   *
   * @param row the row's id; null for other questions
   * @param scale null for what is not rated
   * @param n answers; of a choice of many the chosen options
   * @param persons who answered
   * @param values how often each value or option was given, zeros included; empty for texts
   * @param score null where nobody answered and for what is not rated
   * @param texts the newest ones of a question for words
   */
  public record Result(
      String question,
      @Nullable String row,
      Words text,
      @Nullable Words rowText,
      @Nullable Scale scale,
      boolean current,
      long n,
      long persons,
      List<Count> values,
      @Nullable Score score,
      List<String> texts) {
    public Result {
      values = List.copyOf(values);
      texts = List.copyOf(texts);
    }
  }

  /**
   * @param text of the option; null for a value of a scale
   */
  public record Count(int value, @Nullable Words text, long times) {}
}
