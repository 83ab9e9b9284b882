package org.wayloom.journeys;

import java.util.Arrays;

/** Any order where no event matches two steps; see {@link StageFunnel}. */
final class AnyOrderWalk extends ChainWalk {
  /** The time of the latest match of each step. */
  private final long[] last;

  AnyOrderWalk(StageFunnel funnel) {
    super(funnel);
    last = new long[steps];
  }

  @Override
  void walk(Journey journey) {
    Arrays.fill(last, NEVER);
    for (int i = journey.from; i < journey.to && reached < steps; i++) {
      long mask = funnel.mask(journey.signatures[i]) & ~StageFunnel.COUNTED;
      if (mask == 0) {
        continue;
      }
      long time = journey.times[i];
      last[Long.numberOfTrailingZeros(mask)] = time;
      long start = time;
      for (int step = 0; step < steps; step++) {
        start = Math.min(start, last[step]);
        if (!funnel.admits(start, time)) {
          break;
        }
        chainTo(step, start);
      }
    }
  }
}
