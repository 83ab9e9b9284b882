package org.wayloom.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wayloom.surveys.SurveyQuestion.Choice;
import org.wayloom.surveys.SurveyQuestion.FreeText;
import org.wayloom.surveys.SurveyQuestion.Matrix;
import org.wayloom.surveys.SurveyQuestion.Option;
import org.wayloom.surveys.SurveyQuestion.Rating;
import org.wayloom.surveys.SurveyQuestion.Row;

/** The public page as HTML. */
class SurveyPageTest {
  private static final String HOSTILE =
      "</textarea></style><script>alert('x')</script>\" onload=\"x";

  @Test
  void isMirroredInPersianWithTheSameValues() {
    String page = Preview.of(Asked.survey(Asked.rating("a", Scale.NPS)), "fa", 0);

    assertThat(page).contains("<html lang=\"fa\" dir=\"rtl\">");
    // The low end comes first, which from right to left is on the right.
    assertThat(page)
        .containsSubsequence("<div class=\"ends\"", "بد", "خوب")
        .containsSubsequence(
            "value=\"0\"><span class=\"mark\">۰<", "value=\"10\"><span class=\"mark\">۱۰<");
  }

  @Test
  void countsFromLeftToRightInEnglish() {
    assertThat(Preview.of(Asked.survey(Asked.rating("a", Scale.CES)), "en", 0))
        .contains("<html lang=\"en\" dir=\"ltr\">")
        .containsSubsequence("Bad", "Good", "value=\"1\"", "value=\"7\"")
        .doesNotContain("value=\"8\"");
  }

  @Test
  void marksATextThatIsNotInThePagesLanguage() {
    assertThat(Preview.of(Asked.survey(Asked.rating("a", Scale.CSAT)), "fa", 0))
        .contains("<bdi lang=\"en\">a?</bdi>");
  }

  @Test
  void escapesHostileTextsInEveryPlace() {
    Words evil = new Words(Map.of("en", HOSTILE, "fa", HOSTILE));
    SurveyDefinition survey =
        new SurveyDefinition(
            evil,
            List.of("en", "fa"),
            "en",
            evil,
            List.of(
                new Rating("a", evil, true, null, Scale.STAR, evil, evil, null),
                new Choice(
                    "b",
                    evil,
                    true,
                    null,
                    true,
                    List.of(new Option(1, evil), new Option(2, evil)),
                    null),
                new Matrix(
                    "c",
                    evil,
                    true,
                    null,
                    Scale.CSAT,
                    evil,
                    evil,
                    List.of(new Row("r", evil, null))),
                new FreeText("d", evil, true, null, null)),
            evil,
            new SurveyDefinition.Consent(true, true, evil),
            0,
            0,
            "survey",
            List.of());
    Visit faulty =
        new Visit(
            "token",
            new Survey.Version("key", 1, survey),
            Tongue.of("en"),
            0,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            true,
            new Answers(Map.of("d", new Answer.Said(HOSTILE))),
            survey.questions(),
            true);

    for (String page :
        List.of(
            SurveyPage.form(faulty),
            SurveyPage.message(Tongue.of("en"), HOSTILE, HOSTILE),
            MailBlock.of(
                "https://x.example/s/t",
                survey,
                (Rating) survey.questions().getFirst(),
                "fa",
                HOSTILE))) {
      assertThat(page).doesNotContain("<script").doesNotContain("\" onload=");
    }
  }

  @Test
  void leavesOutControlCharactersAndOverridesOfDirection() {
    assertThat(Html.escape("a\u202eb\0c\u200cd")).isEqualTo("abc\u200cd");
  }

  @Test
  void namesItsStyleSheetByItsHash() {
    assertThat(SurveyPage.STYLE_HASH).matches("'sha256-[A-Za-z0-9+/]{43}='");
    assertThat(Preview.of(Asked.survey(Asked.rating("a", Scale.CSAT)), "en", 0))
        .doesNotContain("style=\"");
  }

  @Test
  void linksEachNumberOfAnEMailToItsAnswer() {
    Rating question = Asked.rating("a", Scale.NPS);
    String block =
        MailBlock.of("https://x.example/s/t", Asked.survey(question), question, "fa", "");

    assertThat(block)
        .contains("dir=\"rtl\"", "href=\"https://x.example/s/t?a.a=0&amp;lang=fa\"")
        .contains("a.a=10&amp;lang=fa", ">۱۰</a>");
  }

  @Test
  void speaksTheFirstAcceptedLanguageThatTheSurveyHas() {
    List<String> languages = List.of("en", "fa");
    assertThat(Tongue.accepted("pl, fa-IR;q=0.8, en;q=0.5", languages)).isEqualTo("fa");
    assertThat(Tongue.accepted("de", languages)).isNull();
    assertThat(Tongue.accepted(";;;q=x", languages)).isNull();
  }
}
