package org.wayloom.evidence;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/** Reads CSV: the first line names the columns, unless it holds data itself. */
final class CsvRows implements RowReader {
  private final Columns columns;
  private final Cells cells;
  private final CsvReader<Cells> reader;
  private final CloseableIterator<Cells> records;
  private final Charset charset;
  private final boolean headed;
  private boolean firstPending;
  private long line;

  /**
   * @param headed whether the first line names the columns
   */
  CsvRows(FileBytes bytes, FileProbe probe, CsvDialect dialect, boolean headed, Limits limits)
      throws IOException {
    this.charset = probe.charset();
    this.headed = headed;
    this.columns = new Columns(limits.columns());
    this.cells = new Cells();
    bytes.skipNBytes(probe.markBytes());
    this.reader =
        CsvReader.builder()
            .fieldSeparator(dialect.delimiter())
            .quoteCharacter(dialect.quote())
            .maxBufferSize(limits.rowChars())
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .build(cells, decoded(bytes, charset));
    this.records = reader.iterator();
    readHeader();
  }

  /** Decodes and stops at the first byte that is not of the encoding, rather than garble it. */
  static Reader decoded(FileBytes bytes, Charset charset) {
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private void readHeader() {
    cells.row = new Row();
    if (!advance()) {
      throw Unreadable.file("The file has no rows. Export it again and check that it has some.");
    }
    int width = cells.width;
    for (int i = 0; i < width; i++) {
      String cell = cells.row.cell(i);
      columns.addHeader(headed && cell != null ? cell : "");
    }
    firstPending = !headed;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public boolean next(Row row) {
    if (firstPending) {
      firstPending = false;
      row.start(cells.row.line);
      for (int i = 0; i < cells.width; i++) {
        row.set(i, cells.row.cell(i));
      }
      return true;
    }
    cells.row = row;
    if (!advance()) {
      return false;
    }
    if (cells.width != columns.size()) {
      checkWidth(row);
    }
    return true;
  }

  /** Cells may be left out at the end of a line or be blank past it; more than that is a fault. */
  private void checkWidth(Row row) {
    for (int i = columns.size(); i < cells.width; i++) {
      if (row.cell(i) != null) {
        row.fail(RejectionReason.TOO_MANY_CELLS.with(cells.width, columns.size()), row.raw());
        return;
      }
    }
    if (cells.width * 2 < columns.size() && columns.size() > 2) {
      row.fail(RejectionReason.TOO_FEW_CELLS.with(cells.width, columns.size()), row.raw());
    }
  }

  private boolean advance() {
    try {
      boolean more = records.hasNext();
      if (more) {
        records.next();
        line = cells.row.line;
      }
      return more;
    } catch (CsvParseException e) {
      throw Unreadable.at(
          line + 1,
          "a row here is too long, or a quote opened here is never closed. Check the quotes from"
              + " this line on.");
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      if (cause instanceof CharacterCodingException || cause instanceof CharConversionException) {
        throw Unreadable.at(
            line + 1,
            "from here on, not all characters are "
                + charset.name()
                + ". Choose the encoding that the file was saved in (Windows programs often save"
                + " windows-1250, windows-1251 or windows-1252), or save it as UTF-8.");
      }
      throw Unreadable.of(cause == null ? new IOException(e) : cause);
    }
  }

  @Override
  public void close() {
    try {
      records.close();
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the cells of the parser's buffer straight into the row. */
  private static final class Cells extends AbstractBaseCsvCallbackHandler<Cells> {
    private StringCache[] strings = new StringCache[0];
    private Row row = new Row();
    private int width;

    @Override
    protected void handleBegin(long startingLineNumber) {
      row.start(startingLineNumber);
      width = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      int from = offset;
      int to = offset + length;
      while (from < to && buffer[from] <= ' ') {
        from++;
      }
      while (to > from && buffer[to - 1] <= ' ') {
        to--;
      }
      row.set(index, from == to ? null : strings(index).of(buffer, from, to - from));
      width = index + 1;
    }

    private StringCache strings(int index) {
      if (index >= strings.length) {
        int known = strings.length;
        strings = Arrays.copyOf(strings, Math.max(index + 1, known * 2));
        Arrays.setAll(strings, i -> i < known ? strings[i] : new StringCache());
      }
      return strings[index];
    }

    @Override
    protected Cells buildRecord() {
      return this;
    }
  }
}
