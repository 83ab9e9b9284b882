package org.wayloom.journeys;

import java.util.Arrays;

/**
 * Sequential order where each event matches one step at most; see {@link StageFunnel}. The chains
 * are those of {@link SequentialWalk} with less to decide at each event.
 *
 * <p>Most events match no step, and which do is a coin toss that a processor guesses wrong. So the
 * events that match are gathered first, of all journeys of a block in one loop without a branch: a
 * word gets a bit for each of 64 events. Only events with a bit are looked at.
 */
final class SinglesWalk implements FunnelWalk {
  /** The step of each signature, -1 for none; the last is that of all signatures from there on. */
  private final int[] stepOf;

  /** Per signature, as in {@link #stepOf}: 1 where it matches a step, else 0. */
  private final long[] matches;

  private final long window;

  /**
   * The latest start of a chain to each step, the first step at 1; what stands beyond the furthest
   * step so far is of another journey.
   */
  private final long[] starts;

  /** The events that match a step: where they stand and when they were. */
  private int[] places = new int[64];

  private long[] times = new long[64];

  /** How far the journey has come that is looked at. */
  private int furthest;

  SinglesWalk(int steps, int[] stepOf, long window) {
    this.stepOf = stepOf;
    this.matches = Arrays.stream(stepOf).mapToLong(step -> step < 0 ? 0 : 1).toArray();
    this.window = window;
    starts = new long[steps + 1];
  }

  /** Per signature its step, from masks with a bit per step, and none for all that come after. */
  static int[] stepOf(long[] masks) {
    int[] stepOf = new int[masks.length + 1];
    Arrays.setAll(
        stepOf,
        signature ->
            signature == masks.length || masks[signature] == 0
                ? -1
                : Long.numberOfTrailingZeros(masks[signature]));
    return stepOf;
  }

  @Override
  public int furthest(Journey journey) {
    int found = gather(journey.signatures, journey.from, journey.to);
    for (int i = 0; i < found; i++) {
      times[i] = journey.times[places[i]];
    }
    walk(journey.signatures, 0, found);
    return furthest;
  }

  @Override
  public long latestStart(int step) {
    return starts[step];
  }

  /** Looks at the journeys of a block, one after another. */
  void each(Block block, Sink sink) {
    int[] signatures = block.journey.signatures;
    int found = gather(signatures, block.from, block.end());
    block.times(places, found, times);
    int first = 0;
    for (int journey = 0; journey < block.count; journey++) {
      int end = block.ends[journey];
      int next = first;
      while (next < found && places[next] < end) {
        next++;
      }
      walk(signatures, first, next);
      sink.take(furthest);
      first = next;
    }
  }

  /** Takes how far a journey comes. */
  @FunctionalInterface
  interface Sink {
    void take(int furthest);
  }

  /** Finds the events that match a step; returns how many they are. */
  private int gather(int[] signatures, int from, int to) {
    if (places.length < to - from) {
      places = new int[2 * (to - from)];
      times = new long[2 * (to - from)];
    }
    int[] places = this.places;
    long[] matches = this.matches;
    int others = matches.length - 1;
    int found = 0;
    for (int word = from; word < to; word += Long.SIZE) {
      int end = Math.min(to, word + Long.SIZE);
      long bits = 0;
      for (int i = word; i < end; i++) {
        bits |= matches[Math.min(signatures[i], others)] << i; // modulo 64
      }
      bits = Long.rotateRight(bits, word);
      for (; bits != 0; bits &= bits - 1) {
        places[found++] = word + Long.numberOfTrailingZeros(bits);
      }
    }
    return found;
  }

  /** Lets a journey come as far as some of the gathered events take it. */
  private void walk(int[] signatures, int first, int end) {
    furthest = 0;
    for (int i = first; i < end; ) {
      long time = times[i];
      if (i + 1 < end && times[i + 1] == time) {
        i = instant(signatures, i, end);
      } else {
        prolong(stepOf[signatures[places[i++]]], time);
      }
    }
  }

  /** Events of one instant may be put in whichever order suits: that of the steps. */
  private int instant(int[] signatures, int first, int end) {
    long time = times[first];
    long met = 0;
    int i = first;
    for (; i < end && times[i] == time; i++) {
      met |= 1L << stepOf[signatures[places[i]]];
    }
    for (long left = met; left != 0; left &= left - 1) {
      prolong(Long.numberOfTrailingZeros(left), time);
    }
    return i;
  }

  private void prolong(int step, long time) {
    if (step > furthest) {
      return;
    }
    long start = step == 0 ? time : starts[step];
    if (time - start <= window) {
      if (step == furthest) {
        furthest++;
        starts[furthest] = start;
      } else {
        starts[step + 1] = Math.max(starts[step + 1], start);
      }
    }
  }
}
