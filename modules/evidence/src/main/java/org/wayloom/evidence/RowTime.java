package org.wayloom.evidence;

import org.jspecify.annotations.Nullable;

/** Reads the time of a row: from its column, or the one moment of all rows. */
final class RowTime {
  private final Columns columns;
  private final @Nullable String column;
  private final @Nullable String pattern;
  private final Times times;
  private final long fixedMillis;
  private int index = -1;

  RowTime(ImportMapping mapping, Columns columns) {
    this.columns = columns;
    this.column = mapping.time();
    this.pattern = mapping.timePattern();
    this.times = Times.of(mapping.timePattern(), mapping.timeZone());
    this.fixedMillis = fixed(mapping);
  }

  private static long fixed(ImportMapping mapping) {
    return mapping.fixedTime() == null
        ? Times.NOT_A_TIME
        : Times.of("iso", mapping.timeZone()).parse(mapping.fixedTime().strip());
  }

  /** Puts the time into the draft; false where the row was rejected instead. */
  boolean read(Row row, Draft draft, RowInterpreter.Sink sink) {
    if (column == null) {
      draft.timeMillis = fixedMillis;
      return true;
    }
    if (index < 0) {
      index = columns.indexOf(column);
    }
    String cell = row.cell(index);
    long millis = cell == null ? Times.NOT_A_TIME : times.parse(cell);
    if (millis == Times.NOT_A_TIME && cell == null && fixedMillis != Times.NOT_A_TIME) {
      millis = fixedMillis;
    }
    if (millis == Times.NOT_A_TIME) {
      sink.rejected(
          row.reject(
              column,
              cell == null
                  ? RejectionReason.TIME_BLANK.with(column)
                  : RejectionReason.NO_TIME.with(
                      Row.shorten(cell), pattern == null ? "iso" : pattern)));
      return false;
    }
    draft.timeMillis = millis;
    return true;
  }
}
