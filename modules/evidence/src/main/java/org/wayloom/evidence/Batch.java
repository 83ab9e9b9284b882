package org.wayloom.evidence;

import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of an import, column by column, on their way into the staging table.
 *
 * <p>A column costs as much when it is empty. So a rejected row has none of its own: its line
 * stands in {@code time}, its column, reason and raw text in {@code text}, {@code properties} and
 * {@code name}. Its {@code n} is negative.
 */
final class Batch {
  /** DuckDB's vector size: what one call of the table function may hand over. */
  static final int CAPACITY = 2048;

  /** The staging table's columns; the order is that of {@link #writeTo}. */
  static void declare(DuckDBTableFunctionBindInfo table) {
    table.addResultColumn("n", DuckDBColumnType.BIGINT);
    table.addResultColumn("person", DuckDBColumnType.INTEGER);
    table.addResultColumn("signature", DuckDBColumnType.INTEGER);
    table.addResultColumn("time", DuckDBColumnType.BIGINT);
    table.addResultColumn("value", DuckDBColumnType.DOUBLE);
    table.addResultColumn("key_a", DuckDBColumnType.BIGINT);
    table.addResultColumn("key_b", DuckDBColumnType.BIGINT);
    table.addResultColumn("text", DuckDBColumnType.VARCHAR);
    table.addResultColumn("properties", DuckDBColumnType.VARCHAR);
    table.addResultColumn("name", DuckDBColumnType.VARCHAR);
  }

  int size;

  /** The ordinal of an accepted row, from 0; -1, -2 … for rejected ones. */
  final long[] n = new long[CAPACITY];

  final int[] person = new int[CAPACITY];
  final int[] signature = new int[CAPACITY];
  final long[] time = new long[CAPACITY];
  final double[] value = new double[CAPACITY];
  final long[] keyA = new long[CAPACITY];
  final long[] keyB = new long[CAPACITY];
  final byte[] @Nullable [] text = new byte[CAPACITY][];
  final byte[] @Nullable [] properties = new byte[CAPACITY][];

  /** The person's outside name where this row is the first with its number; else null. */
  final byte[] @Nullable [] name = new byte[CAPACITY][];

  boolean isFull() {
    return size == CAPACITY;
  }

  void writeTo(DuckDBDataChunkWriter chunk) {
    longs(chunk.vector(0), n);
    ints(chunk.vector(1), person);
    ints(chunk.vector(2), signature);
    longs(chunk.vector(3), time);
    DuckDBWritableVector values = chunk.vector(4);
    for (int i = 0; i < size; i++) {
      if (Double.isNaN(value[i])) {
        values.setNull(i);
      } else {
        values.setDouble(i, value[i]);
      }
    }
    longs(chunk.vector(5), keyA);
    longs(chunk.vector(6), keyB);
    strings(chunk.vector(7), text);
    strings(chunk.vector(8), properties);
    strings(chunk.vector(9), name);
  }

  private void longs(DuckDBWritableVector vector, long[] values) {
    for (int i = 0; i < size; i++) {
      vector.setLong(i, values[i]);
    }
  }

  private void ints(DuckDBWritableVector vector, int[] values) {
    for (int i = 0; i < size; i++) {
      vector.setInt(i, values[i]);
    }
  }

  // Handing over runs of strings in one call is several times faster than one by one.
  private void strings(DuckDBWritableVector vector, byte[] @Nullable [] values) {
    int from = 0;
    while (from < size) {
      if (values[from] == null) {
        vector.setNull(from++);
        continue;
      }
      int to = from + 1;
      while (to < size && values[to] != null) {
        to++;
      }
      vector.setStringUtf8Batch(from, java.util.Arrays.copyOfRange(values, from, to));
      from = to;
    }
  }
}
