package org.wayloom.evidence;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads one JSON document that holds a list of objects, as exports and APIs give it: the list
 * itself, or an object with the list somewhere inside ({@code {"tickets": […]}}). An object is a
 * row, its line the object's number.
 */
final class JsonListRows implements RowReader {
  /** What lists are called by those who wrap them. */
  private static final Set<String> LISTS =
      Set.of(
          "tickets",
          "data",
          "payload",
          "items",
          "results",
          "reviews",
          "mentions",
          "conversations",
          "responses",
          "submissions",
          "records",
          "rows",
          "events",
          "messages",
          "comments",
          "posts");

  private final Reader reader;
  private final JsonParser parser;
  private final JsonCells cells;
  private final Limits limits;
  private final Charset charset;
  private long objects;

  JsonListRows(FileBytes bytes, FileProbe probe, Limits limits) throws IOException {
    bytes.skipNBytes(probe.markBytes());
    this.reader = CsvRows.decoded(bytes, probe.charset());
    this.charset = probe.charset();
    this.limits = limits;
    this.cells = new JsonCells(new Columns(limits.columns()), limits);
    this.parser = JsonCells.factory(limits).createParser(ObjectReadContext.empty(), reader);
    try {
      findList(parser);
    } catch (JacksonException e) {
      throw BrokenJson.problem(e, charset, limits);
    }
  }

  /** Whether a text that starts with a brace is a wrapped list rather than JSON lines. */
  static boolean isWrapped(String head, Limits limits) {
    int end = head.indexOf('\n');
    String first = end < 0 ? head : head.substring(0, end);
    boolean more = end >= 0 && !head.substring(end).isBlank();
    if (more && isWhole(first, limits)) {
      return false;
    }
    try (JsonParser parser =
        JsonCells.factory(limits).createParser(ObjectReadContext.empty(), head)) {
      return findList(parser);
    } catch (JacksonException e) {
      return false;
    }
  }

  private static boolean isWhole(String line, Limits limits) {
    try (JsonParser parser =
        JsonCells.factory(limits).createParser(ObjectReadContext.empty(), line)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Moves into the list, before its first element; false where the document has none. */
  private static boolean findList(JsonParser parser) {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_ARRAY) {
      return true;
    }
    while (token != null) {
      token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        if (LISTS.contains(String.valueOf(parser.currentName()))) {
          return true;
        }
        parser.skipChildren();
      }
    }
    return false;
  }

  @Override
  public Columns columns() {
    return cells.columns();
  }

  @Override
  public boolean next(Row row) {
    try {
      JsonToken token = parser.nextToken();
      if (token == null || token == JsonToken.END_ARRAY) {
        return false;
      }
      row.start(++objects);
      if (token != JsonToken.START_OBJECT) {
        parser.skipChildren();
        row.fail(RejectionReason.NO_OBJECT_IN_LIST.with(), "");
        return true;
      }
      cells.read(parser, row);
      return true;
    } catch (JacksonException e) {
      throw BrokenJson.problem(e, charset, limits);
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
