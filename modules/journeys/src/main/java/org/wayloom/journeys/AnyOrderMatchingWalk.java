package org.wayloom.journeys;

/** Any order where an event may match several steps; see {@link StageFunnel}. */
final class AnyOrderMatchingWalk extends ChainWalk {
  private final EventGroup group;

  AnyOrderMatchingWalk(StageFunnel funnel) {
    super(funnel);
    group = new EventGroup(steps);
  }

  @Override
  void walk(Journey journey) {
    for (int i = journey.from; i < journey.to && reached < steps; i++) {
      if ((funnel.mask(journey.signatures[i]) & ~StageFunnel.COUNTED) != 0) {
        endingAt(i, journey);
      }
    }
  }

  /** Takes events from this one backwards, so that each step is reached with the latest start. */
  private void endingAt(int last, Journey journey) {
    long time = journey.times[last];
    group.clear();
    int matched = 0;
    for (int i = last; i >= journey.from && matched < steps; i--) {
      long start = journey.times[i];
      if (!funnel.admits(start, time)) {
        return;
      }
      if (group.add(funnel.mask(journey.signatures[i]) & ~StageFunnel.COUNTED)) {
        int run = group.longestRun(0);
        for (int step = matched; step < run; step++) {
          chainTo(step, start);
        }
        matched = Math.max(matched, run);
      }
    }
  }
}
