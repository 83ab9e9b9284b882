package org.wayloom.journeys;

import java.util.Arrays;

/** Finds how far one journey comes in a funnel; used by one thread, for one journey at a time. */
abstract class FunnelWalk {
  /** The start of a chain that does not exist: further from every time than any window is long. */
  static final long NEVER = Long.MIN_VALUE / 2;

  /** Longer than the time between any two events: a million years and more. */
  static final long NO_WINDOW = Long.MAX_VALUE / 4;

  final StageFunnel funnel;
  final int steps;

  /** The latest start of a chain to each step, the first step at 0; see {@link StageFunnel}. */
  final long[] best;

  int reached;

  FunnelWalk(StageFunnel funnel) {
    this.funnel = funnel;
    this.steps = funnel.steps();
    this.best = new long[steps];
  }

  /** The furthest step that the journey reaches, counted from 1; 0 when not even the first. */
  final int furthest(Journey journey) {
    Arrays.fill(best, NEVER);
    reached = 0;
    walk(journey);
    return reached;
  }

  /** When the latest chain to a step (from 1) of the journey just walked began. */
  final long latestStart(int step) {
    return best[step - 1];
  }

  abstract void walk(Journey journey);

  final void chainTo(int step, long start) {
    best[step] = Math.max(best[step], start);
    reached = Math.max(reached, step + 1);
  }
}
