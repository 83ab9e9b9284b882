package org.wayloom.surveys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.wayloom.http.Json;

/** Surveys to start from, in all four languages; each a file of its own. */
final class SurveyTemplates {
  private static final List<String> IDS =
      List.of("nps-after-purchase", "csat-after-support", "effort", "onboarding");
  private static final List<SurveyTemplate> ALL =
      IDS.stream().map(id -> new SurveyTemplate(id, read(id))).toList();
  private static final SurveyDefinition AFTER_A_CASE = read("after-a-case");

  private SurveyTemplates() {}

  static List<SurveyTemplate> all() {
    return ALL;
  }

  static Optional<SurveyTemplate> find(String id) {
    return ALL.stream().filter(template -> template.id().equals(id)).findFirst();
  }

  /** One question on how content somebody is, in the languages in which it is given. */
  static SurveyDefinition afterACase(Words question) {
    SurveyDefinition usual = AFTER_A_CASE;
    SurveyQuestion.Rating asked = (SurveyQuestion.Rating) usual.questions().getFirst();
    List<String> languages = Words.LANGUAGES.stream().filter(question::has).toList();
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("A question needs a text in one language at least");
    }
    return new SurveyDefinition(
        usual.title(),
        languages,
        languages.getFirst(),
        usual.intro(),
        List.of(
            new SurveyQuestion.Rating(
                asked.id(), question, true, null, asked.scale(), asked.low(), asked.high(), null)),
        usual.thanks(),
        usual.consent(),
        usual.onceInDays(),
        usual.quietDays(),
        usual.channel(),
        usual.sites());
  }

  private static SurveyDefinition read(String id) {
    try (InputStream file =
        SurveyTemplates.class.getResourceAsStream("templates/" + id + ".json")) {
      if (file == null) {
        throw new IllegalStateException("the survey template is missing: " + id);
      }
      return Json.mapper().readValue(file, SurveyDefinition.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
