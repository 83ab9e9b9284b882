package org.wayloom.journeys;

/** Finds how far one journey comes in a funnel; used by one thread, for one journey at a time. */
interface FunnelWalk {
  /** The start of a chain that does not exist: further from every time than any window is long. */
  long NEVER = Long.MIN_VALUE / 2;

  /** Longer than the time between any two events: a million years and more. */
  long NO_WINDOW = Long.MAX_VALUE / 4;

  /** The furthest step that the journey reaches, counted from 1; 0 when not even the first. */
  int furthest(Journey journey);

  /** When the latest chain to a step (from 1) of the journey just walked began. */
  long latestStart(int step);
}
