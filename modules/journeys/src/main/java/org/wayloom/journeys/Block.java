package org.wayloom.journeys;

/**
 * Journeys that lie one after another in the same arrays. A fold that treats all events alike runs
 * one long loop over a block where it would run many short ones over its journeys. Like a {@link
 * Journey}, a reusable cursor.
 */
public class Block {
  /** Its arrays hold the events of all; {@link #at} lets it show one journey after another. */
  public Journey journey = new Journey();

  /** The position of the first event. */
  public int from;

  /** How many journeys there are. */
  public int count;

  /** Whose each journey is. */
  public int[] persons = new int[1];

  /** One past the position of each journey's last event. */
  public int[] ends = new int[1];

  /** Becomes a block of one journey, which it does not copy. */
  public final Block of(Journey only) {
    journey = only;
    from = only.from;
    count = 1;
    persons[0] = only.person;
    ends[0] = only.to;
    return this;
  }

  /** One of the journeys, by its number; the same cursor each time. */
  public final Journey at(int number) {
    journey.person = persons[number];
    journey.from = number == 0 ? from : ends[number - 1];
    journey.to = ends[number];
    return journey;
  }

  /** One past the position of the last event of all. */
  public final int end() {
    return count == 0 ? from : ends[count - 1];
  }

  /** The signature of the event at a position, for whoever looks at few. */
  public int signature(int position) {
    return journey.signatures[position];
  }

  /** When the event at a position was, for whoever looks at few. */
  public long time(int position) {
    return journey.times[position];
  }

  /** The value of the event at a position, for whoever looks at few. */
  public float value(int position) {
    return journey.values[position];
  }

  /** The first event from a position on that has a value; {@link #end} where there is none. */
  public int nextValued(int position) {
    int end = end();
    int i = position;
    while (i < end && Float.isNaN(journey.values[i])) {
      i++;
    }
    return i;
  }

  /** Takes the times of the events at some positions, in order. */
  public void times(int[] positions, int count, long[] into) {
    long[] times = journey.times;
    for (int i = 0; i < count; i++) {
      into[i] = times[positions[i]];
    }
  }
}
