package org.wayloom.surveys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers given so far, by question id. */
record Answers(Map<String, Answer> byQuestion) {
  static final Answers NONE = new Answers(Map.of());

  Answers {
    byQuestion = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
  }

  Optional<Answer> to(SurveyQuestion question) {
    return Optional.ofNullable(byQuestion.get(question.id()));
  }

  /** Whether the question is asked of somebody who answered so. */
  boolean shows(SurveyQuestion question) {
    Condition when = question.when();
    if (when == null) {
      return true;
    }
    Answer given = byQuestion.get(when.question());
    return given != null && when.fits(given.compared());
  }

  /**
   * Without answers to questions that are not asked after all: of a question whose condition fails,
   * and then of those that rest on it.
   */
  Answers reachable(List<SurveyQuestion> questions) {
    Answers kept = NONE;
    for (SurveyQuestion question : questions) {
      Answer given = byQuestion.get(question.id());
      if (given != null && kept.shows(question)) {
        kept = kept.with(question.id(), given);
      }
    }
    return kept;
  }

  private Answers with(String question, Answer answer) {
    Map<String, Answer> more = new LinkedHashMap<>(byQuestion);
    more.put(question, answer);
    return new Answers(more);
  }
}
