package org.wayloom.journeys;

import java.util.Arrays;

/** Counts the visits of each place by what they are to the person: the first there, a return. */
final class VisitCounts {
  /** A person's first visit of the place, its first return to it, and the later ones. */
  private static final int KINDS = 3;

  /** Set where the visit is the last of its journey. */
  private static final int LAST = 4;

  private static final int STRIDE = 8;

  /** At {@code place * STRIDE + kind}. */
  private final long[] counts;

  /** The last visitor of each place, and in the lowest bit whether they had been there before. */
  private final int[] visitors;

  VisitCounts(int places) {
    counts = new long[places * STRIDE];
    visitors = new int[places];
    Arrays.fill(visitors, -1); // a person's code is never so high
  }

  /** Counts the visits of a list, and puts the time that each took until the next into a batch. */
  void add(VisitList visits, Samples.Batch batch) {
    visits.end();
    batch.reserve(visits.size);
    int[] persons = visits.persons;
    int[] places = visits.places;
    long[] entered = visits.entered;
    int[] groups = batch.groups;
    long[] values = batch.values;
    int left = batch.size;
    for (int i = 0; i < visits.size; i++) {
      int person = persons[i];
      int place = places[i];
      int visitor = visitors[place];
      int isNew = isNotZero((visitor >>> 1) ^ person);
      int isLast = isNotZero(persons[i + 1] ^ person);
      int kind = (1 - isNew) * (1 + (visitor & 1));
      counts[place * STRIDE + kind + isLast * LAST]++;
      visitors[place] = person << 1 | (1 - isNew);
      groups[left] = place;
      values[left] = entered[i + 1] - entered[i];
      left += 1 - isLast;
    }
    batch.size = left;
  }

  private static int isNotZero(int value) {
    return (value | -value) >>> 31;
  }

  void addAll(VisitCounts other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  private long count(int place, int kind) {
    return counts[place * STRIDE + kind] + counts[place * STRIDE + kind + LAST];
  }

  /** Persons with a visit. */
  long persons(int place) {
    return count(place, 0);
  }

  /** Persons with a visit that another follows: all but those whose only one ends the journey. */
  long wentOn(int place) {
    return counts[place * STRIDE];
  }

  /** Journeys that end there. */
  long last(int place) {
    long last = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      last += counts[place * STRIDE + kind + LAST];
    }
    return last;
  }

  /** Persons who came back, and how often. */
  Returns.Count returns(int place) {
    return new Returns.Count(count(place, 1), count(place, 1) + count(place, 2));
  }
}
