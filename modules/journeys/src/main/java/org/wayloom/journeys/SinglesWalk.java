package org.wayloom.journeys;

import java.util.Arrays;

/**
 * Sequential order where each event matches one step at most; see {@link StageFunnel}. The chains
 * are those of {@link SequentialWalk} with less to decide at each event.
 *
 * <p>Most events match no step, so those that do are gathered first, see {@link Picks}.
 */
final class SinglesWalk implements FunnelWalk {
  /** The step of each signature, -1 for none; later signatures have none. */
  private final int[] stepOf;

  /** Finds the events that match a step. */
  private final Picks picks;

  private final long window;

  /**
   * The latest start of a chain to each step, the first step at 1; what stands beyond the furthest
   * step so far is of another journey.
   */
  private final long[] starts;

  /** The events that match a step: where they stand and when they were. */
  private int[] places = new int[0];

  private long[] times = new long[64];

  /** How far the journey has come that is looked at. */
  private int furthest;

  SinglesWalk(int steps, int[] stepOf, long window) {
    this.stepOf = stepOf;
    this.picks = new Picks(stepOf.length, code -> stepOf[code] >= 0);
    this.window = window;
    starts = new long[steps + 1];
  }

  /** Per signature its step, from masks with a bit per step; -1 for none. */
  static int[] stepOf(long[] masks) {
    return Arrays.stream(masks)
        .mapToInt(mask -> mask == 0 ? -1 : Long.numberOfTrailingZeros(mask))
        .toArray();
  }

  @Override
  public int furthest(Journey journey) {
    int found = gather(journey.signatures, journey.from, journey.to);
    for (int i = 0; i < found; i++) {
      times[i] = journey.times[places[i]];
    }
    walk(journey.signatures, 0, journey.to);
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
    int next = 0;
    for (int journey = 0; journey < block.count; journey++) {
      next = walk(signatures, next, block.ends[journey]);
      sink.take(furthest);
    }
  }

  /** Takes how far a journey comes. */
  @FunctionalInterface
  interface Sink {
    void take(int furthest);
  }

  /** Finds the events that match a step; returns how many they are. Behind them stands an end. */
  private int gather(int[] signatures, int from, int to) {
    int found = picks.find(signatures, from, to);
    places = picks.places();
    if (times.length < found) {
      times = new long[2 * found];
    }
    return found;
  }

  /**
   * Lets a journey come as far as its gathered events take it.
   *
   * @param first the first of them
   * @param end where the journey ends
   * @return one past the last of them
   */
  private int walk(int[] signatures, int first, int end) {
    int steps = starts.length - 1;
    int reached = 0;
    int i = first;
    while (places[i] < end && reached < steps) {
      long time = times[i];
      if (places[i + 1] < end && times[i + 1] == time) {
        long met = 0;
        for (; places[i] < end && times[i] == time; i++) {
          met |= 1L << stepOf[signatures[places[i]]];
        }
        reached = prolongAll(met, time, reached);
      } else {
        reached = prolong(stepOf[signatures[places[i++]]], time, reached);
      }
    }
    furthest = reached;
    while (places[i] < end) {
      i++; // who came to the last step comes no further
    }
    return i;
  }

  /** Events of one instant may be put in whichever order suits: that of the steps. */
  private int prolongAll(long met, long time, int before) {
    int reached = before;
    for (long left = met; left != 0; left &= left - 1) {
      reached = prolong(Long.numberOfTrailingZeros(left), time, reached);
    }
    return reached;
  }

  /** How far the journey has come with an event of a step. */
  private int prolong(int step, long time, int reached) {
    if (step > reached) {
      return reached;
    }
    long start = step == 0 ? time : starts[step];
    if (time - start > window) {
      return reached;
    }
    if (step == reached) {
      starts[step + 1] = start;
      return step + 1;
    }
    starts[step + 1] = Math.max(starts[step + 1], start);
    return reached;
  }
}
