package org.wayloom.journeys;

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
    for (int step = 0; step < lasts.length; step++) {
      lasts[step] = FunnelWalk.NEVER;
    }
  }

  @Override
  void keep(int step, long start, long last) {
    entered = start;
    lasts[step] = last;
  }

  /** What never came is before any time that is asked for. */
  @Override
  long startSince(int step, long time) {
    int before = step - 1;
    while (lasts[before] < time && before > 0 && skipped[before]) {
      before--;
    }
    return lasts[before] >= time ? entered : FunnelWalk.NEVER;
  }
}
