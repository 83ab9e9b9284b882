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

  private SurveyTemplates() {}

  static List<SurveyTemplate> all() {
    return ALL;
  }

  static Optional<SurveyTemplate> find(String id) {
    return ALL.stream().filter(template -> template.id().equals(id)).findFirst();
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
