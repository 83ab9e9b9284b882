package org.wayloom.evidence;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Lays a JSON object out as a row: its fields are columns named by their dotted path, a list
 * becomes one cell, its values joined by commas.
 */
final class JsonCells {
  private final Columns columns;
  private final int maxChars;
  private int chars;

  JsonCells(Columns columns, Limits limits) {
    this.columns = columns;
    this.maxChars = limits.rowChars();
  }

  static JsonFactory factory(Limits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.rowChars())
                .maxNumberLength(100)
                .build())
        .build();
  }

  Columns columns() {
    return columns;
  }

  /** The parser stands on the object's start and is left at its end. */
  void read(JsonParser parser, Row row) {
    chars = 0;
    readObject(parser, "", row);
  }

  private void readObject(JsonParser parser, String prefix, Row row) {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      String path = prefix + parser.currentName();
      token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        readObject(parser, path + ".", row);
      } else if (token == JsonToken.START_ARRAY) {
        StringBuilder list = new StringBuilder();
        readList(parser, list, row);
        set(row, path, list.toString());
      } else if (token != JsonToken.VALUE_NULL) {
        set(row, path, counted(parser.getString(), row));
      }
    }
  }

  private void readList(JsonParser parser, StringBuilder list, Row row) {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token.isScalarValue()) {
        list.append(list.isEmpty() ? "" : ",").append(counted(parser.getString(), row));
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  /** One object is held in memory whole, so it must not be a file of its own. */
  private String counted(String value, Row row) {
    chars += value.length() + 1;
    if (chars > maxChars) {
      throw Unreadable.at(
          row.line, "an object here holds more than " + maxChars + " characters. Split it.");
    }
    return value;
  }

  private void set(Row row, String path, String value) {
    String cell = value.strip();
    if (!cell.isEmpty()) {
      row.set(columns.indexOrAdd(path), cell);
    }
  }
}
