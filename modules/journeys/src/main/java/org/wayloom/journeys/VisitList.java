package org.wayloom.journeys;

import java.util.Arrays;

/**
 * The visits of some whole journeys, one after another. They are worked on some thousand at a time
 * and without branches: whether a person moves on, comes back or stops is a coin toss, and a
 * processor that guesses it wrong loses more time than the counting takes.
 */
final class VisitList {
  private static final int ROOM = 2048;

  /** No person: codes are below it. */
  private static final int NOBODY = Integer.MAX_VALUE;

  /** One longer than the visits, as a {@code NOBODY} follows the last. */
  int[] persons = new int[ROOM + 1];

  int[] places = new int[ROOM + 1];

  /** When the first event of the visit was. */
  long[] entered = new long[ROOM + 1];

  int size;

  /** Whether there is room for so many visits. */
  boolean hasRoom(int more) {
    return size + more < places.length;
  }

  /** Empties the list and makes room for so many visits. */
  void restart(int room) {
    size = 0;
    if (room >= places.length) {
      persons = new int[room * 2];
      places = new int[room * 2];
      entered = new long[room * 2];
    }
  }

  /**
   * Adds a journey's visits, and counts its events per place in {@code events}, those of no place
   * at 0 and those of place 0 at 1.
   */
  void add(Journey journey, Coding coding, long[] events) {
    int[] signatures = journey.signatures;
    long[] times = journey.times;
    int at = size;
    int current = Coding.NONE;
    for (int i = journey.from; i < journey.to; i++) {
      int place = coding.node(signatures[i]);
      events[place + 1]++;
      int other = place ^ current;
      int moves = ((other | -other) & ~place) >>> 31; // 1 where it is another place, and one at all
      int nowhere = place >> 31; // all ones where it is none
      places[at] = place;
      entered[at] = times[i];
      at += moves;
      current = (current & nowhere) | (place & ~nowhere);
    }
    Arrays.fill(persons, size, at, journey.person);
    size = at;
  }

  /** Adds the visits of wider places, each of which holds some of the finer list's. */
  void addWider(VisitList finer, int[] widerPlace) {
    int at = size;
    int lastPerson = NOBODY;
    int lastPlace = Coding.NONE;
    for (int i = 0; i < finer.size; i++) {
      int person = finer.persons[i];
      int place = widerPlace[finer.places[i]];
      int other = (place ^ lastPlace) | (person ^ lastPerson);
      persons[at] = person;
      places[at] = place;
      entered[at] = finer.entered[i];
      at += (other | -other) >>> 31;
      lastPerson = person;
      lastPlace = place;
    }
    size = at;
  }

  /** Marks the end, so that the last visit too is followed by somebody else. */
  void end() {
    persons[size] = NOBODY;
  }
}
