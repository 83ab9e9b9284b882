package org.wayloom.journeys;

/**
 * One person's events in order (time, then intake sequence): a window on a block's arrays. A
 * reusable cursor, so that a pass over millions of journeys makes no garbage.
 */
public final class Journey {
  /** The person's code. */
  public int person;

  /** The first event's position in the arrays below. */
  public int from;

  /** One past the last event's position. */
  public int to;

  /** Signature codes. */
  public int[] signatures = new int[0];

  /** Milliseconds since 1970 in UTC. */
  public long[] times = new long[0];

  /** Values; NaN where the event has none. */
  public float[] values = new float[0];

  public int length() {
    return to - from;
  }
}
