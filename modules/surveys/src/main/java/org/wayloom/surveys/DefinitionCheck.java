package org.wayloom.surveys;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Problem;
import org.wayloom.surveys.SurveyQuestion.Choice;
import org.wayloom.surveys.SurveyQuestion.FreeText;
import org.wayloom.surveys.SurveyQuestion.Matrix;
import org.wayloom.surveys.SurveyQuestion.Rating;

/**
 * Says what keeps a survey from being opened, each fault with its place. Texts must be there in the
 * survey's own language; in its other languages a missing text is shown in that one.
 */
final class DefinitionCheck {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int QUESTIONS = 50;
  private static final int OPTIONS = 50;
  private static final int ROWS = 30;
  private static final int SITES = 20;

  private final SurveyDefinition survey;
  private final KnownSubjects known;
  private final Faults faults = new Faults();
  private final Map<String, SurveyQuestion> earlier = new LinkedHashMap<>();

  private DefinitionCheck(SurveyDefinition survey, KnownSubjects known) {
    this.survey = survey;
    this.known = known;
  }

  /** Every fault, in the order of the survey; empty when it may be opened. */
  static List<Problem.Place> faults(SurveyDefinition survey, KnownSubjects known) {
    DefinitionCheck check = new DefinitionCheck(survey, known);
    check.languages();
    check.text("/title", survey.title());
    check.settings();
    check.questions();
    return check.faults.list();
  }

