package org.wayloom.evidence;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Encodings.Guess;

/**
 * What a file is, seen from its first bytes.
 *
 * @param markBytes the length of the byte order mark at its start
 * @param head its first characters, decoded
 */
record FileProbe(
    Path file,
    Format format,
    boolean gzip,
    Charset charset,
    int markBytes,
    String head,
    long bytes) {
  private static final int HEAD_BYTES = 1 << 18;

  enum Format {
    CSV,
    XES,
    JSONL,
    JSON,
    XLSX,
    /** An object-centric log as JSON. */
    OCEL,
    /** A database: an object-centric log, or nothing that is read. */
    SQLITE
  }

  /** As people write it: {@code csv}, {@code xes.gz}. */
  String formatName() {
    return format.name().toLowerCase(Locale.ROOT) + (gzip ? ".gz" : "");
  }

  static FileProbe of(Path file, String name, @Nullable String encoding, Limits limits) {
    try {
      long bytes = Files.size(file);
      if (bytes == 0) {
        throw Unreadable.file("The file is empty. Export it again and check that it has rows.");
      }
      boolean gzip = FileBytes.isGzip(file);
      if (!gzip && name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
        throw Unreadable.file(
            "The file is named .gz but is not gzip. Rename it if it is plain text, or pack it"
                + " again.");
      }
      byte[] head;
      try (FileBytes in = FileBytes.open(file, gzip, limits)) {
        head = in.readNBytes(HEAD_BYTES);
      }
      if (head.length == 0) {
        throw Unreadable.file("The file is empty. Export it again and check that it has rows.");
      }
      if (!gzip && isSqlite(head)) {
        return new FileProbe(file, Format.SQLITE, false, StandardCharsets.UTF_8, 0, "", bytes);
      }
      if (!gzip && isZip(head)) {
        return workbook(file, bytes, limits);
      }
      Guess guess = charset(head, encoding);
      checkText(head, guess);
      String text =
          new String(head, guess.markBytes(), head.length - guess.markBytes(), guess.charset());
      return new FileProbe(
          file, format(text, name, limits), gzip, guess.charset(), guess.markBytes(), text, bytes);
    } catch (IOException e) {
      throw Unreadable.of(e);
    }
  }

  private static Guess charset(byte[] head, @Nullable String encoding) {
    Guess mark = Encodings.mark(head);
    if (encoding == null || encoding.isBlank()) {
      return Encodings.guess(head);
    }
    Charset asked = Encodings.named(encoding);
    boolean sameFamily = mark != null && asked.name().startsWith(family(mark.charset()));
    if (mark != null && sameFamily) {
      return mark;
    }
    // Without a mark, UTF-16 is what Windows writes: little-endian.
    return new Guess(asked.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16LE : asked, 0);
  }

  private static String family(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "UTF-16";
  }

  private static void checkText(byte[] head, Guess guess) {
    String known = knownBinary(head);
    if (known != null) {
      throw Unreadable.file(known);
    }
    boolean wide = guess.charset().name().startsWith("UTF-16");
    int control = 0;
    int length = Math.min(head.length, 8_192);
    for (int i = 0; i < length; i++) {
      boolean text = head[i] < 0 || head[i] >= 32 || head[i] == '\n' || head[i] == '\r';
      control += text || head[i] == '\t' || head[i] == '\f' ? 0 : 1;
    }
    if (!wide && control > length / 50) {
      throw Unreadable.file(
          "This is not a text file. Wayloom reads CSV, XES, OCEL and JSON, each also as .gz, and Excel workbooks"
              + " (.xlsx).");
    }
  }

  private static @Nullable String knownBinary(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK\u0003\u0004")) {
      return "This is a ZIP archive or an Excel workbook inside a gzip. Unpack it and import what is"
          + " inside.";
    }
    if (start.startsWith("%PDF")) {
      return "This is a PDF. Export the data behind it as CSV and import that.";
    }
    if (start.startsWith("PAR1") || start.startsWith("SQLite format 3")) {
      return "This is a database or Parquet file. Export the table as CSV and import that. The command"
          + " line reads Parquet: wayloom import FILE.parquet";
    }
    return null;
  }

  private static boolean isSqlite(byte[] head) {
    return new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1)
        .equals("SQLite format 3\0");
  }

  private static boolean isZip(byte[] head) {
    return head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  private static FileProbe workbook(Path file, long bytes, Limits limits) throws IOException {
    try (SafeZip zip = SafeZip.open(file, limits)) {
      if (!zip.has("xl/workbook.xml")) {
        throw Unreadable.file(
            "This is a ZIP archive but no Excel workbook. Unpack it and import what is inside.");
      }
    }
    return new FileProbe(file, Format.XLSX, false, StandardCharsets.UTF_8, 0, "", bytes);
  }

  private static Format format(String head, String name, Limits limits) {
    String start = head.stripLeading();
    if (start.startsWith("<")) {
      return Format.XES;
    }
    if (start.startsWith("{") && OcelJson.isIt(start, limits)) {
      return Format.OCEL;
    }
    if (start.startsWith("{")) {
      return JsonListRows.isWrapped(start, limits) ? Format.JSON : Format.JSONL;
    }
    if (start.startsWith("[") && name.toLowerCase(Locale.ROOT).contains(".json")) {
      return Format.JSON;
    }
    return Format.CSV;
  }
}
