package org.wayloom.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An evidence file opened for reading, whatever its format. */
final class OpenFile implements AutoCloseable {
  private final FileProbe probe;
  private final @Nullable FileBytes bytes;
  private final RowReader rows;
  private final @Nullable CsvDialect dialect;

  private OpenFile(
      FileProbe probe, @Nullable FileBytes bytes, RowReader rows, @Nullable CsvDialect dialect) {
    this.probe = probe;
    this.bytes = bytes;
    this.rows = rows;
    this.dialect = dialect;
  }

  /** Opens the file at its first row; delimiter and encoding are the mapping's or are guessed. */
  static OpenFile open(Path file, String name, ImportMapping mapping, Limits limits) {
    FileProbe probe = FileProbe.of(file, name, mapping.encoding(), limits);
    FileBytes bytes = null;
    try {
      if (probe.format() == FileProbe.Format.XLSX) {
        return new OpenFile(probe, null, XlsxRows.open(file, limits), null);
      }
      if (probe.format() == FileProbe.Format.OCEL || probe.format() == FileProbe.Format.SQLITE) {
        return ocel(probe, mapping, limits);
      }
      bytes = FileBytes.openAhead(file, probe.gzip(), limits);
      CsvDialect dialect = null;
      RowReader rows =
          switch (probe.format()) {
            case XES -> new XesRows(bytes, limits);
            case JSONL -> new JsonRows(bytes, probe, limits);
            case JSON -> new JsonListRows(bytes, probe, limits);
            case XLSX, OCEL, SQLITE ->
                throw new IllegalStateException(probe.format() + " is not read as a stream");
            case CSV -> {
              dialect = dialect(probe, mapping.delimiter());
              yield new CsvRows(
                  bytes, probe, dialect, CsvHeader.isThere(probe.head(), dialect), limits);
            }
          };
      return new OpenFile(probe, bytes, rows, dialect);
    } catch (IOException e) {
      closeAfter(e, bytes);
      throw Unreadable.of(e);
    } catch (RuntimeException e) {
      closeAfter(e, bytes);
      throw e;
    }
  }

  private static OpenFile ocel(FileProbe probe, ImportMapping mapping, Limits limits)
      throws IOException {
    OcelLog log =
        probe.format() == FileProbe.Format.OCEL
            ? new OcelJson(probe, limits)
            : new OcelSqlite(probe, limits);
    return new OpenFile(probe, null, new OcelRows(log, mapping.person(), limits), null);
  }

  /** The mapping with what the format itself says laid under it. */
  ImportMapping known(ImportMapping asked) {
    return rows instanceof OcelRows ocel ? ocel.under(asked) : asked;
  }

  private static void closeAfter(Exception cause, @Nullable FileBytes bytes) {
    if (bytes != null) {
      try {
        bytes.close();
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private static CsvDialect dialect(FileProbe probe, @Nullable String delimiter) {
    if (delimiter == null || delimiter.isEmpty()) {
      return CsvDialect.guess(probe.head());
    }
    String asked = "\\t".equals(delimiter) ? "\t" : delimiter;
    if (asked.length() != 1 || asked.charAt(0) == '"' || asked.charAt(0) == '\n') {
      throw org.wayloom.kernel.ProblemException.of(
          org.wayloom.kernel.ProblemType.INVALID_REQUEST,
          "The delimiter must be one character such as , or ; not '" + asked + "'.");
    }
    return CsvDialect.withDelimiter(probe.head(), asked.charAt(0));
  }

  RowReader rows() {
    return rows;
  }

  Columns columns() {
    return rows.columns();
  }

  FileProbe probe() {
    return probe;
  }

  /** The CSV's delimiter; null for other formats. */
  @Nullable String delimiter() {
    return dialect == null ? null : String.valueOf(dialect.delimiter());
  }

  long bytesRead() {
    return bytes == null ? 0 : bytes.bytesRead();
  }

  @Override
  public void close() {
    rows.close();
  }
}
