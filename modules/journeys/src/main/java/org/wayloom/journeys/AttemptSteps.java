package org.wayloom.journeys;

import java.util.Arrays;

/**
 * Steps in their order where all chains begin with one entry: of each step the newest is enough.
 */
final class AttemptSteps extends SequentialSteps {
  private final long[] lasts;
  private long entered;

  AttemptSteps(StepFunnel funnel, int asked) {
    super(funnel, asked);
    lasts = new long[steps];
  }

  @Override
  void clear() {
    Arrays.fill(lasts, FunnelWalk.NEVER);
  }

  @Override
  void keep(int step, long start, long last) {
    entered = start;
    lasts[step] = last;
  }

  @Override
  long startSince(int step, long time) {
    return lasts[step] != FunnelWalk.NEVER && lasts[step] >= time ? entered : FunnelWalk.NEVER;
  }
}
