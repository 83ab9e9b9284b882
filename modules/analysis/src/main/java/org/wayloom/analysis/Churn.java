package org.wayloom.analysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Question.QuestionType;

/**
 * How many customers are not seen again after what they answered, by Kaplan and Meier: who has not
 * come back yet counts for as long as one could have seen it. Everybody counts once, from the first
 * answer since a moment; see {@link org.wayloom.journeys.SeenAgain} for why not from the last.
 *
 * @param question what was asked
 * @param since from when answers count; null without evidence
 * @param withinDays who is seen within so many days is not lost
 * @param bands from the best answers to the worst; only those that somebody gave
 * @param apart whether it goes differently in the worst band than in the best; null where one of
 *     them has fewer than twenty
 */
public record Churn(
    String method,
    QuestionType question,
    @Nullable Instant since,
    int withinDays,
    List<Band> bands,
    @Nullable Tested apart) {
  public Churn {
    bands = List.copyOf(bands);
  }

  /**
   * Those who answered alike.
   *
   * @param persons who answered
   * @param seen of them, those who came back within the days
   * @param lost share who are not seen within the days; null where nobody was watched that long and
   *     not all came back
   */
  public record Band(
      Mood mood,
      long persons,
      long seen,
      @Nullable Double lost,
      @Nullable Double low,
      @Nullable Double high,
      List<Step> curve) {
    public Band {
      curve = List.copyOf(curve);
    }
  }

  /** A step of the curve: the share not seen again after so many days. */
  public record Step(double days, double lost, @Nullable Double low, @Nullable Double high) {}

  /** What an answer makes of a customer: the usual bands of each type of question. */
  public enum Mood {
    HAPPY,
    /** Neither: 7 and 8 of a recommendation. */
    NEITHER,
    UNHAPPY
  }
}
