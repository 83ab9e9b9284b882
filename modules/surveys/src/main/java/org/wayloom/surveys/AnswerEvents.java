package org.wayloom.surveys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.NewEvent;
import org.wayloom.evidence.Question;
import org.wayloom.surveys.SurveyQuestion.Choice;
import org.wayloom.surveys.SurveyQuestion.Matrix;
import org.wayloom.surveys.SurveyQuestion.Rating;

/**
 * Turns a response into evidence: one answer for each question, for each row of a matrix and for
 * each chosen option. Ids are made of the response and the question, so the same response stored
 * again adds nothing. An answer's type is {@code survey-key/question} or {@code
 * survey-key/question/row}, by which rules know it.
 */
final class AnswerEvents {
  private final Survey.Version version;
  private final Response response;
  private final Instant at;
  private final List<NewEvent> events = new ArrayList<>();

  private AnswerEvents(Survey.Version version, Response response, Instant at) {
    this.version = version;
    this.response = response;
    this.at = at;
  }

  /** The type of answers to a question, or to a row of it. */
  static String type(String surveyKey, String... parts) {
    return surveyKey + "/" + String.join("/", parts);
  }

  static List<NewEvent> of(Survey.Version version, Response response, Instant at) {
    AnswerEvents made = new AnswerEvents(version, response, at);
    for (SurveyQuestion question : version.definition().questions()) {
      response.answers().to(question).ifPresent(answer -> made.add(question, answer));
    }
    return List.copyOf(made.events);
  }

  private void add(SurveyQuestion question, Answer answer) {
    String id = question.id();
    switch (answer) {
      case Answer.Rated rated when question instanceof Rating asked ->
          add(id, own(id), rated.value(), null, asked.scale().question(), asked.about(), Map.of());
      case Answer.Said said when question instanceof SurveyQuestion.FreeText asked ->
          add(id, own(id), null, said.text(), null, asked.about(), Map.of());
      case Answer.Chosen chosen when question instanceof Choice asked -> {
        for (SurveyQuestion.Option option : asked.options()) {
          if (chosen.codes().contains(option.code())) {
            String label = option.text().in(version.definition().language(), "");
            add(
                id + "/" + option.code(),
                own(id),
                option.code(),
                null,
                null,
                asked.about(),
                Map.of("choice", label));
          }
        }
      }
      case Answer.RatedRows rows when question instanceof Matrix asked -> {
        for (SurveyQuestion.Row row : asked.rows()) {
          Integer value = rows.values().get(row.id());
          if (value != null) {
            add(
                id + "/" + row.id(),
                own(id, row.id()),
                value,
                null,
                asked.scale().question(),
                row.about(),
                Map.of());
          }
        }
      }
      case Answer.Rated other -> throw notOf(question, other);
      case Answer.Said other -> throw notOf(question, other);
      case Answer.Chosen other -> throw notOf(question, other);
      case Answer.RatedRows other -> throw notOf(question, other);
    }
  }

  private String own(String... parts) {
    return type(version.key(), parts);
  }

  private void add(
      String part,
      String type,
      @Nullable Integer value,
      @Nullable String text,
      @Nullable Question question,
      @Nullable Subject about,
      Map<String, String> more) {
    Map<String, String> properties = new LinkedHashMap<>(more);
    properties.put("survey", version.key());
    properties.put("version", Integer.toString(version.number()));
    properties.put("response", response.id());
    properties.put("language", response.language());
    String concern = response.about();
    if (concern != null) {
      properties.put("about", concern);
    }
    if (version.definition().consent().asked()) {
      properties.put("consent", response.consent() ? "yes" : "no");
    }
    if (about instanceof Subject.Stage stage) {
      properties.put("map", stage.map());
      properties.put("stage", stage.stage());
    }
    events.add(
        new NewEvent(
            response.id() + "/" + part,
            EventKind.ANSWER,
            type,
            at,
            response.person(),
            version.definition().channel(),
            null,
            text,
            value == null ? null : Double.valueOf(value),
            properties,
            question));
  }

  private static IllegalStateException notOf(SurveyQuestion question, Answer answer) {
    return new IllegalStateException(
        "an answer to \"%s\" cannot be %s".formatted(question.id(), answer));
  }
}
