package org.wayloom.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Which questions somebody is asked, by what they answered before. */
class ConditionsTest {
  private static final SurveyDefinition SURVEY =
      Asked.survey(
          Asked.rating("score", Scale.NPS),
          Asked.choice("kind", true),
          Asked.text("why", when("score", Condition.Test.AT_MOST, 6)),
          Asked.text("best", when("score", Condition.Test.AT_LEAST, 9)),
          Asked.text("two", when("kind", Condition.Test.ONE_OF, 2, 1)),
          Asked.text("ten", when("score", Condition.Test.EQUALS, 10)));

  @Test
  void asksOnlyWhatFits() {
    assertThat(asked("a.score=6")).containsExactly("score", "kind", "why");
    assertThat(asked("a.score=7")).containsExactly("score", "kind");
    assertThat(asked("a.score=9", "a.kind=2")).containsExactly("score", "kind", "best", "two");
    assertThat(asked("a.score=10")).containsExactly("score", "kind", "best", "ten");
  }

  @Test
  void startsANewPageWhereAConditionRestsOnThisOne() {
    assertThat(Steps.of(SURVEY.questions()).pages())
        .extracting(page -> page.stream().map(SurveyQuestion::id).toList())
        .containsExactly(List.of("score", "kind"), List.of("why", "best", "two", "ten"));
  }

  @Test
  void skipsAPageOnWhichNothingIsAsked() {
    Steps steps = Steps.of(SURVEY.questions());
    assertThat(steps.after(0, answers("a.score=7"))).isEmpty();
    assertThat(steps.after(0, answers("a.score=3"))).contains(1);
  }

  @Test
  void forgetsAnswersToQuestionsThatAreNotAskedAfterAll() {
    assertThat(answers("a.score=9", "a.why=because").byQuestion()).containsOnlyKeys("score");
  }

  @Test
  void takesNoValueThatThePageDoesNotOffer() {
    for (String wrong : List.of("11", "-1", "9.5", "۹", "", "9 ", "999999999999")) {
      assertThat(answers("a.score=" + wrong).byQuestion()).as(wrong).isEmpty();
    }
    assertThat(answers("a.kind=3", "a.kind=x").byQuestion()).isEmpty();
  }

  @Test
  void cutsATextAtTheLimitWithoutHalvingACharacter() {
    Answers given = answers("a.score=1", "a.why=x" + "😀".repeat(3_000));
    assertThat(given.byQuestion().get("why")).isEqualTo(new Answer.Said("x" + "😀".repeat(1_999)));
  }

  private static Condition when(String question, Condition.Test is, Integer... values) {
    return new Condition(question, is, List.of(values));
  }

  private static List<String> asked(String... fields) {
    Answers given = answers(fields);
    return SURVEY.questions().stream().filter(given::shows).map(SurveyQuestion::id).toList();
  }

  private static Answers answers(String... fields) {
    MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
    for (String field : fields) {
      int equals = field.indexOf('=');
      sent.add(field.substring(0, equals), field.substring(equals + 1));
    }
    return AnswerReader.read(SURVEY, sent);
  }
}
