package org.wayloom.journeys;

import java.util.Arrays;

/**
 * The chains to one step of a {@link StepFunnel} that may still be worth prolonging, in the order
 * of their last events; each started later than all after it.
 */
final class ChainQueue {
  private long[] starts = new long[8];
  private long[] lasts = new long[8];
  private int size;

  void clear() {
    size = 0;
  }

  /** Adds the chain with the newest last event. */
  void add(long start, long last) {
    while (size > 0 && starts[size - 1] <= start) {
      size--;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      lasts = Arrays.copyOf(lasts, size * 2);
    }
    starts[size] = start;
    lasts[size++] = last;
  }

  /** The latest start among chains whose last event is not before a time. */
  long startOfFirstSince(long time) {
    for (int i = 0; i < size; i++) {
      if (lasts[i] >= time) {
        return starts[i];
      }
    }
    return FunnelWalk.NEVER;
  }
}
