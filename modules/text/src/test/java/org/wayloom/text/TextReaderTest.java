package org.wayloom.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader makes of single sentences, and what no text can make it do. */
class TextReaderTest {
  private final TextReader reader = new TextReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The delivery was good                | POSITIVE
          The delivery was not good            | NEGATIVE
          Obsługa była dobra, polecam          | POSITIVE
          Obsługa nie była dobra               | NEGATIVE
          Доставка хорошая                     | POSITIVE
          Доставка не хорошая                  | NEGATIVE
          پشتیبانی خوب بود                      | POSITIVE
          پشتیبانی خوب نبود                     | NEGATIVE
          """)
  void turnsAMoodAroundWhereItIsNegated(String text, Mood.Label label) {
    assertThat(reader.read(text).mood().label()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "The support team answered, EN",
    "Pani z obsługi oddzwoniła, PL",
    "Поддержка ответила, RU",
    "پشتیبانی پاسخ داد, FA"
  })
  void takesTheWordSupportForNoPraise(String text, Language language) {
    Understood understood = reader.read(text);

    assertThat(understood.language()).isEqualTo(language);
    assertThat(understood.mood().score()).isZero();
  }

  @Test
  void countsMoreWhatFollowsABut() {
    assertThat(reader.read("The room was nice but the staff were rude").mood().label())
        .isEqualTo(Mood.Label.NEGATIVE);
  }

  @Test
  void saysUnknownWhereItKnowsNoWord() {
    assertThat(reader.read("The zorgle frobnicated my quux").mood().label())
        .isEqualTo(Mood.Label.UNKNOWN);
  }

  @Test
  void lawAnyTextIsReadWithinBoundsAndTwiceTheSame() {
    Random random = new Random(5);
    String letters = "ab żęя ыяپک نیست not . , ! \u0000 \u202e 😀 \ud800 <b> % _ \n";
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(80); n > 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      Understood once = reader.read(text.toString());
      assertThat(reader.read(text.toString())).isEqualTo(once);
    }
  }

  @Test
  void readsAMillionCharactersWithoutALongWait() {
    assertThat(reader.read("good ".repeat(200_000)).mood().label()).isEqualTo(Mood.Label.POSITIVE);
  }

  @Test
  void findsWhatSomeTextsTalkAboutMoreThanOthers() {
    List<KeyPhrases.Text> delivery =
        List.of(
            new KeyPhrases.Text("The delivery driver was late again", Language.EN),
            new KeyPhrases.Text("Delivery driver could not find the door", Language.EN),
            new KeyPhrases.Text("Nice delivery driver, good day", Language.EN));
    List<KeyPhrases.Text> others =
        List.of(
            new KeyPhrases.Text("Good day, how do I pay the invoice?", Language.EN),
            new KeyPhrases.Text("The invoice was late", Language.EN));

    List<Phrase> phrases = new KeyPhrases().of(delivery, others, 3);

    assertThat(phrases.getFirst().words()).isEqualTo("delivery driver");
    assertThat(phrases.getFirst().texts()).isEqualTo(3);
    assertThat(phrases).extracting(Phrase::words).doesNotContain("driver", "good", "day");
  }

  @Test
  void gathersTheFormsOfAWordUnderTheCommonestSpelling() {
    List<Phrase> phrases =
        new KeyPhrases()
            .of(
                List.of(
                    new KeyPhrases.Text("refunds", Language.EN),
                    new KeyPhrases.Text("refund", Language.EN),
                    new KeyPhrases.Text("refund", Language.EN)),
                List.of(),
                5);

    assertThat(phrases)
        .extracting(Phrase::words, Phrase::texts)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("refund", 3));
  }
}
