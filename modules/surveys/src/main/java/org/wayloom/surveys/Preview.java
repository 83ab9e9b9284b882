package org.wayloom.surveys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public page of a draft, however unfinished it is. */
final class Preview {
  private Preview() {}

  static String of(SurveyDefinition draft, @Nullable String language, int page) {
    Tongue tongue = Tongue.of(draft.speak(language));
    int last = Steps.of(draft.questions()).pages().size() - 1;
    return SurveyPage.form(
        new Visit(
            "preview",
            new Survey.Version("preview", 0, draft),
            tongue,
            Math.clamp(page, 0, last),
            "preview",
            null,
            null,
            false,
            Answers.NONE,
            List.of(),
            false));
  }
}
