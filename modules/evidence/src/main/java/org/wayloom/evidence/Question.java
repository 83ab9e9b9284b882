package org.wayloom.evidence;

/**
 * What an answer's value means.
 *
 * @param min the lowest value of the scale, such as 1 or 0
 * @param max the highest value of the scale, such as 5, 7 or 10
 */
public record Question(QuestionType type, double min, double max) {
  public Question {
    if (!(min < max)) {
      throw new IllegalArgumentException("scale must go up: " + min + " to " + max);
    }
  }

  /** Customer satisfaction, customer effort, net promoter. */
  public enum QuestionType {
    CSAT,
    CES,
    NPS
  }
}
