package org.wayloom.journeys;

import java.util.Set;

/** Where the values come from whose quantiles are wanted: some numbers of each journey. */
interface Samples {
  Set<Fold.Column> columns();

  /** Puts each value of a journey, not negative, into the batch; the same ones on every call. */
  void emit(Journey journey, Batch batch);

  /**
   * The values of some journeys, each with the number of its group. They are taken from it some
   * thousand at a time: loops over the few values of one journey would end as soon as a processor
   * has guessed that they go on.
   */
  final class Batch {
    private static final int ROOM = 2048;

    private final Taker taker;
    int[] groups = new int[ROOM];
    long[] values = new long[ROOM];
    int size;

    Batch(Taker taker) {
      this.taker = taker;
    }

    /** Makes room for so many more values. */
    void reserve(int more) {
      if (size + more > groups.length) {
        flush();
        if (more > groups.length) {
          groups = new int[more * 2];
          values = new long[more * 2];
        }
      }
    }

    void add(int group, long value) {
      groups[size] = group;
      values[size++] = value;
    }

    /** Lets what is in the batch be taken. */
    void flush() {
      if (size > 0) {
        taker.take(groups, values, size);
        size = 0;
      }
    }
  }

  /** Takes the first values of a batch. */
  @FunctionalInterface
  interface Taker {
    void take(int[] groups, long[] values, int size);
  }
}
