package org.wayloom.journeys;

import java.util.Arrays;

/**
 * Sequential order where each event matches one step at most; see {@link StageFunnel}. The chains
 * are those of {@link SequentialWalk} with less to decide at each event.
 *
 * <p>Most events match no step, and which do is a coin toss that a processor guesses wrong. So the
 * events that match are gathered first, without a branch, and only those are looked at.
 */
final class SinglesWalk implements FunnelWalk {
  private static final int NO_STEP = -1;

  /** The step of each signature; the last is that of all signatures from there on. */
  private final int[] stepOf;

  private final long window;

  /**
   * The latest start of a chain to each step, the first step at 1; at 0 the time at which a chain
   * would begin now.
   */
  private final long[] starts;

  /** When the events that match a step were, and which step that is. */
  private long[] times = new long[64];

  private int[] steps = new int[64];

  SinglesWalk(int steps, int[] stepOf, long window) {
    this.stepOf = stepOf;
    this.window = window;
    starts = new long[steps + 1];
  }

  /** Per signature its step, from masks with a bit per step, and none for all that come after. */
  static int[] stepOf(long[] masks) {
    int[] stepOf = new int[masks.length + 1];
    Arrays.setAll(
        stepOf,
        signature ->
            signature == masks.length || masks[signature] == 0
                ? NO_STEP
                : Long.numberOfTrailingZeros(masks[signature]));
    return stepOf;
  }

  @Override
  public int furthest(Journey journey) {
    int found = gather(journey);
    Arrays.fill(starts, NEVER);
    for (int i = 0; i < found; ) {
      long time = times[i];
      starts[0] = time;
      if (i + 1 < found && times[i + 1] == time) {
        i = instant(i, found);
      } else {
        prolong(steps[i++], time);
      }
    }
    int furthest = starts.length - 1;
    while (furthest > 0 && starts[furthest] == NEVER) {
      furthest--;
    }
    return furthest;
  }

  @Override
  public long latestStart(int step) {
    return starts[step];
  }

  private int gather(Journey journey) {
    if (steps.length <= journey.length()) {
      times = new long[2 * journey.length()];
      steps = new int[2 * journey.length()];
    }
    int[] signatures = journey.signatures;
    long[] allTimes = journey.times;
    long[] foundTimes = times;
    int[] foundSteps = steps;
    int[] codes = stepOf;
    int others = codes.length - 1;
    int found = 0;
    for (int i = journey.from; i < journey.to; i++) {
      int step = codes[Math.min(signatures[i], others)];
      foundTimes[found] = allTimes[i];
      foundSteps[found] = step;
      found += ~step >>> 31; // 0 where there is no step
    }
    return found;
  }

  /** Events of one instant may be put in whichever order suits: that of the steps. */
  private int instant(int first, int found) {
    long time = times[first];
    long met = 0;
    int i = first;
    for (; i < found && times[i] == time; i++) {
      met |= 1L << steps[i];
    }
    for (long left = met; left != 0; left &= left - 1) {
      prolong(Long.numberOfTrailingZeros(left), time);
    }
    return i;
  }

  private void prolong(int step, long time) {
    long start = starts[step];
    long admitted = time - start <= window ? start : NEVER;
    starts[step + 1] = Math.max(starts[step + 1], admitted);
  }
}
