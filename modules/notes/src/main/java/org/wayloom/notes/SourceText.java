package org.wayloom.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wayloom.evidence.SafeFiles;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/**
 * Gets the text out of a file that somebody brings: a Word document, a PDF, a plain text or
 * Markdown file. Pictures and recordings have none: people write what is on them. What a file is,
 * its first bytes say, never its name.
 */
final class SourceText {
  private static final int HEAD = 4_096;

  private final PdfProcess pdf;

  SourceText(PdfProcess pdf) {
    this.pdf = pdf;
  }

  /** The text of the file; empty for pictures and recordings. */
  String of(Path file) {
    byte[] head = head(file);
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK\u0003\u0004")) {
      return DocxText.of(file)
          .orElseThrow(
              () ->
                  unreadable(
                      "This is a ZIP archive but no Word document (.docx). Unpack it, or save the"
                          + " document as .docx, PDF or plain text."));
    }
    if (start.stripLeading().startsWith("%PDF-")) {
      return pdf.textOf(file);
    }
    if (Recording.begins(head)) {
      return "";
    }
    refuseKnown(start);
    return plain(file);
  }

  /** Fails as soon as a text grows longer than a note may be, not when it is whole. */
  static void checkLength(int length) {
    if (length > 2 * NoteText.LONGEST) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE,
          "The text of the file has more than %,d characters. Divide it into several files."
              .formatted(NoteText.LONGEST));
    }
  }

  private static String plain(Path file) {
    byte[] bytes = bytes(file);
    String text = SafeFiles.decoded(bytes);
    int length = Math.min(text.length(), HEAD);
    long controls =
        text.substring(0, length)
            .chars()
            .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            .count();
    if (controls > length / 50) {
      throw unreadable(
          "This is no text. Notes are made from Word documents (.docx), PDF, Markdown and plain text,"
              + " and from pictures and recordings.");
    }
    checkLength(text.length());
    return text;
  }

  private static void refuseKnown(String start) {
    record Known(String start, String detail) {}
    List<Known> known =
        List.of(
            new Known(
                "\u00d0\u00cf\u0011\u00e0",
                "This is a document of an old Word (.doc), or one with a password. Save it as .docx"
                    + " without a password."),
            new Known("{\\rtf", "This is a rich text file (.rtf). Save it as .docx or plain text."),
            new Known(
                "SQLite format 3", "This is a database. Save what you need of it as plain text."));
    for (Known each : known) {
      if (start.startsWith(each.start())) {
        throw unreadable(each.detail());
      }
    }
  }

  private static byte[] head(Path file) {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be read", e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be read", e);
    }
  }

  static ProblemException unreadable(String detail) {
    return ProblemException.of(ProblemType.UNREADABLE_FILE, detail);
  }
}
