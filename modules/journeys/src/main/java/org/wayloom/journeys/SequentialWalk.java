package org.wayloom.journeys;

/** Sequential order where an event may match several steps; see {@link StageFunnel}. */
final class SequentialWalk extends ChainWalk {
  private final EventGroup group;
  private final long[] before;

  SequentialWalk(StageFunnel funnel) {
    super(funnel);
    group = new EventGroup(steps);
    before = new long[steps];
  }

  @Override
  void walk(Journey journey) {
    int[] signatures = journey.signatures;
    long[] times = journey.times;
    int to = journey.to;
    int i = journey.from;
    while (i < to && reached < steps) {
      long mask = funnel.mask(signatures[i]) & ~StageFunnel.COUNTED;
      if (mask == 0) {
        i++;
        continue;
      }
      long time = times[i++];
      if (i < to && times[i] == time) {
        group.clear();
        group.add(mask);
        for (; i < to && times[i] == time; i++) {
          group.add(funnel.mask(signatures[i]) & ~StageFunnel.COUNTED);
        }
        instant(time);
      } else {
        event(mask, time);
      }
    }
  }

  private void event(long mask, long time) {
    if ((mask & (mask - 1)) == 0) {
      step(Long.numberOfTrailingZeros(mask), time);
      return;
    }
    for (long left = mask; left != 0; ) {
      int step = 63 - Long.numberOfLeadingZeros(left);
      left ^= 1L << step;
      step(step, time);
    }
  }

  private void step(int step, long time) {
    if (step == 0) {
      chainTo(0, time);
    } else if (funnel.admits(best[step - 1], time)) {
      chainTo(step, best[step - 1]);
    }
  }

  private void instant(long time) {
    System.arraycopy(best, 0, before, 0, steps);
    for (int first = 0; first < steps; first++) {
      long start = first == 0 ? time : before[first - 1];
      if (funnel.admits(start, time)) {
        int end = group.longestRun(first);
        for (int step = first; step < end; step++) {
          chainTo(step, start);
        }
      }
    }
  }
}
