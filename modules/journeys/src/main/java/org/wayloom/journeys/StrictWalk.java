package org.wayloom.journeys;

import java.util.Arrays;

/** Strict order; see {@link StageFunnel}. */
final class StrictWalk extends ChainWalk {
  private final EventGroup group;

  /** The latest start of a chain to each step that ends at the group just passed. */
  private long[] end;

  private long[] nextEnd;

  StrictWalk(StageFunnel funnel) {
    super(funnel);
    group = new EventGroup(steps);
    end = new long[steps];
    nextEnd = new long[steps];
  }

  @Override
  void walk(Journey journey) {
    int[] signatures = journey.signatures;
    long[] times = journey.times;
    int to = journey.to;
    int i = journey.from;
    Arrays.fill(end, NEVER);
    while (i < to && reached < steps) {
      long mask = funnel.mask(signatures[i]);
      if (mask == 0) {
        i++;
        continue;
      }
      long time = times[i++];
      if (funnel.disjoint() && (i == to || times[i] != time)) {
        event(mask & ~StageFunnel.COUNTED, time);
        continue;
      }
      group.clear();
      group.add(mask & ~StageFunnel.COUNTED);
      int size = 1;
      for (; i < to && times[i] == time; i++) {
        long other = funnel.mask(signatures[i]);
        if (other != 0) {
          group.add(other & ~StageFunnel.COUNTED);
          size++;
        }
      }
      instant(time, size);
    }
  }

  /**
   * An instant of one event that matches one step at most: all chains end but the one it prolongs.
   */
  private void event(long mask, long time) {
    int step = Long.numberOfTrailingZeros(mask);
    long start = mask == 0 ? NEVER : step == 0 ? time : end[step - 1];
    Arrays.fill(end, NEVER);
    if (mask != 0 && funnel.admits(start, time)) {
      chainTo(step, start);
      end[step] = start;
    }
  }

  private void instant(long time, int size) {
    Arrays.fill(nextEnd, NEVER);
    for (int first = 0; first < steps; first++) {
      long start = first == 0 ? time : end[first - 1];
      if ((group.union() >>> first & 1) != 0 && funnel.admits(start, time)) {
        int until = group.longestRun(first);
        for (int step = first; step < until; step++) {
          chainTo(step, start);
          if (first == 0 || step - first + 1 == size) {
            nextEnd[step] = Math.max(nextEnd[step], start);
          }
        }
      }
    }
    long[] passed = end;
    end = nextEnd;
    nextEnd = passed;
  }
}
