package org.wayloom.notes;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.wayloom.kernel.ProblemException;

/**
 * Reads the text of one PDF: the main class of the process that {@link PdfProcess} starts. Writes
 * {@code text} and the text to its output, or {@code fault} and a sentence.
 */
final class PdfText {
  private static final int MOST_PAGES = 1_000;

  private PdfText() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    out.write(answer(new File(arguments[0])).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** {@code text} or {@code fault}, the end of a line, and which it is. */
  static String answer(File file) {
    FontMappers.set(new OneFont());
    try (PDDocument document =
        Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        return "fault\nThe PDF has %,d pages; %,d are read. Divide it into several files."
            .formatted(document.getNumberOfPages(), MOST_PAGES);
      }
      String text = new PDFTextStripper().getText(document);
      SourceText.checkLength(text.length());
      return text.isBlank()
          ? "fault\nThe PDF has no text, as scanned pages have none. Run text recognition on it, or keep"
              + " a picture of it and write down what it says."
          : "text\n" + text;
    } catch (ProblemException e) {
      return "fault\n" + e.problem().detail();
    } catch (InvalidPasswordException e) {
      return "fault\nThe PDF asks for a password. Print it to a new PDF without one.";
    } catch (IOException | RuntimeException e) {
      return "fault\nThe PDF is damaged or cut off. Save or print it again as PDF.";
    }
  }
}
