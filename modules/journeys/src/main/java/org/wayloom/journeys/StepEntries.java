package org.wayloom.journeys;

import org.jspecify.annotations.Nullable;
import org.wayloom.journeys.StageFunnel.Outcome;

/** The entries of one journey into a {@link StepFunnel}, one after another; for one thread. */
final class StepEntries {
  private final StepFunnel funnel;
  private final StepWalk walk;

  /** Per optional step a walk that must take it. */
  private final @Nullable StepWalk[] asking;

  private Journey journey = new Journey();
  private int at;

  /** Whether the next entry stands behind this one, so that in strict order it cannot go on. */
  private boolean followed;

  StepEntries(StepFunnel funnel) {
    this.funnel = funnel;
    walk = StepWalk.of(funnel, -1);
    asking = new @Nullable StepWalk[funnel.size()];
    for (int step = 0; step < asking.length; step++) {
      asking[step] = funnel.isOptional(step) ? StepWalk.of(funnel, step) : null;
    }
  }

  void begin(Journey journey) {
    this.journey = journey;
    at = journey.from;
  }

  /** Goes to the next entry that took the first step; false when there is none. */
  boolean next() {
    boolean fixed = funnel.entries != StepFunnel.Entries.ANY;
    boolean many = funnel.entries == StepFunnel.Entries.EACH;
    while (at < journey.to) {
      int from = at;
      int end = walk.walk(journey, from, journey.to, fixed, many);
      at = many ? end : journey.to;
      followed = funnel.order == StageFunnel.Order.STRICT && end < journey.to;
      if (walk.furthest() >= 0) {
        for (int step = 0; step < asking.length; step++) {
          StepWalk asked = asking[step];
          if (asked != null && (walk.taken >> step & 1) != 0) {
            asked.walk(journey, from, end, fixed, false);
          } else if (asked != null) {
            asked.comeNowhere();
          }
        }
        return true;
      }
    }
    return false;
  }

  /** What became of the entry at a step; null where it did not reach the step. */
  @Nullable Outcome outcome(int step) {
    StepWalk asked = asking[step];
    StepWalk of = asked == null ? walk : asked;
    if (of.furthest() < step) {
      return null;
    }
    if (of.furthest() > step) {
      return Outcome.CONVERTED;
    }
    if (step == funnel.size() - 1) {
      return Outcome.REACHED;
    }
    return !followed && of.canGoOn(funnel.asOfMillis) ? Outcome.PENDING : Outcome.LOST;
  }
}
