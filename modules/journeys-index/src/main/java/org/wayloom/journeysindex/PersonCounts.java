package org.wayloom.journeysindex;

import java.util.Arrays;

/** How many events each person has. */
final class PersonCounts {
  private long[] counts = new long[1 << 12];
  private int persons;
  private int signatures;
  private long events;

  void add(int count, int[] codes, int[] signatureCodes) {
    for (int i = 0; i < count; i++) {
      int person = codes[i];
      if (person >= counts.length) {
        counts = Arrays.copyOf(counts, Math.max(person + 1, counts.length * 2));
      }
      counts[person]++;
      persons = Math.max(persons, person + 1);
      signatures = Math.max(signatures, signatureCodes[i] + 1);
    }
    events += count;
  }

  /** Persons with events. To be asked before {@link #ends()}. */
  int journeys() {
    int some = 0;
    for (int person = 0; person < persons; person++) {
      some += counts[person] > 0 ? 1 : 0;
    }
    return some;
  }

  /** Turns the counts into the places where each person's events end. */
  long[] ends() {
    long end = 0;
    for (int person = 0; person < persons; person++) {
      end += counts[person];
      counts[person] = end;
    }
    return counts;
  }

  int persons() {
    return persons;
  }

  int signatures() {
    return signatures;
  }

  long events() {
    return events;
  }
}
