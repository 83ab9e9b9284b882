package org.wayloom.journeys;

import java.util.Arrays;

/** The matching events of one instant, and which runs of steps they can serve together. */
final class EventGroup {
  private final int steps;

  /** The steps that each event matches, as bits. */
  private long[] masks = new long[16];

  private int size;
  private long union;

  /** Which step each event serves; -1 = none. */
  private int[] served = new int[16];

  private long tried;

  EventGroup(int steps) {
    this.steps = steps;
  }

  void clear() {
    size = 0;
    union = 0;
  }

  /** Adds an event unless it can be of no use: it matches no step or is one too many of a kind. */
  boolean add(long mask) {
    if (mask == 0 || ((union & mask) != 0 && countOf(mask) >= steps)) {
      return false;
    }
    if (size == masks.length) {
      masks = Arrays.copyOf(masks, size * 2);
      served = new int[size * 2];
    }
    masks[size++] = mask;
    union |= mask;
    return true;
  }

  private int countOf(long mask) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += masks[i] == mask ? 1 : 0;
    }
    return count;
  }

  long union() {
    return union;
  }

  /** One past the last step m for which the steps first … m can have distinct events. */
  int longestRun(int first) {
    Arrays.fill(served, 0, size, -1);
    int step = first;
    while (step < steps) {
      tried = 0;
      if (!serve(step)) {
        return step;
      }
      step++;
    }
    return step;
  }

  /** Kuhn's step: finds the step an event, moving others to another event where need be. */
  private boolean serve(int step) {
    tried |= 1L << step;
    for (int i = 0; i < size; i++) {
      if ((masks[i] >>> step & 1) != 0) {
        int other = served[i];
        if (other < 0 || ((tried >>> other & 1) == 0 && serve(other))) {
          served[i] = step;
          return true;
        }
      }
    }
    return false;
  }
}
