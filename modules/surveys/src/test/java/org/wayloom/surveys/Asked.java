package org.wayloom.surveys;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.surveys.SurveyQuestion.Choice;
import org.wayloom.surveys.SurveyQuestion.FreeText;
import org.wayloom.surveys.SurveyQuestion.Matrix;
import org.wayloom.surveys.SurveyQuestion.Option;
import org.wayloom.surveys.SurveyQuestion.Rating;
import org.wayloom.surveys.SurveyQuestion.Row;

/** Small surveys to test with. */
final class Asked {
  static final Words LOW = new Words(java.util.Map.of("en", "Bad", "fa", "بد"));
  static final Words HIGH = new Words(java.util.Map.of("en", "Good", "fa", "خوب"));

  private Asked() {}

  static Words en(String text) {
    return Words.of("en", text);
  }

  static Rating rating(String id, Scale scale) {
    return new Rating(id, en(id + "?"), true, null, scale, LOW, HIGH, null);
  }

  static Rating about(String id, String touchpoint) {
    return new Rating(
        id, en(id + "?"), true, null, Scale.CSAT, LOW, HIGH, new Subject.Touchpoint(touchpoint));
  }

  static Choice choice(String id, boolean many) {
    return new Choice(
        id,
        en(id + "?"),
        false,
        null,
        many,
        List.of(new Option(1, en("one")), new Option(2, en("two"))),
        null);
  }

  static Matrix matrix(String id) {
    return new Matrix(
        id,
        en(id + "?"),
        false,
        null,
        Scale.STAR,
        LOW,
        HIGH,
        List.of(new Row("first", en("First"), null), new Row("second", en("Second"), null)));
  }

  static FreeText text(String id, @Nullable Condition when) {
    return new FreeText(id, en(id + "?"), false, when, null);
  }

  static SurveyDefinition survey(SurveyQuestion... questions) {
    return with(0, SurveyDefinition.Consent.NONE, questions);
  }

  static SurveyDefinition with(
      int onceInDays, SurveyDefinition.Consent consent, SurveyQuestion... questions) {
    return new SurveyDefinition(
        en("Shop"),
        List.of("en", "fa"),
        "en",
        Words.NONE,
        List.of(questions),
        Words.NONE,
        consent,
        onceInDays,
        0,
        "survey",
        List.of());
  }
}
