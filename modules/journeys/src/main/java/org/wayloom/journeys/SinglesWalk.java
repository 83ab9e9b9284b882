package org.wayloom.journeys;

import java.util.Arrays;

/**
 * Sequential order where each event matches one step at most; see {@link StageFunnel}. The chains
 * are those of {@link SequentialWalk} with less to decide at each event.
 *
 * <p>Most events match no step, and which do is a coin toss that a processor guesses wrong. So the
 * events that match are gathered first, without a branch, and only those are looked at.
 */
final class SinglesWalk extends FunnelWalk {
  private static final int NO_STEP = -1;

  /** The step of each signature; the last is that of all signatures from there on. */
  private final int[] stepOf;

  private final long window;

  /** As {@link #best}, one place further: at 0 stands the time at which a chain would begin now. */
  private final long[] starts;

  /** Where the events are that match a step. */
  private int[] matches = new int[64];

  SinglesWalk(StageFunnel funnel, int[] stepOf, long window) {
    super(funnel);
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
  void walk(Journey journey) {
    int found = gather(journey);
    for (int step = 0; step <= steps; step++) {
      starts[step] = NEVER;
    }
    int[] signatures = journey.signatures;
    long[] times = journey.times;
    for (int i = 0; i < found; ) {
      int event = matches[i++];
      long time = times[event];
      starts[0] = time;
      if (i < found && times[matches[i]] == time) {
        i = instant(journey, i - 1, found);
      } else {
        prolong(step(signatures[event]), time);
      }
    }
    int furthest = 0;
    for (int step = 0; step < steps; step++) {
      long start = starts[step + 1];
      best[step] = start;
      furthest = start == NEVER ? furthest : step + 1;
    }
    reached = furthest;
  }

  private int gather(Journey journey) {
    if (matches.length < journey.length()) {
      matches = new int[2 * journey.length()];
    }
    int[] signatures = journey.signatures;
    int[] places = matches;
    int[] steps = stepOf;
    int others = steps.length - 1;
    int found = 0;
    for (int i = journey.from; i < journey.to; i++) {
      places[found] = i;
      found += ~steps[Math.min(signatures[i], others)] >>> 31; // 0 where there is no step
    }
    return found;
  }

  private int step(int signature) {
    return stepOf[Math.min(signature, stepOf.length - 1)];
  }

  /** Events of one instant may be put in whichever order suits: that of the steps. */
  private int instant(Journey journey, int first, int found) {
    long time = journey.times[matches[first]];
    long met = 0;
    int i = first;
    for (; i < found && journey.times[matches[i]] == time; i++) {
      met |= 1L << step(journey.signatures[matches[i]]);
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
