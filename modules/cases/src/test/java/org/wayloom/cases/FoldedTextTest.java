package org.wayloom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
  private static boolean says(String text, String phrase) {
    return FoldedText.of(text).says(FoldedText.pattern(phrase));
  }

  @ParameterizedTest
  @CsvSource({
    "I want a REFUND now, refund",
    "Zwrot pieniędzy natychmiast!, zwrot PIENIEDZY",
    "To jest żart, ZART",
    "Jadę do Łodzi, lodzi",
    "Верните деньги! Ещё раз, еще",
    "ВЕРНИТЕ ДЕНЬГИ, верните деньги",
    "من شکایت دارم, شکایت",
    "شكايت دارم, شکایت",
    "کانال‌ها کار نمی‌کنند, کانال",
    "سفارش ۱۲۳ نرسید, 123",
    "Naïve café, naive cafe"
  })
  void findsWordsHoweverTheyAreWritten(String text, String phrase) {
    assertThat(says(text, phrase)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "I was refunded, refund",
    "precancelled, cancel",
    "refund my money, my refund",
    "'', refund",
    "refund, '!!'"
  })
  void findsWholeWordsInTheirOrderOnly(String text, String phrase) {
    assertThat(says(text, phrase)).isFalse();
  }

  @Test
  void takesAStarForAnyEnding() {
    assertThat(says("Złożyłam reklamację wczoraj", "reklamac*")).isTrue();
    assertThat(says("reklama", "reklamac*")).isFalse();
    assertThat(FoldedText.pattern("*")).isEmpty();
  }
}
