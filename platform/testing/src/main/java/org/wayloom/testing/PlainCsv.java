package org.wayloom.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV letter by letter, for tests that hold what was imported against a reading that shares
 * no code with it. Commas divide, quotation marks keep them.
 */
public final class PlainCsv {
  private PlainCsv() {}

  /** The cells of each row, the header's first. */
  public static List<List<String>> cells(String text) {
    List<List<String>> table = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : text.replace("\uFEFF", "").replace("\r", "").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          table.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return table;
  }
}
