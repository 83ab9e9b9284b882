package org.wayloom.journeys;

import java.util.Arrays;
import java.util.Set;

/** Where the values come from whose quantiles are wanted: some numbers of each journey. */
interface Samples {
  Set<Fold.Column> columns();

  /** Puts each value of a journey, not negative, into the batch; the same ones on every call. */
  void emit(Journey journey, Batch batch);

  /** The values of one journey, each with the number of its group. */
  final class Batch {
    int[] groups = new int[64];
    long[] values = new long[64];
    int size;

    /** Empties the batch and makes room for the values of a journey of this length. */
    void begin(int length) {
      size = 0;
      if (groups.length < length) {
        groups = new int[length * 2];
        values = new long[length * 2];
      }
    }

    void add(int group, long value) {
      groups[size] = group;
      values[size++] = value;
    }

    boolean has(int group) {
      return Arrays.stream(groups, 0, size).anyMatch(other -> other == group);
    }
  }
}
