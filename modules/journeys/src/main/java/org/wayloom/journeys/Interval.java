package org.wayloom.journeys;

/**
 * What is known of one wanted value: it is the one of {@code rank} (from 0) among the {@code count}
 * values of its group from {@code low} to {@code high}, both included.
 */
record Interval(int group, long low, long high, long rank, long count) {
  /** Up to so many values are kept to select among; more are counted in narrower intervals. */
  private static final int WORTH_KEEPING = 1 << 16;

  private static final int CUTS = 1 << 12;

  boolean isKnown() {
    return low == high;
  }

  boolean keepsValues() {
    return count <= WORTH_KEEPING;
  }

  /** The width of the intervals that this one is cut into when there is too much in it to keep. */
  long cutWidth() {
    return (high - low) / CUTS + 1;
  }

  int cuts() {
    return (int) ((high - low) / cutWidth()) + 1;
  }

  static Interval exactly(int group, long value) {
    return new Interval(group, value, value, 0, 1);
  }
}
