package org.wayloom.evidence;

/**
 * Reads a file row by row in constant memory. Where the file as such is broken, {@link #next}
 * throws an UNREADABLE_FILE problem; where one row is, it sets {@link Row#fault} and can go on.
 */
interface RowReader extends AutoCloseable {
  Columns columns();

  /** Moves to the next row; false at the end of the file. */
  boolean next(Row row);

  @Override
  void close();
}
