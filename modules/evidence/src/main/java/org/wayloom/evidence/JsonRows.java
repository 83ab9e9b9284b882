package org.wayloom.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON lines: an object per line, its fields as columns named by their dotted path; a list
 * becomes one cell, its values joined by commas. A line that is no object is a fault of that row.
 */
final class JsonRows implements RowReader {
  private final Reader reader;
  private final JsonCells cells;
  private final JsonFactory json;
  private final int maxChars;
  private final int maxDepth;
  private final StringBuilder text = new StringBuilder();
  private final String charset;
  private long line;

  JsonRows(FileBytes bytes, FileProbe probe, Limits limits) throws IOException {
    bytes.skipNBytes(probe.markBytes());
    this.reader = new BufferedReader(CsvRows.decoded(bytes, probe.charset()), 1 << 16);
    this.cells = new JsonCells(new Columns(limits.columns()), limits);
    this.maxChars = limits.rowChars();
    this.maxDepth = limits.depth();
    this.charset = probe.charset().name();
    this.json = JsonCells.factory(limits);
  }

  @Override
  public Columns columns() {
    return cells.columns();
  }

  @Override
  public boolean next(Row row) {
    do {
      if (!readLine()) {
        return false;
      }
    } while (text.toString().isBlank());
    row.start(line);
    String object = text.toString();
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), object)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        row.fail(RejectionReason.NO_OBJECT_IN_LINE.with(), object);
        return true;
      }
      cells.read(parser, row);
      if (parser.nextToken() != null) {
        row.fail(RejectionReason.MORE_IN_LINE.with(), object);
      }
    } catch (JacksonException e) {
      row.start(line);
      row.fail(
          RejectionReason.BROKEN_JSON.with(
              Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNr()),
              maxDepth,
              e.getOriginalMessage()),
          object);
    }
    return true;
  }

  private boolean readLine() {
    text.setLength(0);
    line++;
    try {
      int c = reader.read();
      if (c < 0) {
        return false;
      }
      for (; c >= 0 && c != '\n'; c = reader.read()) {
        if (text.length() == maxChars) {
          throw Unreadable.at(
              line,
              "the line is longer than " + maxChars + " characters. Write one event per line.");
        }
        text.append((char) c);
      }
      return true;
    } catch (CharacterCodingException e) {
      throw Unreadable.at(line, "not all characters are " + charset + ". Save the file as UTF-8.");
    } catch (IOException e) {
      throw Unreadable.of(e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
