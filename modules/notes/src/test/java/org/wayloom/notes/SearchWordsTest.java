package org.wayloom.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayloom.text.FoldedText;

/** How texts and queries are made alike, and the piece of a text that a hit is shown in. */
class SearchWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Żółta ŁÓDŹ, naprawdę!|zolta lodz naprawde",
        "Ёлка — й|елка и",
        "كتابي ۱۲۳|کتابی 123",
        "می‌خواهم|می خواهم",
        "E-mail: a.b@c.pl|e mail a b c pl",
        "Straße ﬁn|straße fin",
      })
  void foldsCaseMarksAndFormsOfLetters(String text, String words) {
    assertThat(String.join(" ", FoldedText.words(text))).isEqualTo(words);
  }

  @Test
  void knowsWhereEachFoldedCharacterCameFrom() {
    FoldedText folded = FoldedText.of("Ż  ó");

    assertThat(folded.words()).isEqualTo("z o");
    assertThat(folded.origin(2)).isEqualTo(3);
  }

  @Test
  void showsTheWordsFoundWithinWhatStandsAroundThem() {
    String text = "x ".repeat(100) + "Paczka była Żółta i piękna " + "y ".repeat(200);

    Snippet snippet = Snippet.of(text, List.of("zolt", "piekn")).orElseThrow();

    assertThat(snippet.text()).contains("Paczka była Żółta i piękna").hasSizeLessThan(225);
    assertThat(
            snippet.marks().stream()
                .map(mark -> snippet.text().substring(mark.start(), mark.end())))
        .containsExactly("Żółt", "piękn");
    assertThat(text.substring(snippet.at())).startsWith(snippet.text());
  }

  @Test
  void findsBeginningsOfWordsOnly() {
    assertThat(Snippet.of("unhappy", List.of("happy"))).isEmpty();
  }
}
