package org.wayloom.bench;

import java.util.Arrays;
import java.util.function.Supplier;

/** Loops for funnels through the nodes 0, 1, 2 … in their order. */
final class PlainFunnels {
  private static final long NEVER = Long.MIN_VALUE / 2;

  private final PlainArrays arrays;
  private final int[] nodes;
  private final int count;

  PlainFunnels(PlainArrays arrays, int[] nodes, int count) {
    this.arrays = arrays;
    this.nodes = nodes;
    this.count = count;
  }

  /**
   * Persons who come through the nodes in order within a window, by the furthest that they reach
   * and by whether its window is still open; events of one instant stand in whichever order suits.
   *
   * @return per step who reached it, who is lost there, and whose window is still open
   */
  Supplier<long[]> funnel(long windowMillis, long asOfMillis) {
    int[] offsets = arrays.offsets;
    long[] times = arrays.times;
    return () ->
        steps(
            arrays.sums(
                (fromPerson, toPerson) -> {
                  long[] counts = new long[2 * count + 2];
                  long[] starts = new long[count];
                  for (int person = fromPerson; person < toPerson; person++) {
                    int end = offsets[person + 1];
                    int furthest = 0;
                    for (int i = offsets[person]; i < end; i++) {
                      int step = nodes[i];
                      if (step < 0) {
                        continue;
                      }
                      long time = times[i];
                      if (i + 1 < end && times[i + 1] == time) {
                        long met = 1L << step;
                        for (; i + 1 < end && times[i + 1] == time; i++) {
                          met |= nodes[i + 1] < 0 ? 0 : 1L << nodes[i + 1];
                        }
                        for (; met != 0; met &= met - 1) {
                          furthest =
                              prolong(
                                  starts,
                                  Long.numberOfTrailingZeros(met),
                                  time,
                                  furthest,
                                  windowMillis);
                        }
                      } else {
                        furthest = prolong(starts, step, time, furthest, windowMillis);
                      }
                    }
                    boolean isOpen =
                        furthest > 0 && asOfMillis - starts[furthest - 1] <= windowMillis;
                    counts[2 * furthest + (isOpen ? 1 : 0)]++;
                  }
                  return counts;
                }));
  }

  /** From persons by the furthest step, first those whose window is over, then the others. */
  private long[] steps(long[] byFurthest) {
    long[] steps = new long[3 * count];
    long reached = 0;
    for (int step = count - 1; step >= 0; step--) {
      long over = byFurthest[2 * step + 2];
      long open = byFurthest[2 * step + 3];
      reached += over + open;
      steps[3 * step] = reached;
      steps[3 * step + 1] = step == count - 1 ? 0 : over;
      steps[3 * step + 2] = step == count - 1 ? 0 : open;
    }
    return steps;
  }

  /** Takes a step where a chain leads to it; the furthest step then, counted from 1. */
  private static int prolong(long[] starts, int step, long time, int furthest, long windowMillis) {
    if (step > furthest) {
      return furthest;
    }
    long start = step == 0 ? time : starts[step - 1];
    if (time - start > windowMillis) {
      return furthest;
    }
    starts[step] = step == furthest ? start : Math.max(starts[step], start);
    return Math.max(furthest, step + 1);
  }

