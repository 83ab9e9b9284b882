package org.wayloom.journeys;

import java.util.Arrays;

/** Finds how far an entry comes in a {@link StepFunnel}, which says why this is enough. */
final class StepWalk {
  private final StepFunnel funnel;
  private final int steps;

  /** Which steps a chain may leave out. */
  private final boolean[] skipped;

  private final ChainQueue[] chains;

  /** Per step the latest event before the instant at hand that must not come before the step. */
  private final long[] barred;

  private boolean entered;
  private int furthest;

  /**
   * @param asked an optional step that chains must take; -1 for none
   */
  StepWalk(StepFunnel funnel, int asked) {
    this.funnel = funnel;
    steps = funnel.size();
    skipped = new boolean[steps];
    chains = new ChainQueue[steps];
    barred = new long[steps];
    for (int step = 0; step < steps; step++) {
      skipped[step] = funnel.isOptional(step) && step != asked;
      chains[step] = new ChainQueue();
    }
  }

  /** The furthest step that had to be taken and was; -1 when not even the first. */
  int furthest() {
    return furthest;
  }

  /**
   * Walks some events of a journey.
   *
   * @param fixed whether all chains begin with the first entry
   * @param one whether to stop when this attempt has ended and another may begin
   * @return one past the last event walked
   */
  int walk(Journey journey, int from, int to, boolean fixed, boolean one) {
    for (ChainQueue queue : chains) {
      queue.clear();
    }
    Arrays.fill(barred, FunnelWalk.NEVER);
    entered = false;
    furthest = -1;
    int[] signatures = journey.signatures;
    long[] times = journey.times;
    int i = from;
    while (i < to) {
      long met = funnel.met(signatures[i]);
      long bars = funnel.excluded(signatures[i]);
      if ((met | bars) == 0) {
        i++;
        continue;
      }
      int instant = i;
      long time = times[i++];
      for (; i < to && times[i] == time; i++) {
        met |= funnel.met(signatures[i]);
        bars |= funnel.excluded(signatures[i]);
      }
      if (one && entered && (met & 1) != 0 && !canGoOn(time)) {
        return instant;
      }
      for (long left = met; left != 0; left &= left - 1) {
        take(Long.numberOfTrailingZeros(left), time, fixed);
      }
      if (one && furthest == steps - 1) {
        return i;
      }
      for (long left = bars; left != 0; left &= left - 1) {
        barred[Long.numberOfTrailingZeros(left)] = time;
      }
    }
    return to;
  }

  private void take(int step, long time, boolean fixed) {
    long start = time;
    if (step == 0) {
      if (fixed && entered) {
        return;
      }
      entered = true;
    } else {
      start = latestStart(step, time);
      if (start == FunnelWalk.NEVER) {
        return;
      }
    }
    chains[step].add(start, time);
    if (!skipped[step]) {
      furthest = Math.max(furthest, step);
    }
  }

  /** The latest start of the chains that an event of a step could prolong. */
  private long latestStart(int step, long time) {
    long earliest = Math.max(time - funnel.within(step), barred[step]);
    long start = FunnelWalk.NEVER;
    for (int before = step - 1; before >= 0; before--) {
      start = Math.max(start, chains[before].startOfFirstSince(earliest));
      if (!skipped[before]) {
        break;
      }
    }
    return time - start <= funnel.windowMillis ? start : FunnelWalk.NEVER;
  }

  /** Whether a chain that came furthest could take a further step at an instant to come. */
  boolean canGoOn(long time) {
    for (int step = furthest + 1; step < steps; step++) {
      if (latestStart(step, time) != FunnelWalk.NEVER) {
        return true;
      }
      if (!skipped[step]) {
        return false;
      }
    }
    return false;
  }
}
