package org.wayloom.surveys;

import java.util.List;
import java.util.stream.IntStream;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;

/**
 * The scales that a rating is given on. Stars are satisfaction on 1 to 5 with another picture, so
 * they are stored and counted as CSAT.
 */
public enum Scale {
  NPS(QuestionType.NPS, 0, 10),
  CSAT(QuestionType.CSAT, 1, 5),
  CES(QuestionType.CES, 1, 7),
  STAR(QuestionType.CSAT, 1, 5);

  private final QuestionType type;
  private final int min;
  private final int max;

  Scale(QuestionType type, int min, int max) {
    this.type = type;
    this.min = min;
    this.max = max;
  }

  /** What an answer's value means, as evidence has it. */
  Question question() {
    return new Question(type, min, max);
  }

  /** Every value, the low end first. */
  List<Integer> points() {
    return IntStream.rangeClosed(min, max).boxed().toList();
  }

  boolean has(int value) {
    return value >= min && value <= max;
  }
}