  /**
   * Persons who come through all nodes in order within a window; how many reach the last. Less than
   * {@link #funnel}: no other step is counted, nobody is lost or pending, and events of one instant
   * stand as they came in.
   */
  Supplier<long[]> lastStep(long windowMillis) {
    int[] offsets = arrays.offsets;
    long[] times = arrays.times;
    return () ->
        arrays.sums(
            (fromPerson, toPerson) -> {
              long[] starts = new long[count];
              long reached = 0;
              for (int person = fromPerson; person < toPerson; person++) {
                Arrays.fill(starts, NEVER);
                for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                  int step = nodes[i];
                  if (step == 0) {
                    starts[0] = times[i];
                  } else if (step > 0
                      && starts[step - 1] > starts[step]
                      && times[i] - starts[step - 1] <= windowMillis) {
                    starts[step] = starts[step - 1];
                  }
                }
                reached += starts[count - 1] > NEVER ? 1 : 0;
              }
              return new long[] {reached};
            });
  }

  /**
   * Attempts: each begins with an event of the first node and ends with one of the last, or at an
   * event of the first node when no further step can be taken any more. The second step may be left
   * out; its own numbers are those of the attempts that must take it.
   *
   * @param within how long after the step before each may come; of the first it does not matter
   * @return per step those who went on, who are lost, and who are pending
   */
  Supplier<long[]> attempts(long[] within, long windowMillis, long asOfMillis) {
    int[] offsets = arrays.offsets;
    long[] times = arrays.times;
    return () ->
        arrays.sums(
            (fromPerson, toPerson) -> {
              Attempt attempt = new Attempt(count, within, windowMillis, asOfMillis);
              for (int person = fromPerson; person < toPerson; person++) {
                int end = offsets[person + 1];
                for (int i = offsets[person]; i < end; ) {
                  int step = nodes[i];
                  if (step < 0) {
                    i++;
                    continue;
                  }
                  long time = times[i++];
                  long met = 1L << step;
                  for (; i < end && times[i] == time; i++) {
                    met |= nodes[i] < 0 ? 0 : 1L << nodes[i];
                  }
                  attempt.instant(met, time);
                }
                attempt.end();
              }
              return attempt.counts;
            });
  }

  /** One attempt at a time: all its chains begin with its entry, so only last events matter. */
  private static final class Attempt {
    private final long[] counts;
    private final long[] within;
    private final long windowMillis;
    private final long asOfMillis;
    private final int last;

    /** The last event of a chain to each step, the second left out where that helps. */
    private final long[] lasts;

    /** The same of chains that take the second step. */
    private final long[] asked;

    private long entered = NEVER;
    private int furthest;
    private int furthestAsked;

    Attempt(int steps, long[] within, long windowMillis, long asOfMillis) {
      this.counts = new long[3 * steps];
      this.within = within;
      this.windowMillis = windowMillis;
      this.asOfMillis = asOfMillis;
      this.last = steps - 1;
      this.lasts = new long[steps];
      this.asked = new long[steps];
    }

    void instant(long met, long time) {
      if ((met & 1) != 0 && (entered == NEVER || !canGoOn(time))) {
        end();
        Arrays.fill(lasts, NEVER);
        Arrays.fill(asked, NEVER);
        entered = time;
        lasts[0] = time;
        asked[0] = time;
        furthest = 0;
        furthestAsked = 0;
      }
      if (entered == NEVER || time - entered > windowMillis) {
        return;
      }
      for (long left = met & ~1L; left != 0; left &= left - 1) {
        int step = Long.numberOfTrailingZeros(left);
        if (time - before(step) <= within[step]) {
          lasts[step] = time;
          furthest = step == 1 ? furthest : Math.max(furthest, step);
        }
        if (time - asked[step - 1] <= within[step]) {
          asked[step] = time;
          furthestAsked = Math.max(furthestAsked, step);
        }
      }
      if (furthest == last) {
        end();
      }
    }

    private long before(int step) {
      return step == 2 ? Math.max(lasts[1], lasts[0]) : lasts[step - 1];
    }

    private boolean canGoOn(long time) {
      if (furthest == last || time - entered > windowMillis) {
        return false;
      }
      boolean takesSecond = furthest == 0 && time - lasts[0] <= within[1];
      int next = Math.max(2, furthest + 1);
      return takesSecond || time - before(next) <= within[next];
    }

    /** Counts the attempt, if there is one. */
    void end() {
      if (entered == NEVER) {
        return;
      }
      boolean isOpen = canGoOn(asOfMillis);
      for (int step = 0; step <= furthest; step++) {
        if (step != 1) {
          count(step, step < furthest || step == last, isOpen);
        }
      }
      if (furthestAsked >= 1) {
        boolean mayTakeThird =
            asOfMillis - entered <= windowMillis && asOfMillis - asked[1] <= within[2];
        count(1, furthestAsked > 1, mayTakeThird);
      }
      entered = NEVER;
    }

    private void count(int step, boolean wentOn, boolean isOpen) {
      counts[3 * step + (wentOn ? 0 : isOpen ? 2 : 1)]++;
    }
  }
}
