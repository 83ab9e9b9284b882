package org.wayloom.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.ImportMapping.SurveyQuestion;

/** Finds out of a table with a respondent per row which columns are ratings and of what kind. */
final class SurveyGuess {
  private final Sample sample;

  SurveyGuess(Sample sample) {
    this.sample = sample;
  }

  List<SurveyQuestion> questions() {
    return List.of();
  }

  @Nullable String respondent() {
    List<String> unique =
        sample.profiles().stream().filter(Sample.Profile::isUnique).map(p -> p.name).toList();
    return ColumnNames.RESPONDENT.find(unique);
  }

  List<String> properties() {
    return List.of();
  }

  @Nullable String yearIn(String name) {
    return null;
  }
}
