package org.wayloom.surveys;

import java.util.List;
import java.util.Optional;
import org.wayloom.surveys.SurveyQuestion.Choice;
import org.wayloom.surveys.SurveyQuestion.FreeText;
import org.wayloom.surveys.SurveyQuestion.Matrix;
import org.wayloom.surveys.SurveyQuestion.Rating;

/**
 * Writes one question as form fields. Scales run from the low end in the direction of the page, so
 * in Persian the low end is on the right; the values sent are the same.
 */
final class QuestionHtml {
  private final Html html;
  private final Visit visit;
  private final Tongue tongue;

  QuestionHtml(Html html, Visit visit) {
    this.html = html;
    this.visit = visit;
    this.tongue = visit.tongue();
  }

  void write(SurveyQuestion question) {
    boolean missing = visit.missing().contains(question);
    switch (question) {
      case FreeText text -> freeText(text, missing);
      case Rating rating -> {
        openGroup(question, missing, true);
        Optional<Integer> chosen = visit.answers().to(rating).map(a -> a.compared().getFirst());
        scale(AnswerReader.field(rating), rating.scale(), rating.low(), rating.high(), chosen);
        html.close("fieldset");
      }
      case Choice choice -> {
        openGroup(question, missing, !choice.many());
        options(choice);
        html.close("fieldset");
      }
      case Matrix matrix -> {
        openGroup(question, missing, false);
        matrix.rows().forEach(row -> row(matrix, row));
        html.close("fieldset");
      }
    }
  }

  private void openGroup(SurveyQuestion question, boolean missing, boolean radios) {
    html.open(
        "fieldset",
        "class",
        missing ? "question faulty" : "question",
        "id",
        anchor(question),
        radios ? "role" : "",
        "radiogroup",
        radios && question.required() ? "aria-required" : "",
        "true",
        missing ? "aria-describedby" : "",
        anchor(question) + "-fault");
    html.open("legend");
    head(question);
    html.close("legend");
    fault(question, missing);
  }

  static String anchor(SurveyQuestion question) {
    return "q-" + question.id();
  }

  private void head(SurveyQuestion question) {
    words(html, visit, question.text());
    if (!question.required()) {
      html.text(" ").element("span", tongue.say("optional"), "class", "optional");
    }
  }

  private void fault(SurveyQuestion question, boolean missing) {
    if (missing) {
      html.element(
          "p", tongue.say("fault.question"), "class", "fault", "id", anchor(question) + "-fault");
    }
  }

  /** A text of the team's; marked with its language where it is not the page's. */
  static void words(Html html, Visit visit, Words words) {
    String wanted = visit.tongue().code();
    String text = visit.survey().say(words, wanted);
    if (words.has(wanted)) {
      html.text(text);
    } else {
      html.element("bdi", text, "lang", visit.survey().language());
    }
  }

  private void scale(String field, Scale scale, Words low, Words high, Optional<Integer> chosen) {
    List<Integer> values = scale.points();
    if (!low.isEmpty() || !high.isEmpty()) {
      html.tag("<div class=\"ends\" aria-hidden=\"true\"><span>");
      words(html, visit, low);
      html.tag("</span><span>");
      words(html, visit, high);
      html.tag("</span></div>");
    }
    html.open("div", "class", "scale of-" + values.size() + (scale == Scale.STAR ? " stars" : ""));
    for (int value : values) {
      html.tag("<label>");
      radio(field, value, chosen.filter(c -> c == value).isPresent());
      html.open("span", "class", "mark").text(tongue.number(value)).close("span");
      Words end = value == values.getFirst() ? low : value == values.getLast() ? high : Words.NONE;
      if (!end.isEmpty()) {
        html.tag("<span class=\"unseen\">, ");
        words(html, visit, end);
        html.tag("</span>");
      }
      html.tag("</label>");
    }
    html.close("div");
  }

  private void radio(String field, int value, boolean chosen) {
    html.open(
        "input",
        "type",
        "radio",
        "name",
        field,
        "value",
        Integer.toString(value),
        chosen ? "checked" : "",
        "");
  }

  private void row(Matrix matrix, SurveyQuestion.Row row) {
    Optional<Integer> chosen =
        visit
            .answers()
            .to(matrix)
            .flatMap(
                given ->
                    given instanceof Answer.RatedRows rows
                        ? Optional.ofNullable(rows.values().get(row.id()))
                        : Optional.empty());
    html.tag("<fieldset class=\"row\" role=\"radiogroup\"><legend>");
    words(html, visit, row.text());
    html.tag("</legend>");
    scale(
        AnswerReader.field(matrix, row.id()), matrix.scale(), matrix.low(), matrix.high(), chosen);
    html.close("fieldset");
  }

  private void options(Choice choice) {
    List<Integer> chosen = visit.answers().to(choice).map(Answer::compared).orElse(List.of());
    html.open("div", "class", "options");
    for (SurveyQuestion.Option option : choice.options()) {
      html.tag("<label>");
      html.open(
          "input",
          "type",
          choice.many() ? "checkbox" : "radio",
          "name",
          AnswerReader.field(choice),
          "value",
          Integer.toString(option.code()),
          chosen.contains(option.code()) ? "checked" : "",
          "");
      html.tag("<span>");
      words(html, visit, option.text());
      html.tag("</span></label>");
    }
    html.close("div");
  }

  private void freeText(FreeText text, boolean missing) {
    html.open("div", "class", missing ? "question faulty" : "question", "id", anchor(text));
    html.open("label", "for", anchor(text) + "-field", "class", "legend");
    head(text);
    html.close("label");
    fault(text, missing);
    html.open(
        "textarea",
        "id",
        anchor(text) + "-field",
        "name",
        AnswerReader.field(text),
        "rows",
        "4",
        "dir",
        "auto",
        "maxlength",
        Integer.toString(AnswerReader.LONGEST_TEXT),
        text.required() ? "aria-required" : "",
        "true",
        missing ? "aria-describedby" : "",
        anchor(text) + "-fault");
    visit
        .answers()
        .to(text)
        .ifPresent(
            given -> {
              // A line break right after the tag is not part of the text, so one is put there.
              html.tag("\n").text(given instanceof Answer.Said said ? said.text() : "");
            });
    html.tag("</textarea></div>");
  }
}
