package org.wayloom.evidence;

import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.wayloom.evidence.Evidence.ColumnSink;

/** Gathers DuckDB's small chunks into larger ones, so that a sink is called less often. */
final class ColumnChunks {
  private static final int CAPACITY = 1 << 16;

  private final ColumnSink sink;
  private final int[] persons = new int[CAPACITY];
  private final long[] times = new long[CAPACITY];
  private final int[] signatures = new int[CAPACITY];
  private final float[] values = new float[CAPACITY];
  private int count;

  ColumnChunks(ColumnSink sink) {
    this.sink = sink;
  }

  void take(DuckDBDataChunkReader chunk) {
    int rows = Math.toIntExact(chunk.rowCount());
    if (count + rows > CAPACITY) {
      end();
    }
    DuckDBReadableVector person = chunk.vector(0);
    DuckDBReadableVector time = chunk.vector(1);
    DuckDBReadableVector signature = chunk.vector(2);
    DuckDBReadableVector value = chunk.vector(3);
    for (int i = 0; i < rows; i++) {
      persons[count + i] = person.getInt(i);
      times[count + i] = time.getLong(i);
      signatures[count + i] = signature.getInt(i);
      values[count + i] = value.getFloat(i);
    }
    count += rows;
  }

  void end() {
    if (count > 0) {
      sink.accept(count, persons, times, signatures, values);
      count = 0;
    }
  }
}
