package org.wayloom.surveys;

import java.util.List;

/**
 * A piece of HTML for an e-mail in which every number of a scale is a link. Made of a table with
 * styles in place, which is all that mail programs understand.
 */
final class MailBlock {
  private static final String CELL =
      "display:block;min-width:28px;padding:10px 4px;border:1px solid #8a8074;border-radius:8px;"
          + "color:#231f1b;background-color:#fffdfa;text-align:center;text-decoration:none;"
          + "font:600 16px/1.2 Arial,Tahoma,sans-serif";
  private static final String TEXT = "font:16px/1.5 Arial,Tahoma,sans-serif;color:#231f1b";

  private MailBlock() {}

  /**
   * @param address the survey's absolute address
   * @param person what stands for the signed person: such a text, or a field of the mail program;
   *     empty for none
   */
  static String of(
      String address,
      SurveyDefinition survey,
      SurveyQuestion.Rating question,
      String language,
      String person) {
    Tongue tongue = Tongue.of(survey.speak(language));
    String code = tongue.code();
    List<Integer> values = question.scale().points();
    Html html = new Html();
    html.open("div", "dir", tongue.direction(), "lang", code, "style", TEXT);
    html.element(
        "p", survey.say(question.text(), code), "style", "margin:0 0 12px;font-weight:600");
    html.open(
        "table",
        "role",
        "presentation",
        "cellpadding",
        "2",
        "cellspacing",
        "0",
        "border",
        "0",
        "dir",
        tongue.direction());
    html.tag("<tr>");
    for (int value : values) {
      html.tag("<td>")
          .element(
              "a",
              tongue.number(value),
              "href",
              link(address, question, value, code, person),
              "style",
              CELL)
          .tag("</td>");
    }
    html.tag("</tr></table>");
    ends(html, survey.say(question.low(), code), survey.say(question.high(), code), tongue, values);
    return html.close("div").toString();
  }

  private static String link(
      String address, SurveyQuestion.Rating question, int value, String language, String person) {
    return address
        + "?"
        + AnswerReader.field(question)
        + "="
        + value
        + "&lang="
        + language
        + (person.isEmpty() ? "" : "&p=" + person);
  }

  private static void ends(
      Html html, String low, String high, Tongue tongue, List<Integer> values) {
    if (!low.isEmpty() || !high.isEmpty()) {
      html.element(
          "p",
          "%s = %s · %s = %s"
              .formatted(
                  tongue.number(values.getFirst()), low, tongue.number(values.getLast()), high),
          "style",
          "margin:8px 0 0;font-size:14px;color:#544c43");
    }
  }
}
