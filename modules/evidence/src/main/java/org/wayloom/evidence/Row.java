package org.wayloom.evidence;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The row that a reader stands on; filled anew by each {@link RowReader#next}. A cell is null where
 * the row has none, and never blank.
 */
final class Row {
  private static final int RAW_CHARS = 2_000;
  private static final String HIDDEN = "[secret]";

  private @Nullable String[] cells = new @Nullable String[64];
  private int width;
  private @Nullable String rawText;
  private IntPredicate secret = i -> false;

  /** Where the row starts in the file, from 1. */
  long line;

  /** Why the row cannot be read as one; its cells are then of no use. */
  @Nullable String fault;

  @Nullable String cell(int index) {
    return index >= 0 && index < width ? cells[index] : null;
  }

  /** Cells that {@link #raw} must not show. */
  void hide(IntPredicate hidden) {
    secret = hidden;
  }

  int width() {
    return width;
  }

  void start(long startLine) {
    Arrays.fill(cells, 0, width, null);
    width = 0;
    line = startLine;
    fault = null;
    rawText = null;
  }

  void set(int index, @Nullable String value) {
    if (index >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(index + 1, cells.length * 2));
    }
    cells[index] = value;
    width = Math.max(width, index + 1);
  }

  void fail(String reason, String raw) {
    fault = reason;
    rawText = raw;
  }

  /** The row as a person would recognise it: the text itself, else its cells with semicolons. */
  String raw() {
    if (rawText != null) {
      return shorten(rawText);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < width && text.length() <= RAW_CHARS; i++) {
      String cell = cells[i];
      text.append(i == 0 ? "" : ";").append(cell == null ? "" : secret.test(i) ? HIDDEN : cell);
    }
    return shorten(text.toString());
  }

  Row copy() {
    Row copy = new Row();
    copy.cells = Arrays.copyOf(cells, Math.max(1, width));
    copy.width = width;
    copy.line = line;
    copy.fault = fault;
    copy.rawText = rawText;
    return copy;
  }

  Rejection reject(@Nullable String column, String reason) {
    return new Rejection(line, column, reason, raw());
  }

  static String shorten(String text) {
    return text.length() <= RAW_CHARS ? text : text.substring(0, RAW_CHARS);
  }
}
