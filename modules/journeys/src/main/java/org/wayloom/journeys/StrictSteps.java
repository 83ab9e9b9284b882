package org.wayloom.journeys;

import java.util.Arrays;

/**
 * Steps with nothing counted in between.
 *
 * <p>A chain that may go on ended with the newest counted instant, and used all of it unless it
 * began there. So all such chains have their last event at one time, and of those to one step the
 * one that started last is enough.
 */
final class StrictSteps extends StepWalk {
  /** The latest start of a chain to each step after which nothing has come. */
  private long[] open;

  /** The same before the newest instant. */
  private long[] openBefore;

  /** The latest start of a chain to each step that took anything of the newest instant. */
  private final long[] taken;

  private long newest;
  private long newestBefore;
  private boolean entered;

  StrictSteps(StepFunnel funnel, int asked) {
    super(funnel, asked);
    open = new long[steps];
    openBefore = new long[steps];
    taken = new long[steps];
  }

  @Override
  int walk(Journey journey, int from, int to, boolean fixed, boolean one) {
    Arrays.fill(open, FunnelWalk.NEVER);
    Arrays.fill(openBefore, FunnelWalk.NEVER);
    Arrays.fill(taken, FunnelWalk.NEVER);
    newest = FunnelWalk.NEVER;
    newestBefore = FunnelWalk.NEVER;
    entered = false;
    furthest = -1;
    int i = from;
    while (i < to) {
      if (!funnel.isCounted(journey.signatures[i])) {
        i++;
        continue;
      }
      int instant = i;
      long time = journey.times[i];
      long met = 0;
      boolean isWhole = true;
      for (; i < to && journey.times[i] == time; i++) {
        if (funnel.isCounted(journey.signatures[i])) {
          long step = funnel.met(journey.signatures[i]);
          isWhole &= step != 0 && (met & step) == 0;
          met |= step;
        }
      }
      boolean enters = (met & 1) != 0;
      if (one && entered && enters) {
        return instant;
      }
      instant(met, isWhole, time, enters && !(fixed && entered));
      entered |= enters;
    }
    return to;
  }

  /**
   * @param isWhole whether a chain can use up the instant: no step twice, and nothing else
   */
  private void instant(long met, boolean isWhole, long time, boolean begins) {
    long[] passed = openBefore;
    openBefore = open;
    open = passed;
    newestBefore = newest;
    newest = time;
    Arrays.fill(open, FunnelWalk.NEVER);
    Arrays.fill(taken, FunnelWalk.NEVER);
    if (begins) {
      long reached = onwards(met, 1);
      take(reached, time);
      for (long left = reached; left != 0; left &= left - 1) {
        open[Long.numberOfTrailingZeros(left)] = time;
      }
    }
    for (int before = 0; before < steps; before++) {
      long start = openBefore[before];
      if (start == FunnelWalk.NEVER || time - start > funnel.windowMillis) {
        continue;
      }
      take(onwards(met, next(before, met, time - newestBefore)), start);
      int last = isWhole ? usedUp(before, met, time - newestBefore) : -1;
      if (last >= 0) {
        open[last] = Math.max(open[last], start);
      }
    }
  }

  private void take(long reached, long start) {
    for (long left = reached; left != 0; left &= left - 1) {
      int step = Long.numberOfTrailingZeros(left);
      taken[step] = Math.max(taken[step], start);
      if (!skipped[step]) {
        furthest = Math.max(furthest, step);
      }
    }
  }

  /** Of some steps, those that may follow one after a pause. */
  private long next(int step, long of, long pause) {
    long next = 0;
    for (int other = step + 1; other < steps; other++) {
      if ((of >>> other & 1) != 0 && pause <= funnel.within(other)) {
        next |= 1L << other;
      }
      if (!skipped[other]) {
        break;
      }
    }
    return next;
  }

  /** All steps of an instant that may be reached from the first ones. */
  private long onwards(long met, long first) {
    long reached = first;
    for (int step = 0; step < steps; step++) {
      if ((reached >>> step & 1) != 0) {
        reached |= next(step, met, 0);
      }
    }
    return reached;
  }

  /** The last step of an instant when a chain can take all of it one after another; else -1. */
  private int usedUp(int before, long met, long pause) {
    int step = before;
    long gap = pause;
    for (long left = met; left != 0; left &= left - 1) {
      int other = Long.numberOfTrailingZeros(left);
      if ((next(step, met, gap) >>> other & 1) == 0) {
        return -1;
      }
      step = other;
      gap = 0;
    }
    return step == before ? -1 : step;
  }

  @Override
  boolean canGoOn(long time) {
    return time > newest
        ? canGoOn(open, time, time - newest)
        : canGoOn(taken, time, 0) || canGoOn(openBefore, time, time - newestBefore);
  }

  private boolean canGoOn(long[] starts, long time, long pause) {
    for (int before = furthest; before < steps - 1; before++) {
      if (starts[before] != FunnelWalk.NEVER
          && time - starts[before] <= funnel.windowMillis
          && next(before, -1L, pause) != 0) {
        return true;
      }
      if (!skipped[before + 1]) {
        return false;
      }
    }
    return false;
  }
}
