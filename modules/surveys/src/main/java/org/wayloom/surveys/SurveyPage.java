package org.wayloom.surveys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.wayloom.kernel.Sha256;

/**
 * Writes the public page as plain HTML: no script, one style sheet inside, which the page's policy
 * names by its hash.
 */
final class SurveyPage {
  private static final String STYLE = style();

  /** The style sheet as a Content-Security-Policy names it. */
  static final String STYLE_HASH = "'sha256-" + sha256(STYLE) + "'";

  private SurveyPage() {}

  /** The form at a step. */
  static String form(Visit visit) {
    Html html = new Html();
    String title = visit.survey().say(visit.survey().title(), visit.tongue().code());
    head(
        html,
        visit.tongue(),
        (visit.isFaulty() ? visit.tongue().say("fault") + " · " : "") + title);
    html.tag("<h1>");
    QuestionHtml.words(html, visit, visit.survey().title());
    html.tag("</h1>");
    Steps steps = Steps.of(visit.survey().questions());
    if (visit.page() == 0 && !visit.survey().intro().isEmpty()) {
      html.tag("<p class=\"intro\">");
      QuestionHtml.words(html, visit, visit.survey().intro());
      html.tag("</p>");
    }
    faults(html, visit);
    html.open("form", "method", "post", "action", "/s/" + visit.token(), "novalidate", "");
    carried(html, visit, steps);
    QuestionHtml questions = new QuestionHtml(html, visit);
    steps.shown(visit.page(), visit.answers()).forEach(questions::write);
    if (visit.page() == 0) {
      consent(html, visit);
    }
    buttons(html, visit, steps);
    languages(html, visit);
    html.close("form");
    return foot(html);
  }

  /** A page with a heading and one text: thanks, closed, and what else there is to tell. */
  static String message(Tongue tongue, String heading, String text) {
    Html html = new Html();
    head(html, tongue, heading);
    html.tag("<div class=\"message\">").element("h1", heading, "dir", "auto");
    if (!text.isEmpty()) {
      html.element("p", text, "dir", "auto");
    }
    html.tag("</div>");
    return foot(html);
  }

  static String message(Tongue tongue, String key) {
    return message(tongue, tongue.say(key), tongue.say(key + ".more"));
  }

  private static void head(Html html, Tongue tongue, String title) {
    html.tag("<!doctype html>\n")
        .open("html", "lang", tongue.code(), "dir", tongue.direction())
        .tag(
            "<head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\">"
                + "<meta name=\"robots\" content=\"noindex, nofollow\">")
        .element("title", title)
        .tag("<style>" + STYLE + "</style></head><body><main>");
  }

  private static String foot(Html html) {
    return html.tag("</main></body></html>\n").toString();
  }

  private static void faults(Html html, Visit visit) {
    if (!visit.isFaulty()) {
      return;
    }
    html.tag("<div class=\"faults\" role=\"alert\">").element("p", visit.tongue().say("faults"));
    html.tag("<ul>");
    for (SurveyQuestion question : visit.missing()) {
      String field = question instanceof SurveyQuestion.FreeText ? "-field" : "";
      html.tag("<li>").open("a", "href", "#" + QuestionHtml.anchor(question) + field);
      QuestionHtml.words(html, visit, question.text());
      html.tag("</a></li>");
    }
    if (visit.consentMissing()) {
      html.tag("<li>")
          .element("a", visit.tongue().say("fault.consent"), "href", "#consent")
          .tag("</li>");
    }
    html.tag("</ul></div>");
  }

  /** What the form brings back unseen: where we are, and the answers of the other steps. */
  private static void carried(Html html, Visit visit, Steps steps) {
    hidden(html, "v", Integer.toString(visit.version().number()));
    hidden(html, "r", visit.response());
    hidden(html, "s", Integer.toString(visit.page()));
    hidden(html, "lang", visit.tongue().code());
    if (visit.person() != null) {
      hidden(html, "p", visit.person());
    }
    if (visit.about() != null) {
      hidden(html, "c", visit.about());
    }
    if (visit.page() != 0 && visit.consent()) {
      hidden(html, "consent", "yes");
    }
    List<SurveyQuestion> here = steps.shown(visit.page(), visit.answers());
    for (SurveyQuestion question : visit.survey().questions()) {
      if (!here.contains(question)) {
        visit.answers().to(question).ifPresent(answer -> carry(html, question, answer));
      }
    }
  }

  private static void carry(Html html, SurveyQuestion question, Answer answer) {
    switch (answer) {
      case Answer.RatedRows rows ->
          rows.values()
              .forEach(
                  (row, value) ->
                      hidden(html, AnswerReader.field(question, row), value.toString()));
      case Answer.Said said -> hidden(html, AnswerReader.field(question), said.text());
      case Answer.Rated rated ->
          hidden(html, AnswerReader.field(question), Integer.toString(rated.value()));
      case Answer.Chosen chosen ->
          chosen
              .codes()
              .forEach(code -> hidden(html, AnswerReader.field(question), code.toString()));
    }
  }

  private static void hidden(Html html, String name, String value) {
    html.open("input", "type", "hidden", "name", name, "value", value);
  }

  private static void consent(Html html, Visit visit) {
    SurveyDefinition.Consent consent = visit.survey().consent();
    if (!consent.asked()) {
      return;
    }
    html.open("div", "class", visit.consentMissing() ? "consent faulty" : "consent");
    if (visit.consentMissing()) {
      html.element("p", visit.tongue().say("fault.consent"), "class", "fault", "id", "no-consent");
    }
    html.tag("<label>");
    html.open(
        "input",
        "type",
        "checkbox",
        "id",
        "consent",
        "name",
        "consent",
        "value",
        "yes",
        consent.required() ? "aria-required" : "",
        "true",
        visit.consentMissing() ? "aria-describedby" : "",
        "no-consent",
        visit.consent() ? "checked" : "",
        "");
    html.tag("<span>");
    QuestionHtml.words(html, visit, consent.text());
    html.tag("</span></label></div>");
  }

  private static void buttons(Html html, Visit visit, Steps steps) {
    boolean last = visit.page() == steps.pages().size() - 1;
    html.tag("<div class=\"buttons\">")
        .element("button", visit.tongue().say(last ? "send" : "go-on"), "type", "submit");
    if (steps.before(visit.page(), visit.answers()).isPresent()) {
      html.element(
          "button",
          visit.tongue().say("back"),
          "type",
          "submit",
          "name",
          "to",
          "value",
          "back",
          "class",
          "quiet");
    }
    html.tag("</div>");
  }

  // After the buttons: the first button of a form is the one that Enter presses.
  private static void languages(Html html, Visit visit) {
    List<String> languages = visit.survey().languages();
    if (languages.size() < 2) {
      return;
    }
    html.open("nav", "class", "languages", "aria-label", visit.tongue().say("languages"));
    for (String language : languages) {
      html.element(
          "button",
          Tongue.of(language).say("name"),
          "type",
          "submit",
          "name",
          "to",
          "value",
          language,
          "lang",
          language,
          language.equals(visit.tongue().code()) ? "aria-current" : "",
          "true");
    }
    html.close("nav");
  }

  private static String style() {
    try (InputStream file = SurveyPage.class.getResourceAsStream("page.css")) {
      if (file == null) {
        throw new IllegalStateException("the style sheet of the public page is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    return Base64.getEncoder().encodeToString(Sha256.of(text));
  }
}
