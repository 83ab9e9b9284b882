package org.wayloom.journeys;

import java.util.Arrays;

/**
 * Sequential order where each event matches one step at most; see {@link StageFunnel}. The chains
 * are those of {@link SequentialWalk} with less to decide at each event.
 */
final class SinglesWalk extends FunnelWalk {
  private static final int NO_STEP = -1;

  /** The step of each signature. */
  private final int[] stepOf;

  private final long window;

  /** As {@link #best}, one place further: at 0 stands the time at which a chain would begin now. */
  private final long[] starts;

  SinglesWalk(StageFunnel funnel, int[] stepOf, long window) {
    super(funnel);
    this.stepOf = stepOf;
    this.window = window;
    starts = new long[steps + 1];
  }

  /** Per signature its step, from masks with a bit per step. */
  static int[] stepOf(long[] masks) {
    return Arrays.stream(masks)
        .mapToInt(mask -> mask == 0 ? NO_STEP : Long.numberOfTrailingZeros(mask))
        .toArray();
  }

  private int step(int signature) {
    return signature < stepOf.length ? stepOf[signature] : NO_STEP;
  }

  @Override
  void walk(Journey journey) {
    Arrays.fill(starts, NEVER);
    int[] signatures = journey.signatures;
    long[] times = journey.times;
    int to = journey.to;
    for (int i = journey.from; i < to; ) {
      int step = step(signatures[i]);
      long time = times[i++];
      if (step == NO_STEP) {
        continue;
      }
      starts[0] = time;
      if (i < to && times[i] == time) {
        i = instant(journey, i, 1L << step);
      } else {
        prolong(step, time);
      }
    }
    System.arraycopy(starts, 1, best, 0, steps);
    reached = steps;
    while (reached > 0 && best[reached - 1] == NEVER) {
      reached--;
    }
  }

  /** Events of one instant may be put in whichever order suits: that of the steps. */
  private int instant(Journey journey, int second, long firstStep) {
    long time = journey.times[second];
    long met = firstStep;
    int i = second;
    for (; i < journey.to && journey.times[i] == time; i++) {
      int step = step(journey.signatures[i]);
      met |= step == NO_STEP ? 0 : 1L << step;
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
