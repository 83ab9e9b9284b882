package org.wayloom.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wayloom.analysis.ScoreSheet.Rated;
import org.wayloom.evidence.Question;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.SumsByPerson;

/** The score of answers that somebody else has counted, by the formulas of the map's numbers. */
public final class AnswerScore {
  private AnswerScore() {}

  /**
   * Absent when nobody answered.
   *
   * @param persons how many gave just these answers, each on the question's scale
   */
  public static Optional<Score> of(Question question, Map<List<Integer>, Long> persons) {
    long n = 0;
    double sum = 0;
    double squares = 0;
    long[] counts = new long[Scores.HIGHEST + 1];
    Rated rated = new Rated(SumsByPerson.Sums.NONE, SumsByPerson.Sums.NONE);
    for (Map.Entry<List<Integer>, Long> alike : persons.entrySet()) {
      List<Integer> answers = alike.getKey();
      long times = alike.getValue();
      for (int value : answers) {
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
      rated = rated.plus(ScoreSheet.rated(question, times, answers));
    }
    return n == 0
        ? Optional.empty()
        : Optional.of(
            ScoreSheet.of(
                question,
                new Scores.Score(n, rated.values().persons(), sum, squares, counts),
                rated));
  }
}
