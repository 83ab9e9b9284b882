package org.wayloom.journeys;

import java.util.Arrays;

/** Steps in any order. */
final class AnyOrderSteps extends StepWalk {
  /** The steps that must be taken, as bits. */
  private final long must;

  /** The latest time of each step. */
  private final long[] last;

  /** The latest start of a chain that came furthest. */
  private long start;

  AnyOrderSteps(StepFunnel funnel, int asked) {
    super(funnel, asked);
    long needed = 0;
    for (int step = 0; step < steps; step++) {
      needed |= skipped[step] ? 0 : 1L << step;
    }
    must = needed;
    last = new long[steps];
  }

  @Override
  int walk(Journey journey, int from, int to, boolean fixed, boolean one) {
    start = FunnelWalk.NEVER;
    furthest = -1;
    return fixed ? fromFirst(journey, from, to, one) : wherever(journey, from, to);
  }

  private int wherever(Journey journey, int from, int to) {
    Arrays.fill(last, FunnelWalk.NEVER);
    for (int i = from; i < to; i++) {
      long step = funnel.met(journey.signatures[i]) & must;
      if (step != 0) {
        last[Long.numberOfTrailingZeros(step)] = journey.times[i];
        endingAt(journey.times[i]);
      }
    }
    return to;
  }

  /** Takes the latest event of each step, as far as they lie within one window. */
  private void endingAt(long time) {
    long earliest = time;
    for (int step = 0; step < steps; step++) {
      if (skipped[step]) {
        continue;
      }
      earliest = Math.min(earliest, last[step]);
      if (time - earliest > funnel.windowMillis) {
        return;
      }
      if (step > furthest) {
        furthest = step;
        start = earliest;
      } else if (step == furthest) {
        start = Math.max(start, earliest);
      }
    }
  }

  private int fromFirst(Journey journey, int from, int to, boolean one) {
    long met = 0;
    for (int i = from; i < to; i++) {
      long step = funnel.met(journey.signatures[i]) & must;
      long time = journey.times[i];
      if (one && met == must && time > journey.times[i - 1]) {
        return i;
      }
      if (step == 0) {
        continue;
      }
      start = met == 0 ? time : start;
      if (time - start > funnel.windowMillis) {
        return one ? instant(journey, i) : to;
      }
      met |= step;
      furthest = prefix(met);
    }
    return to;
  }

  /** The first event of the instant that an event is in. */
  private static int instant(Journey journey, int event) {
    int first = event;
    while (first > journey.from && journey.times[first - 1] == journey.times[event]) {
      first--;
    }
    return first;
  }

  /** The last step up to which all that must be taken were. */
  private int prefix(long met) {
    int until = Long.numberOfTrailingZeros(must & ~met);
    return 63 - Long.numberOfLeadingZeros(until == 64 ? must : must & ((1L << until) - 1));
  }

  @Override
  boolean canGoOn(long time) {
    return start != FunnelWalk.NEVER && time - start <= funnel.windowMillis;
  }
}
