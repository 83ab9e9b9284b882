package org.wayloom.surveys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a survey into pages so that no page asks a question whose condition rests on the same page:
 * by the time a page is made, all it depends on is answered. So conditions need no script.
 */
record Steps(List<List<SurveyQuestion>> pages) {
  static Steps of(List<SurveyQuestion> questions) {
    List<List<SurveyQuestion>> pages = new ArrayList<>();
    List<SurveyQuestion> page = new ArrayList<>();
    Set<String> onPage = new HashSet<>();
    for (SurveyQuestion question : questions) {
      Condition when = question.when();
      if (when != null && onPage.contains(when.question())) {
        pages.add(List.copyOf(page));
        page.clear();
        onPage.clear();
      }
      page.add(question);
      onPage.add(question.id());
    }
    pages.add(List.copyOf(page));
    return new Steps(pages);
  }

  /** The questions of a page that somebody who answered so is asked. */
  List<SurveyQuestion> shown(int page, Answers answers) {
    return pages.get(page).stream().filter(answers::shows).toList();
  }

  /** The next page after this one with something to ask; -1 is before the first. */
  Optional<Integer> after(int page, Answers answers) {
    for (int next = page + 1; next < pages.size(); next++) {
      if (!shown(next, answers).isEmpty()) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  Optional<Integer> before(int page, Answers answers) {
    for (int earlier = page - 1; earlier >= 0; earlier--) {
      if (!shown(earlier, answers).isEmpty()) {
        return Optional.of(earlier);
      }
    }
    return Optional.empty();
  }

  /** The questions of a page that must be answered and are not. */
  List<SurveyQuestion> missing(int page, Answers answers) {
    return shown(page, answers).stream()
        .filter(SurveyQuestion::required)
        .filter(question -> !isWhole(question, answers))
        .toList();
  }

  private static boolean isWhole(SurveyQuestion question, Answers answers) {
    return answers
        .to(question)
        .map(
            given ->
                !(question instanceof SurveyQuestion.Matrix matrix)
                    || !(given instanceof Answer.RatedRows rows)
                    || rows.values().size() == matrix.rows().size())
        .orElse(false);
  }
}
