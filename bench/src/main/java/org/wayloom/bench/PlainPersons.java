package org.wayloom.bench;

import java.util.function.Supplier;

/** Loops that tell something of each person, or who they are. */
final class PlainPersons {
  private final PlainArrays arrays;
  private final int[] offsets;
  private final long[] times;
  private final int[] nodes;

  PlainPersons(PlainArrays arrays, int[] nodes) {
    this.arrays = arrays;
    this.offsets = arrays.offsets;
    this.times = arrays.times;
    this.nodes = nodes;
  }

  /** From each person's first event of any node to the first of one: how long, and whether. */
  Supplier<long[]> timesTo(int goal, long asOfMillis) {
    return () ->
        PlainLists.all(
            arrays.inParts(
                (fromPerson, toPerson) -> {
                  PlainLists watched = new PlainLists(2);
                  for (int person = fromPerson; person < toPerson; person++) {
                    int end = offsets[person + 1];
                    int i = offsets[person];
                    while (i < end && nodes[i] < 0) {
                      i++;
                    }
                    if (i == end) {
                      continue;
                    }
                    long started = times[i];
                    while (i < end && nodes[i] != goal) {
                      i++;
                    }
                    watched.add(
                        0, i < end ? times[i] - started : Math.max(0, asOfMillis - started));
                    watched.add(1, i < end ? 1 : 0);
                  }
                  return watched;
                }));
  }

  /** From each person's first answer since a moment to the first event after a pause. */
  Supplier<long[]> seenAgain(long sinceMillis, long pauseMillis, long asOfMillis) {
    float[] values = arrays.values;
    return () ->
        PlainLists.all(
            arrays.inParts(
                (fromPerson, toPerson) -> {
                  PlainLists watched = new PlainLists(4);
                  for (int person = fromPerson; person < toPerson; person++) {
                    int end = offsets[person + 1];
                    int i = offsets[person];
                    while (i < end
                        && (Float.isNaN(values[i]) || nodes[i] < 0 || times[i] < sinceMillis)) {
                      i++;
                    }
                    if (i == end) {
                      continue;
                    }
                    long said = times[i];
                    watched.add(0, nodes[i]);
                    watched.add(1, Float.floatToIntBits(values[i]));
                    while (i < end && times[i] <= said + pauseMillis) {
                      i++;
                    }
                    watched.add(2, i < end ? times[i] - said : Math.max(0, asOfMillis - said));
                    watched.add(3, i < end ? 1 : 0);
                  }
                  return watched;
                }));
  }

  /** Persons with two events of a node within a span, and none of another. */
  Supplier<long[]> twiceAndNever(int twice, long withinMillis, int never) {
    return () ->
        PlainLists.all(
            arrays.inParts(
                (fromPerson, toPerson) -> {
                  PlainLists found = new PlainLists(1);
                  for (int person = fromPerson; person < toPerson; person++) {
                    boolean did = false;
                    boolean neverDid = true;
                    long before = Long.MIN_VALUE / 2;
                    for (int i = offsets[person]; i < offsets[person + 1] && neverDid; i++) {
                      if (nodes[i] == twice) {
                        did |= times[i] - before <= withinMillis;
                        before = times[i];
                      }
                      neverDid = nodes[i] != never;
                    }
                    if (did && neverDid) {
                      found.add(0, person);
                    }
                  }
                  return found;
                }));
  }

  /** Persons whose first event of any node was in a span of time, and is one of some. */
  Supplier<long[]> beginnings(boolean[] signatures, long fromMillis, long toMillis) {
    return () ->
        PlainLists.all(
            arrays.inParts(
                (fromPerson, toPerson) -> {
                  PlainLists found = new PlainLists(1);
                  for (int person = fromPerson; person < toPerson; person++) {
                    int end = offsets[person + 1];
                    int i = offsets[person];
                    while (i < end && nodes[i] < 0) {
                      i++;
                    }
                    if (i < end
                        && times[i] >= fromMillis
                        && times[i] < toMillis
                        && signatures[arrays.signatures[i]]) {
                      found.add(0, person);
                    }
                  }
                  return found;
                }));
  }

  /** Lengths and events of sessions, pauses between them and sessions of a person. */
  Supplier<long[]> sessions(long gapMillis) {
    return () ->
        PlainLists.quantiles(
            arrays.inParts(
                (fromPerson, toPerson) -> {
                  PlainLists found = new PlainLists(4);
                  for (int person = fromPerson; person < toPerson; person++) {
                    int sessions = 0;
                    int events = 0;
                    long begun = 0;
                    long last = 0;
                    for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                      if (nodes[i] < 0) {
                        continue;
                      }
                      long time = times[i];
                      if (events > 0 && time - last > gapMillis) {
                        found.add(0, last - begun);
                        found.add(1, events);
                        found.add(2, time - last);
                        sessions++;
                        events = 0;
                      }
                      if (events++ == 0) {
                        begun = time;
                      }
                      last = time;
                    }
                    if (events > 0) {
                      found.add(0, last - begun);
                      found.add(1, events);
                      found.add(3, sessions + 1);
                    }
                  }
                  return found;
                }),
            0.5,
            0.9);
  }
}
