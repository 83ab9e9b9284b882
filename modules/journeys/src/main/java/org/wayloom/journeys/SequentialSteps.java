package org.wayloom.journeys;

import java.util.Arrays;

/** Steps in their order; {@link StepFunnel} says why this is enough. */
class SequentialSteps extends StepWalk {
  private final ChainQueue[] chains;

  /** Per step the latest event before the instant at hand that must not come before the step. */
  private final long[] barred;

  /** The one before that, for an instant at hand that is the latest event's own. */
  private final long[] barredBefore;

  /** Whether any event must not come before a step. */
  private final boolean bars;

  private boolean entered;

  SequentialSteps(StepFunnel funnel, int asked) {
    super(funnel, asked);
    chains = new ChainQueue[steps];
    barred = new long[steps];
    barredBefore = new long[steps];
    bars = funnel.excludes();
    Arrays.setAll(chains, step -> new ChainQueue());
  }

  @Override
  int walk(Journey journey, int from, int to, boolean fixed, boolean one) {
    clear();
    if (bars) {
      Arrays.fill(barred, FunnelWalk.NEVER);
      Arrays.fill(barredBefore, FunnelWalk.NEVER);
    }
    entered = false;
    furthest = -1;
    taken = 0;
    int[] signatures = journey.signatures;
    long[] times = journey.times;
    int i = from;
    while (i < to) {
      long met = funnel.met(signatures[i]);
      long bars = barsOf(signatures[i]);
      if ((met | bars) == 0) {
        i++;
        continue;
      }
      int instant = i;
      long time = times[i++];
      for (; i < to && times[i] == time; i++) {
        met |= funnel.met(signatures[i]);
        bars |= barsOf(signatures[i]);
      }
      if (one && entered && (met & 1) != 0 && !canGoOn(time)) {
        return instant;
      }
      for (long left = met; left != 0; left &= left - 1) {
        take(Long.numberOfTrailingZeros(left), time, fixed);
      }
      if (furthest >= enough && (one || isAsked)) {
        return i;
      }
      for (long left = bars; left != 0; left &= left - 1) {
        int step = Long.numberOfTrailingZeros(left);
        barredBefore[step] = barred[step];
        barred[step] = time;
      }
    }
    return to;
  }

  /** The steps before which a signature must not come, as bits. */
  private long barsOf(int signature) {
    return bars ? funnel.excluded(signature) : 0;
  }

  private void take(int step, long time, boolean fixed) {
    long start = time;
    if (step == 0) {
      if (fixed && entered) {
        return;
      }
      entered = true;
    } else {
      start = entered ? latestStart(step, time) : FunnelWalk.NEVER;
      if (start == FunnelWalk.NEVER) {
        return;
      }
    }
    keep(step, start, time);
    taken |= 1L << step;
    if (!skipped[step]) {
      furthest = Math.max(furthest, step);
    }
  }

  /** Forgets all chains. */
  void clear() {
    for (ChainQueue queue : chains) {
      queue.clear();
    }
  }

  /** Adds a chain to a step, with the newest last event. */
  void keep(int step, long start, long last) {
    chains[step].add(start, last);
  }

  /**
   * The latest start among the chains that a step could follow and whose last event is not before a
   * time.
   */
  long startSince(int step, long time) {
    long start = FunnelWalk.NEVER;
    for (int before = step - 1; before >= 0; before--) {
      start = Math.max(start, chains[before].startOfFirstSince(time));
      if (!skipped[before]) {
        break;
      }
    }
    return start;
  }

  /** The latest start of the chains that an event of a step could prolong. */
  private long latestStart(int step, long time) {
    long start = startSince(step, Math.max(time - funnel.within(step), bar(step, time)));
    return time - start <= funnel.windowMillis ? start : FunnelWalk.NEVER;
  }

  /** The latest event before an instant that must not come before a step. */
  private long bar(int step, long time) {
    if (!bars) {
      return FunnelWalk.NEVER;
    }
    return barred[step] < time ? barred[step] : barredBefore[step];
  }

  @Override
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
