package org.wayloom.journeys;

import java.util.Arrays;

/** Keeps the latest start of a chain to each step; see {@link StageFunnel}. */
abstract class ChainWalk implements FunnelWalk {
  final StageFunnel funnel;
  final int steps;

  /** The latest start of a chain to each step, the first step at 0. */
  final long[] best;

  int reached;

  ChainWalk(StageFunnel funnel) {
    this.funnel = funnel;
    this.steps = funnel.steps();
    this.best = new long[steps];
  }

  @Override
  public final int furthest(Journey journey) {
    Arrays.fill(best, NEVER);
    reached = 0;
    walk(journey);
    return reached;
  }

  @Override
  public final long latestStart(int step) {
    return best[step - 1];
  }

  abstract void walk(Journey journey);

  final void chainTo(int step, long start) {
    best[step] = Math.max(best[step], start);
    reached = Math.max(reached, step + 1);
  }
}
