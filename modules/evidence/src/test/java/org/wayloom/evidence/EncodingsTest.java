package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Encodings that files come in, found from their bytes alone. */
class EncodingsTest {
  private static final String POLISH = "Zażółć gęślą jaźń, miesiąc i rok";
  private static final String RUSSIAN = "Съешь ещё этих мягких французских булок";
  private static final String ARABIC = "مرحبا بالعالم كيف حالك اليوم";

  private static String guessed(String text, String encoding) {
    return Encodings.guess(text.getBytes(Charset.forName(encoding))).charset().name();
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "windows-1250", "ISO-8859-2", "UTF-16LE", "UTF-16BE"})
  void readsPolish(String encoding) {
    String letters = "UTF-16LE UTF-16BE".contains(encoding) ? "a plain line of text" : POLISH;

    assertThat(guessed(letters, encoding)).isEqualTo(encoding);
  }

  @Test
  void readsRussian() {
    assertThat(guessed(RUSSIAN, "windows-1251")).isEqualTo("windows-1251");
  }

  @Test
  void readsArabic() {
    assertThat(guessed(ARABIC, "windows-1256")).isEqualTo("windows-1256");
  }

  @Test
  void takesPlainAsciiForUtf8() {
    assertThat(guessed("person,activity,time", "US-ASCII")).isEqualTo("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,3", "UTF-16LE,2", "UTF-16BE,2"})
  void believesAByteOrderMark(String encoding, int length) {
    byte[] marked = ("\uFEFF" + POLISH).getBytes(Charset.forName(encoding));

    assertThat(Encodings.guess(marked))
        .isEqualTo(new Encodings.Guess(Charset.forName(encoding), length));
  }

  @Test
  void staysWithUtf8WhereTheSampleCutsACharacter() {
    byte[] whole = "ż".repeat(100).getBytes(StandardCharsets.UTF_8);

    assertThat(Encodings.guess(java.util.Arrays.copyOf(whole, whole.length - 1)).charset())
        .isEqualTo(StandardCharsets.UTF_8);
  }
}
