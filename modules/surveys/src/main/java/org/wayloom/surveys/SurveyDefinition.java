package org.wayloom.surveys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a survey asks, as a team writes it. It may be unfinished: {@link DefinitionCheck} says what
 * is missing before it can be opened.
 *
 * @param languages it is asked in
 * @param language what a text is shown in where the customer's language has none
 * @param onceInDays how many days pass before the same known person may answer again; 0 = none
 * @param quietDays how many days a known person is not asked by this survey after any other of the
 *     workspace asked them or was answered by them; 0 = none
 * @param channel that answers come by, as rules see it
 * @param sites origins of other web sites that may show it, such as {@code https://shop.example}
 */
public record SurveyDefinition(
    Words title,
    List<String> languages,
    String language,
    Words intro,
    List<SurveyQuestion> questions,
    Words thanks,
    Consent consent,
    int onceInDays,
    Integer quietDays,
    String channel,
    List<String> sites) {
  static final String USUAL_CHANNEL = "survey";

  /** What is kept even of a draft; {@link DefinitionCheck} lets fewer be asked. */
  private static final int MOST_QUESTIONS = 200;

  public SurveyDefinition {
    title = Words.orNone(title);
    languages = List.copyOf(languages);
    languages.forEach(SurveyDefinition::requireSpoken);
    requireSpoken(language);
    intro = Words.orNone(intro);
    questions = List.copyOf(questions);
    if (questions.size() > MOST_QUESTIONS) {
      throw new IllegalArgumentException(
          "a survey may have at most %d questions: %d".formatted(MOST_QUESTIONS, questions.size()));
    }
    thanks = Words.orNone(thanks);
    consent = orNone(consent);
    quietDays = orNone(quietDays);
    channel = orUsual(channel);
    sites = orEmpty(sites);
  }

  /**
   * What the customer agrees to.
   *
   * @param required whether it must be ticked; when not, the tick is offered and kept
   */
  public record Consent(boolean asked, boolean required, Words text) {
    static final Consent NONE = new Consent(false, false, Words.NONE);

    public Consent {
      text = Words.orNone(text);
    }
  }

  private static Consent orNone(@Nullable Consent consent) {
    return consent == null ? Consent.NONE : consent;
  }

  private static Integer orNone(@Nullable Integer days) {
    return days == null ? 0 : days;
  }

  private static String orUsual(@Nullable String channel) {
    return channel == null ? USUAL_CHANNEL : channel;
  }

  private static List<String> orEmpty(@Nullable List<String> sites) {
    return sites == null ? List.of() : List.copyOf(sites);
  }

  private static void requireSpoken(String language) {
    if (!Words.LANGUAGES.contains(language)) {
      throw new IllegalArgumentException(
          "surveys speak %s, not \"%s\"".formatted(Words.LANGUAGES, language));
    }
  }

  /** A text as a customer of this language reads it. */
  String say(Words words, String wanted) {
    return words.in(wanted, language);
  }

  /** The language to speak with a customer who wants this one. */
  String speak(@Nullable String wanted) {
    return wanted != null && languages.contains(wanted) ? wanted : language;
  }
}
