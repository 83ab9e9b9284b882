package org.wayloom.notes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.ProblemException;
import org.wayloom.testing.Fuzz;

/** Whatever a document holds, its text is got or it is refused with a problem. */
class DocumentFuzzTest {
  private static final String BODY =
      """
      <w:p><w:r><w:t>Anna: </w:t><w:tab/><w:t xml:space="preserve">I waited. </w:t></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:del><w:r><w:delText>no</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>
      <mc:AlternateContent><mc:Choice><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>b</w:t></mc:Fallback>
      </mc:AlternateContent><w:p><w:br/><w:noBreakHyphen/></w:p>
      """;

  @TempDir Path folder;

  private final SourceText sources = new SourceText(new PdfProcess(Duration.ofSeconds(20)));

  @Test
  void readsOrRefusesWordDocuments() throws IOException {
    Fuzz.of(DocumentFuzzTest.class, "docx")
        .with(Files.readAllBytes(Docx.of(folder, BODY)))
        .feed(input -> read(Files.write(folder.resolve("a.docx"), zipped(input))));
  }

  @Test
  void readsOrRefusesTheTextOfWordDocuments() {
    Fuzz.of(DocumentFuzzTest.class, "body")
        .with(BODY)
        .feed(input -> read(Docx.of(folder, new String(input, StandardCharsets.UTF_8))));
  }

  @Test
  void readsOrRefusesPlainTexts() {
    Fuzz.of(DocumentFuzzTest.class, "plain")
        .with("# Interview\n\nAnna: I waited.\n")
        .with("Anna: długo czekałam\r\n".getBytes(StandardCharsets.UTF_16))
        .feed(
            input ->
                input.length > 4 && input[0] == '%'
                    ? "PDF is read by a process of its own"
                    : read(Files.write(folder.resolve("a.txt"), input)));
  }

  /**
   * Within this process, as a process for each input would try few. What takes all the stack or
   * heap ends that process and no other, which is refused as well.
   */
  @Test
  void readsOrRefusesPdfs() throws IOException {
    Fuzz.of(DocumentFuzzTest.class, "pdf")
        .with(Pdf.showing("Anna: I waited."))
        .feed(
            input -> {
              try {
                return PdfText.answer(Files.write(folder.resolve("a.pdf"), input).toFile());
              } catch (StackOverflowError | OutOfMemoryError ended) {
                return "its process ends";
              }
            });
  }

  /** Stays an archive at its start, so that the reader of archives gets it. */
  private static byte[] zipped(byte[] input) {
    byte[] start = {'P', 'K', 3, 4};
    System.arraycopy(start, 0, input, 0, Math.min(start.length, input.length));
    return input;
  }

  private String read(Path file) {
    try {
      return sources.of(file).isEmpty() ? "empty" : "text";
    } catch (ProblemException refused) {
      return refused.problem().detail();
    }
  }
}
