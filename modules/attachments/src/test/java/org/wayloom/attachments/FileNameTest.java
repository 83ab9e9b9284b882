package org.wayloom.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the names that senders give. */
class FileNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../../etc/passwd           | passwd",
        "C:\\Users\\ania\\face.png  | face.png",
        "..                         | file",
        "/                          | file",
        "''                         | file",
        "Notatki z rozmów.pdf       | Notatki z rozmów.pdf",
      })
  void keepsTheLastPartOnly(String given, String kept) {
    assertThat(FileName.plain(given)).isEqualTo(kept);
  }

  @Test
  void isOneLineWithoutControlCharacters() {
    assertThat(FileName.plain("a\r\nSet-Cookie: x\0.png")).isEqualTo("a  Set-Cookie: x .png");
  }

  @Test
  void showsItselfAsItIs() {
    assertThat(FileName.plain("photo\u202egnp.exe")).isEqualTo("photognp.exe");
    assertThat(FileName.plain("خانه\u200cها.png")).as("joiners stay").contains("\u200c");
  }

  @Test
  void replacesHalfACharacter() {
    assertThat(FileName.plain("a\ud83d.png")).isEqualTo("a?.png");
  }

  @Test
  void keepsTheEndOfALongName() {
    assertThat(FileName.plain("x".repeat(500) + ".png")).hasSize(200).endsWith("x.png");
    assertThat(FileName.plain("😀".repeat(150) + "a")).hasSize(199).startsWith("😀");
  }
}
