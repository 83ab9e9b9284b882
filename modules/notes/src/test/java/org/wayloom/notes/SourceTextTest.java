package org.wayloom.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** What text is got out of files, good and hostile ones. */
class SourceTextTest {
  @TempDir Path folder;

  private final SourceText sources = new SourceText(new PdfProcess(Duration.ofSeconds(20)));

  @Test
  void readsAWordDocumentParagraphByParagraph() {
    Path file =
        Docx.of(
            folder,
            """
            <w:p><w:r><w:t>Anna: </w:t></w:r><w:r><w:t xml:space="preserve">I waited.</w:t></w:r></w:p>\
            <w:p><w:r><w:t>می‌خواستم</w:t><w:tab/><w:t>&lt;b&gt;</w:t></w:r></w:p>\
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>""");

    assertThat(sources.of(file)).isEqualTo("Anna: I waited.\nمی‌خواستم\t<b>\ncell\n");
  }

  @Test
  void readsNothingThatWasDeletedOrIsThereTwice() {
    Path file =
        Docx.of(
            folder,
            """
            <w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>stays</w:t></w:r>\
            <mc:AlternateContent><mc:Choice><w:r><w:t>!</w:t></w:r></mc:Choice>\
            <mc:Fallback><w:r><w:t>!</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>""");

    assertThat(sources.of(file)).isEqualTo("stays!\n");
  }

  @Test
  void refusesAWordDocumentWithEntitiesOfItsOwn() {
    Path file =
        Docx.zip(
            folder,
            "word/document.xml",
            "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>");

    assertRefused(file, "has a DOCTYPE, which is not read");
  }

  @Test
  void refusesAWordDocumentThatIsABomb() {
    String body = "<w:p><w:r><w:delText>" + " ".repeat(3 << 20) + "</w:delText></w:r></w:p>";

    assertRefused(Docx.of(folder, body.repeat(6)), "unpacks to more than 150 times its size");
  }

  @Test
  void refusesAWordDocumentOfBottomlessNesting() {
    assertRefused(
        Docx.of(folder, "<w:p>".repeat(300) + "</w:p>".repeat(300)), "nested more than 200 deep");
  }

  @Test
  void refusesAWordDocumentThatIsCutOff() throws IOException {
    Path file = Docx.of(folder, "<w:p><w:r><w:t>Anna</w:t></w:r></w:p>");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

    assertRefused(file, "damaged or cut off");
  }

  @Test
  void refusesAnArchiveThatIsNoDocument() {
    assertRefused(Docx.zip(folder, "xl/workbook.xml", "<workbook/>"), "no Word document");
  }

  @Test
  void readsAPdf() throws IOException {
    assertThat(sources.of(file(Pdf.showing("How to take a complaint"))))
        .contains("How to take a complaint");
  }

  @Test
  void refusesAPdfThatIsDamagedOrScanned() throws IOException {
    byte[] damaged = "%PDF-1.4 and nothing else".getBytes(StandardCharsets.UTF_8);

    assertThat(PdfText.answer(file(damaged).toFile())).startsWith("fault\nThe PDF is damaged");
    assertThat(PdfText.answer(file(Pdf.showing("")).toFile()))
        .startsWith("fault\nThe PDF has no text");
  }

  @Test
  void readsNoEndlessDrawingOrdersIntoMemory() throws IOException {
    assertThat(PdfText.answer(file(Pdf.bomb(40)).toFile()))
        .startsWith("fault\nThe PDF has no text");
  }

  @Test
  void endsAPdfThatTakesTooLong() throws IOException {
    Path file = file(Pdf.showing("late"));

    assertThatThrownBy(() -> new PdfProcess(Duration.ofMillis(1)).textOf(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("takes too much time");
  }

  @Test
  void readsPlainTextWhateverItsEncoding() throws IOException {
    Map<String, String> texts =
        Map.of(
            "UTF-8", "Zażółć gęślą jaźń, это по-русски",
            "windows-1250", "Zażółć gęślą jaźń",
            "windows-1251", "Он сказал, что ждал неделю",
            "UTF-16", "می‌خواستم بپرسم");
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = file(text.getValue().getBytes(Charset.forName(text.getKey())));

      assertThat(sources.of(file)).as(text.getKey()).isEqualTo(text.getValue());
    }
  }

  @Test
  void leavesPicturesAndRecordingsWithoutText() throws IOException {
    for (String start :
        new String[] {"\u0089PNG\r\n\u001a\n", "ID3\u0004", "OggS\0", "RIFF....WAVEfmt "}) {
      assertThat(sources.of(file(start.getBytes(StandardCharsets.ISO_8859_1)))).isEmpty();
    }
  }

  @Test
  void saysHowToMendWhatItDoesNotRead() throws IOException {
    Map<String, String> known =
        Map.of(
            "\u00d0\u00cf\u0011\u00e0",
            "Save it as .docx",
            "{\\rtf1",
            "Save it as .docx or plain text",
            "a\0b\0\1\2\3\0c".repeat(40),
            "This is no text");
    for (Map.Entry<String, String> each : known.entrySet()) {
      assertRefused(file(each.getKey().getBytes(StandardCharsets.ISO_8859_1)), each.getValue());
    }
  }

  @Test
  void keepsMarkupAsTheTextItIs() throws IOException {
    String page = "<script>alert(1)</script>\n# Title";

    assertThat(sources.of(file(page.getBytes(StandardCharsets.UTF_8)))).isEqualTo(page);
  }

  @Test
  void cleansATextOfWhatNobodySees() {
    assertThat(NoteText.clean("a\u0000b\r\nc\r\u202egnp.exe\u202c \ud83d d\n\n\n\ne "))
        .isEqualTo("ab\nc\ngnp.exe \ufffd d\n\ne");
  }

  private void assertRefused(Path file, String words) {
    assertThatThrownBy(() -> sources.of(file))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.problem().type()).isEqualTo(ProblemType.UNREADABLE_FILE);
              assertThat(refused.problem().detail()).contains(words);
            });
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes);
  }
}
