package org.wayloom.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayloom.surveys.Asked.en;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.http.Json;
import org.wayloom.kernel.Problem;
import org.wayloom.surveys.SurveyQuestion.Choice;
import org.wayloom.surveys.SurveyQuestion.Option;
import tools.jackson.core.JacksonException;

/** What keeps a survey from being opened, and where it is pointed at. */
class DefinitionCheckTest {
  private static final KnownSubjects KNOWN =
      subject -> subject.equals(new Subject.Touchpoint("till"));

  @Test
  void findsNothingWrongWithEveryTemplate() {
    for (SurveyTemplate template : SurveyTemplates.all()) {
      assertThat(DefinitionCheck.faults(template.definition(), KNOWN)).as(template.id()).isEmpty();
    }
  }

  @Test
  void everyTemplateSpeaksAllFourLanguages() {
    for (SurveyTemplate template : SurveyTemplates.all()) {
      String json = SurveyStore.json(template.definition());
      assertThat(json.split("\"en\":", -1)).hasSameSizeAs(json.split("\"fa\":", -1));
      assertThat(json.split("\"en\":", -1)).hasSameSizeAs(json.split("\"pl\":", -1));
      assertThat(json.split("\"en\":", -1)).hasSameSizeAs(json.split("\"ru\":", -1));
    }
  }

  @Test
  void aDefinitionReadsBackAsItWasWritten() {
    SurveyDefinition all =
        Asked.survey(
            Asked.about("a", "till"),
            Asked.choice("b", true),
            Asked.matrix("c"),
            Asked.text("d", new Condition("a", Condition.Test.AT_MOST, List.of(2))));
    assertThat(Json.mapper().readValue(SurveyStore.json(all), SurveyDefinition.class))
        .isEqualTo(all);
  }

  @Test
  void asksAtLeastOneQuestion() {
    assertThat(pointers(Asked.survey())).containsExactly("/questions");
  }

  @Test
  void needsEveryTextInItsOwnLanguage() {
    Choice choice =
        new Choice(
            "b",
            Words.NONE,
            false,
            null,
            false,
            List.of(new Option(1, en("x")), new Option(2, Words.of("fa", "ی"))),
            null);
    assertThat(pointers(Asked.survey(choice)))
        .containsExactly("/questions/0/text", "/questions/0/options/1/text");
  }

  @Test
  void refusesIdsThatStandTwiceOrAreNone() {
    assertThat(pointers(Asked.survey(Asked.text("a", null), Asked.text("a", null))))
        .containsExactly("/questions/1/id");
    assertThat(pointers(Asked.survey(Asked.text("A b", null)))).containsExactly("/questions/0/id");
  }

  @Test
  void refusesATouchpointThatIsGone() {
    assertThat(pointers(Asked.survey(Asked.about("a", "till"), Asked.about("b", "gone"))))
        .containsExactly("/questions/1/about");
  }

  @Test
  void refusesConditionsOnLaterQuestionsTextsAndImpossibleValues() {
    assertThat(
            pointers(
                Asked.survey(
                    Asked.text("a", when("b", 1)),
                    Asked.rating("b", Scale.CSAT),
                    Asked.text("c", when("b", 6)),
                    Asked.text("d", when("c", 1)),
                    Asked.text("e", new Condition("b", Condition.Test.AT_LEAST, List.of())))))
        .containsExactly(
            "/questions/0/when/question",
            "/questions/2/when/values/0",
            "/questions/3/when/question",
            "/questions/4/when/values");
  }

  @Test
  void refusesJsonWithoutWhatASurveyNeeds() {
    String rest = ",\"questions\":[%s],\"onceInDays\":0}";
    String english = "{\"languages\":[\"en\"],\"language\":\"en\"" + rest;
    for (String broken :
        List.of(
            english.formatted("{\"kind\":\"text\",\"required\":false}"),
            english.formatted("{\"kind\":\"riddle\"}"),
            "{\"languages\":[\"de\"],\"language\":\"en\"" + rest.formatted(""),
            "{\"languages\":[\"en\"]" + rest.formatted(""))) {
      assertThatThrownBy(() -> Json.mapper().readValue(broken, SurveyDefinition.class))
          .as(broken)
          .isInstanceOf(JacksonException.class);
    }
    assertThat(Json.mapper().readValue(english.formatted(""), SurveyDefinition.class).questions())
        .isEmpty();
  }

  @Test
  void asksWithoutQuietWhereADefinitionOfBeforeSaysNothingOfIt() {
    String before =
        "{\"languages\":[\"en\"],\"language\":\"en\",\"questions\":[],\"onceInDays\":30}";
    assertThat(Json.mapper().readValue(before, SurveyDefinition.class).quietDays()).isZero();
  }

  @Test
  void takesOnlyOriginsAsSites() {
    assertThat(DefinitionCheck.isOrigin("https://shop.example")).isTrue();
    assertThat(DefinitionCheck.isOrigin("http://localhost:3000")).isTrue();
    for (String wrong :
        List.of(
            "https://shop.example/",
            "https://shop.example; script-src *",
            "*",
            "javascript:alert(1)",
            "https://shop.example:99999")) {
      assertThat(DefinitionCheck.isOrigin(wrong)).as(wrong).isFalse();
    }
  }

  private static Condition when(String question, int value) {
    return new Condition(question, Condition.Test.EQUALS, List.of(value));
  }

  private static List<String> pointers(SurveyDefinition survey) {
    return DefinitionCheck.faults(survey, KNOWN).stream().map(Problem.Place::pointer).toList();
  }
}