  private void languages() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < survey.languages().size(); i++) {
      String language = survey.languages().get(i);
      String at = "/languages/" + i;
      faults.require(seen.add(language), at, "\"%s\" stands here twice.".formatted(language));
    }
    faults.require(
        seen.contains(survey.language()),
        "/language",
        "The survey's own language must be one of its languages: \"%s\"."
            .formatted(survey.language()));
  }

  private void settings() {
    SurveyDefinition.Consent consent = survey.consent();
    if (consent.asked()) {
      text("/consent/text", consent.text());
    }
    faults.require(
        !consent.required() || consent.asked(),
        "/consent/required",
        "A consent that is not asked cannot be required.");
    faults.require(
        survey.onceInDays() >= 0 && survey.onceInDays() <= 3_650,
        "/onceInDays",
        "Days between two answers of a person must be 0 to 3650: %d."
            .formatted(survey.onceInDays()));
    faults.require(
        survey.quietDays() >= 0 && survey.quietDays() <= 3_650,
        "/quietDays",
        "Days of quiet after other surveys must be 0 to 3650: %d.".formatted(survey.quietDays()));
    faults.require(
        survey.channel().matches("[^\\p{Cntrl}]{1,80}") && !survey.channel().isBlank(),
        "/channel",
        "The channel must be 1 to 80 characters in one line.");
    faults.require(survey.sites().size() <= SITES, "/sites", "At most %d sites.".formatted(SITES));
    for (int i = 0; i < survey.sites().size(); i++) {
      faults.require(
          isOrigin(survey.sites().get(i)),
          "/sites/" + i,
          "A site is written as https://shop.example, without a path: \"%s\"."
              .formatted(survey.sites().get(i)));
    }
  }

  /** Only what may stand in a Content-Security-Policy as it is. */
  static boolean isOrigin(String site) {
    if (!site.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
      return false;
    }
    try {
      URI uri = URI.create(site);
      return uri.getHost() != null && uri.getPort() <= 65_535;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void questions() {
    List<SurveyQuestion> questions = survey.questions();
    faults.require(!questions.isEmpty(), "/questions", "A survey asks at least one question.");
    faults.require(
        questions.size() <= QUESTIONS,
        "/questions",
        "A survey asks at most %d questions; nobody answers more.".formatted(QUESTIONS));
    for (int i = 0; i < questions.size(); i++) {
      question("/questions/" + i, questions.get(i));
    }
  }

  private void question(String at, SurveyQuestion question) {
    id(at + "/id", question.id(), earlier.keySet());
    text(at + "/text", question.text());
    condition(at + "/when", question.when());
    switch (question) {
      case Rating rating -> subject(at + "/about", rating.about());
      case FreeText text -> subject(at + "/about", text.about());
      case Choice choice -> {
        subject(at + "/about", choice.about());
        options(at + "/options", choice.options());
      }
      case Matrix matrix -> rows(at + "/rows", matrix.rows());
    }
    earlier.putIfAbsent(question.id(), question);
  }

  private void options(String at, List<SurveyQuestion.Option> options) {
    faults.require(
        options.size() >= 2 && options.size() <= OPTIONS,
        at,
        "A choice has 2 to %d options.".formatted(OPTIONS));
    Set<Integer> codes = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      SurveyQuestion.Option option = options.get(i);
      text(at + "/" + i + "/text", option.text());
      faults.require(
          option.code() >= 1 && option.code() <= 999 && codes.add(option.code()),
          at + "/" + i + "/code",
          "Each option has a code of its own from 1 to 999: %d.".formatted(option.code()));
    }
  }

  private void rows(String at, List<SurveyQuestion.Row> rows) {
    faults.require(
        !rows.isEmpty() && rows.size() <= ROWS, at, "A matrix has 1 to %d rows.".formatted(ROWS));
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      SurveyQuestion.Row row = rows.get(i);
      id(at + "/" + i + "/id", row.id(), ids);
      ids.add(row.id());
      text(at + "/" + i + "/text", row.text());
      subject(at + "/" + i + "/about", row.about());
    }
  }

  private void id(String at, String id, Set<String> taken) {
    faults.require(
        ID.matcher(id).matches(),
        at,
        "An id is 1 to 40 small letters, digits and dashes: \"%s\".".formatted(id));
    faults.require(!taken.contains(id), at, "\"%s\" stands here twice.".formatted(id));
  }

  private void text(String at, Words words) {
    faults.require(
        words.has(survey.language()),
        at,
        "The text is missing in the survey's own language (%s).".formatted(survey.language()));
  }

  private void subject(String at, @Nullable Subject about) {
    if (about != null && !known.has(about)) {
      faults.add(
          at,
          switch (about) {
            case Subject.Touchpoint gone -> "This touchpoint is not in the library any more.";
            case Subject.Stage gone -> "This stage is not on its map any more.";
          });
    }
  }

  private void condition(String at, @Nullable Condition when) {
    if (when == null) {
      return;
    }
    SurveyQuestion asked = earlier.get(when.question());
    if (asked == null) {
      faults.add(
          at + "/question",
          "A condition rests on a question that is asked earlier: \"%s\" is not."
              .formatted(when.question()));
      return;
    }
    faults.require(
        !when.values().isEmpty()
            && (when.is() == Condition.Test.ONE_OF || when.values().size() == 1),
        at + "/values",
        "This comparison needs %s."
            .formatted(when.is() == Condition.Test.ONE_OF ? "at least one value" : "one value"));
    switch (asked) {
      case Rating rating -> values(at, when, rating.scale()::has);
      case Choice choice ->
          values(at, when, v -> choice.options().stream().anyMatch(o -> o.code() == v));
      case Matrix matrix -> noCondition(at, when);
      case FreeText text -> noCondition(at, when);
    }
  }

  private void values(String at, Condition when, java.util.function.IntPredicate possible) {
    for (int i = 0; i < when.values().size(); i++) {
      int value = when.values().get(i);
      faults.require(
          possible.test(value),
          at + "/values/" + i,
          "\"%s\" cannot be answered with %d.".formatted(when.question(), value));
    }
  }

  private void noCondition(String at, Condition when) {
    faults.add(
        at + "/question",
        "A condition rests on a rating or a choice, and \"%s\" is neither."
            .formatted(when.question()));
  }
}
