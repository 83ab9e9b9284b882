package org.wayloom.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Measures the models on comments labelled by hand and keeps docs/accuracy.md true. With {@code
 * -Dwayloom.generate=true} it writes the page.
 */
class AccuracyTest {
  private static final String HEAD =
      """
      # How well texts are understood

      Measured on short customer comments in `modules/text/src/test/resources`, written and labelled by hand for this
      purpose: 60 in each language, 20 of each mood, and 16 texts in other languages or none. Every second one is *held out*:
      the word lists were not tuned on it. The held-out columns are what to expect of new comments; the tuned ones are not.
      `make accuracy` measures again and writes this page.

      *Answered* is the share to which the model gave a mood at all; *right* of these; *right of all* counts an "unknown" as
      wrong. Guessing would be right for one in three.

      | language | language right, held out | answered | right of answered | right of all | right of all, tuned |
      |---|---|---|---|---|---|
      """;

  private static final String TAIL =
      """

      With 30 held-out comments a share is known to about ± 15 percentage points. The comments and our lists were written by the
      same hand, so expect somewhat less of yours.

      What is weak: irony, comparison with others, what is only implied ("They promised a call back. Nothing."), words that the
      lists lack, and plain reports in which a word of praise or complaint occurs by chance. Negation is understood within three
      words. The general lists are machine-translated from English; Polish, Russian and Persian lean on our own lists of what
      customers write (`customers-*.txt`).
      """;

  /** How often the models were right in one half of a language's comments. */
  private record Tally(int comments, int language, int answered, int right) {
    static Tally of(Language language, boolean heldOut) {
      TextReader reader = new TextReader();
      List<Comment> some =
          Comment.of(language).stream().filter(one -> one.isHeldOut() == heldOut).toList();
      int languages = 0;
      int answered = 0;
      int right = 0;
      for (Comment comment : some) {
        Understood understood = reader.read(comment.text());
        languages += understood.language() == language ? 1 : 0;
        answered += understood.mood().label() == Mood.Label.UNKNOWN ? 0 : 1;
        right += understood.mood().label() == comment.label() ? 1 : 0;
      }
      return new Tally(some.size(), languages, answered, right);
    }

    static String share(int part, int whole) {
      return String.format(
          Locale.ROOT, "%d %% (%d of %d)", Math.round(100.0 * part / whole), part, whole);
    }
  }

  private static String page() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Language language : Language.values()) {
      Tally held = Tally.of(language, true);
      Tally tuned = Tally.of(language, false);
      boolean none = language == Language.UNKNOWN;
      page.append(
          "| %s | %s | %s | %s | %s | %s |%n"
              .formatted(
                  none ? "other, to be called unknown" : language.code(),
                  Tally.share(held.language, held.comments),
                  none ? "–" : Tally.share(held.answered, held.comments),
                  none ? "–" : Tally.share(held.right, held.answered),
                  none ? "–" : Tally.share(held.right, held.comments),
                  none ? "–" : Tally.share(tuned.right, tuned.comments)));
    }
    return page.append(TAIL).toString();
  }

  @Test
  void thePageSaysWhatTheModelsDo() throws IOException {
    Path file = Path.of(System.getProperty("wayloom.root", "../.."), "docs/accuracy.md");
    String page = page();
    if (Boolean.getBoolean("wayloom.generate")) {
      Files.writeString(file, page);
    }
    assertThat(page).isEqualTo(Files.readString(file));
  }

  @Test
  void neverGuessesAMoodInALanguageThatItDoesNotKnow() {
    TextReader reader = new TextReader();
    for (Comment comment : Comment.of(Language.UNKNOWN)) {
      assertThat(reader.read(comment.text()).mood())
          .as(comment.text())
          .isEqualTo(new Mood(Mood.Label.UNKNOWN, 0, "none", 0));
    }
  }
}
