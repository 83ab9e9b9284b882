package org.wayloom.analysis;

import java.util.Map;
import java.util.Optional;
import org.wayloom.evidence.Question;
import org.wayloom.journeys.Scores;

/** The score of answers that somebody else has counted, by the formulas of the map's numbers. */
public final class AnswerScore {
  private AnswerScore() {}

  /**
   * Absent when nobody answered.
   *
   * @param answers how often each value of the question's scale was given
   */
  public static Optional<Score> of(Question question, Map<Integer, Long> answers, long persons) {
    long n = 0;
    double sum = 0;
    double squares = 0;
    long[] counts = new long[Scores.HIGHEST + 1];
    for (Map.Entry<Integer, Long> given : answers.entrySet()) {
      int value = given.getKey();
      long times = given.getValue();
      if (value < question.min() || value > question.max() || times < 0) {
        throw new IllegalArgumentException(
            "%d times %d is not possible on %s".formatted(times, value, question));
      }
      n += times;
      sum += (double) value * times;
      squares += (double) value * value * times;
      if (value >= 0 && value < counts.length) {
        counts[value] += times;
      }
    }
    return n == 0
        ? Optional.empty()
        : Optional.of(
            ScoreSheet.of(question, new Scores.Score(n, persons, sum, squares, counts), persons));
  }
}
