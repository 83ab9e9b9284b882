package org.wayloom.journeys;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayloom.journeys.StageFunnel.Outcome;

/** The entries of one journey into a {@link StepFunnel}, one after another; for one thread. */
final class StepEntries {
  private final StepFunnel funnel;
  private final StepWalk walk;

  /** Per optional step a walk that must take it. */
  private final @Nullable StepWalk[] asking;

  private final int[] optional;

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
    optional = IntStream.range(0, asking.length).filter(funnel::isOptional).toArray();
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
        ask(from, end, fixed);
        return true;
      }
    }
    return false;
  }

  /** Asks for each optional step what became of the entry there. */
  private void ask(int from, int end, boolean fixed) {
    for (int step : optional) {
      StepWalk asked = of(step);
      if ((walk.taken >> step & 1) != 0) {
        asked.walk(journey, from, end, fixed, false);
      } else {
        asked.comeNowhere();
      }
    }
  }

  /** Counts what became of the entry, see {@link StepFunnel.Tally}. */
  void countIn(long[][] counts) {
    count(walk.furthest(), counts);
    for (int step : optional) {
      if (of(step).furthest() >= step) {
        count(step, counts);
      }
    }
  }

  private void count(int step, long[][] counts) {
    counts[step][outcomeOfReached(step).ordinal()]++;
  }

  /** What became of the entry at a step; null where it did not reach the step. */
  @Nullable Outcome outcome(int step) {
    return of(step).furthest() < step ? null : outcomeOfReached(step);
  }

  private StepWalk of(int step) {
    StepWalk asked = asking[step];
    return asked == null ? walk : asked;
  }

  private Outcome outcomeOfReached(int step) {
    StepWalk of = of(step);
    if (of.furthest() > step) {
      return Outcome.CONVERTED;
    }
    if (step == funnel.size() - 1) {
      return Outcome.REACHED;
    }
    return !followed && of.canGoOn(funnel.asOfMillis) ? Outcome.PENDING : Outcome.LOST;
  }
}
