package org.wayloom.evidence;

import java.util.BitSet;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.wayloom.evidence.Evidence.ColumnSink;

/**
 * Puts a stretch of events into the order of their sequence numbers, whatever order they come in:
 * as the numbers have no gaps, each says the place of its event, and nothing need be sorted.
 */
final class ColumnChunks {
  private final ColumnSink sink;
  private final SamePersons same;
  private final BitSet leftOut;
  private final int[] persons;
  private final long[] times;
  private final int[] signatures;
  private final float[] values;
  private int count;

  /**
   * @param same which codes are one person
   * @param leftOut the codes of persons whose events are not handed on
   * @param capacity the most events of a stretch
   */
  ColumnChunks(ColumnSink sink, SamePersons same, BitSet leftOut, int capacity) {
    this.sink = sink;
    this.leftOut = leftOut;
    this.same = same;
    this.persons = new int[capacity];
    this.times = new long[capacity];
    this.signatures = new int[capacity];
    this.values = new float[capacity];
  }

  /**
   * @param first the sequence number at which the stretch begins
   */
  void take(DuckDBDataChunkReader chunk, long first) {
    int rows = Math.toIntExact(chunk.rowCount());
    DuckDBReadableVector sequence = chunk.vector(0);
    DuckDBReadableVector person = chunk.vector(1);
    DuckDBReadableVector time = chunk.vector(2);
    DuckDBReadableVector signature = chunk.vector(3);
    DuckDBReadableVector value = chunk.vector(4);
    for (int i = 0; i < rows; i++) {
      int place = (int) (sequence.getLong(i) - first);
      persons[place] = same.one(person.getInt(i));
      times[place] = time.getLong(i);
      signatures[place] = signature.getInt(i);
      values[place] = value.getFloat(i);
    }
    count += rows;
  }

  /** Hands the stretch over; it must be whole. */
  void end(int expected) {
    if (count != expected) {
      throw new IllegalStateException(
          "sequence numbers have gaps: " + count + " events instead of " + expected);
    }
    if (!leftOut.isEmpty()) {
      leaveOut();
    }
    if (count > 0) {
      sink.accept(count, persons, times, signatures, values);
    }
    count = 0;
  }

  private void leaveOut() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (!leftOut.get(persons[i])) {
        persons[kept] = persons[i];
        times[kept] = times[i];
        signatures[kept] = signatures[i];
        values[kept++] = values[i];
      }
    }
    count = kept;
  }
}
