package org.wayloom.surveys;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.wayloom.testing.Fuzz;

/** Whatever fields a form sends, only answers that the page offers are read. */
class AnswerFuzzTest {
  private static final SurveyDefinition SURVEY =
      Asked.survey(
          Asked.rating("nps", Scale.NPS),
          Asked.choice("one", false),
          Asked.choice("many", true),
          Asked.matrix("parts"),
          Asked.text("why", null));

  @Test
  void readsPossibleAnswersOnly() {
    Fuzz.of(AnswerFuzzTest.class, "answers")
        .with(
            "a.nps=9&a.one=1&a.many=1&a.many=2&a.parts.first=5&a.parts.second=1&a.why=because\r\nI can")
        .with("a.nps=0&a.nps=10&a.one=2&a.why=" + "żółć ".repeat(900))
        .feed(
            input -> {
              LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
              for (String field : new String(input, StandardCharsets.UTF_8).split("&")) {
                int is = field.indexOf('=');
                fields.add(field.substring(0, Math.max(is, 0)), field.substring(is + 1));
              }
              Answers answers = AnswerReader.read(SURVEY, fields);
              for (SurveyQuestion question : SURVEY.questions()) {
                answers.to(question).ifPresent(answer -> possible(question, answer));
              }
              return answers.toString();
            });
  }

  private static void possible(SurveyQuestion question, Answer answer) {
    boolean possible =
        switch (answer) {
          case Answer.Rated rated -> Scale.NPS.has(rated.value());
          case Answer.Chosen chosen ->
              chosen.codes().stream().allMatch(code -> code == 1 || code == 2);
          case Answer.RatedRows rows -> rows.values().values().stream().allMatch(Scale.STAR::has);
          case Answer.Said said ->
              !said.text().isBlank()
                  && said.text().length() <= AnswerReader.LONGEST_TEXT
                  && said.text().indexOf('\0') < 0;
        };
    if (!possible) {
      throw new AssertionError(question.id() + " was answered " + answer);
    }
  }
}
