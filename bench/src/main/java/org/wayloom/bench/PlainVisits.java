package org.wayloom.bench;

import java.util.Arrays;
import java.util.function.Supplier;

/** Loops about visits: the runs of events in one node, those of no node left out. */
final class PlainVisits {
  private final PlainArrays arrays;
  private final int[] offsets;
  private final long[] times;
  private final int[] nodes;
  private final int count;

  PlainVisits(PlainArrays arrays, int[] nodes, int count) {
    this.arrays = arrays;
    this.offsets = arrays.offsets;
    this.times = arrays.times;
    this.nodes = nodes;
    this.count = count;
  }

  /**
   * Per node its persons, its events, who went on, who was first there and who last; then all who
   * were anywhere.
   */
  Supplier<long[]> reach() {
    return () ->
        arrays.sums(
            (fromPerson, toPerson) -> {
              long[] sums = new long[5 * count + 1];
              int[] visitor = new int[count];
              int[] leaver = new int[count];
              for (int person = fromPerson; person < toPerson; person++) {
                int current = -1;
                for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                  int node = nodes[i];
                  if (node < 0) {
                    continue;
                  }
                  sums[5 * node + 1]++;
                  if (node == current) {
                    continue;
                  }
                  if (current < 0) {
                    sums[5 * node + 3]++;
                  } else if (leaver[current] != person + 1) {
                    leaver[current] = person + 1;
                    sums[5 * current + 2]++;
                  }
                  if (visitor[node] != person + 1) {
                    visitor[node] = person + 1;
                    sums[5 * node]++;
                  }
                  current = node;
                }
                if (current >= 0) {
                  sums[5 * current + 4]++;
                  sums[5 * count]++;
                }
              }
              return sums;
            });
  }

  /** Per node who came back to it, and how often anyone did. */
  Supplier<long[]> returns() {
    return () ->
        arrays.sums(
            (fromPerson, toPerson) -> {
              long[] sums = new long[2 * count];
              int[] visitor = new int[count];
              int[] returner = new int[count];
              for (int person = fromPerson; person < toPerson; person++) {
                int current = -1;
                for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                  int node = nodes[i];
                  if (node < 0 || node == current) {
                    continue;
                  }
                  current = node;
                  if (visitor[node] != person + 1) {
                    visitor[node] = person + 1;
                  } else {
                    sums[2 * node + 1]++;
                    if (returner[node] != person + 1) {
                      returner[node] = person + 1;
                      sums[2 * node]++;
                    }
                  }
                }
              }
              return sums;
            });
  }

  /** Per node the visits that another follows, and quantiles of the time until then. */
  Supplier<long[]> timeToNext(double... shares) {
    return () ->
        PlainLists.quantiles(
            arrays.inParts(
                (fromPerson, toPerson) -> {
                  PlainLists until = new PlainLists(count);
                  for (int person = fromPerson; person < toPerson; person++) {
                    int current = -1;
                    long entered = 0;
                    for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                      int node = nodes[i];
                      if (node < 0 || node == current) {
                        continue;
                      }
                      if (current >= 0) {
                        until.add(current, times[i] - entered);
                      }
                      current = node;
                      entered = times[i];
                    }
                  }
                  return until;
                }),
            shares);
  }

  /** Per node the visits, and median and 90th percentile from first to last event. */
  Supplier<long[]> dwell() {
    return () ->
        PlainLists.quantiles(
            arrays.inParts(
                (fromPerson, toPerson) -> {
                  PlainLists seen = new PlainLists(count);
                  for (int person = fromPerson; person < toPerson; person++) {
                    int current = -1;
                    long entered = 0;
                    long last = 0;
                    for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                      int node = nodes[i];
                      if (node < 0) {
                        continue;
                      }
                      if (node != current) {
                        if (current >= 0) {
                          seen.add(current, last - entered);
                        }
                        current = node;
                        entered = times[i];
                      }
                      last = times[i];
                    }
                    if (current >= 0) {
                      seen.add(current, last - entered);
                    }
                  }
                  return seen;
                }),
            0.5,
            0.9);
  }

  /** Per node the first stays of persons: those that ended, those that did not, all dwells. */
  Supplier<long[]> passages(long asOfMillis) {
    return () ->
        PlainLists.all(
            arrays.inParts(
                (fromPerson, toPerson) -> {
                  PlainLists stays = new PlainLists(3 * count);
                  int[] visitor = new int[count];
                  for (int person = fromPerson; person < toPerson; person++) {
                    int current = -1;
                    boolean isFirst = false;
                    long entered = 0;
                    long last = 0;
                    for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                      int node = nodes[i];
                      if (node < 0) {
                        continue;
                      }
                      if (node != current) {
                        if (isFirst) {
                          stays.add(3 * current, times[i] - entered);
                          stays.add(3 * current + 2, last - entered);
                        }
                        isFirst = visitor[node] != person + 1;
                        visitor[node] = person + 1;
                        current = node;
                        entered = times[i];
                      }
                      last = times[i];
                    }
                    if (isFirst) {
                      stays.add(3 * current + 1, Math.max(0, asOfMillis - entered));
                      stays.add(3 * current + 2, last - entered);
                    }
                  }
                  return stays;
                }));
  }

  /**
   * By what persons' first stays in a node were entered with: the times until another node within
   * the window, then how many had none.
   */
  Supplier<long[]> staysByEntry(int[] entries, int entryCount, long windowMillis, long asOf) {
    return () -> {
      long[] stayed = new long[entryCount];
      long[] went =
          PlainLists.all(
              arrays.inParts(
                  (fromPerson, toPerson) -> {
                    PlainLists until = new PlainLists(entryCount);
                    long[] none = new long[entryCount];
                    int[] visitor = new int[count];
                    for (int person = fromPerson; person < toPerson; person++) {
                      int current = -1;
                      int entry = -1;
                      long entered = 0;
                      for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                        int node = nodes[i];
                        if (node < 0 || node == current) {
                          continue;
                        }
                        if (entry >= 0) {
                          if (times[i] - entered <= windowMillis) {
                            until.add(entry, times[i] - entered);
                          } else {
                            none[entry]++;
                          }
                        }
                        current = node;
                        entered = times[i];
                        boolean counts =
                            visitor[node] != person + 1 && entered + windowMillis <= asOf;
                        entry = counts ? entries[i] : -1;
                        visitor[node] = person + 1;
                      }
                      if (entry >= 0) {
                        none[entry]++;
                      }
                    }
                    synchronized (stayed) {
                      for (int entry = 0; entry < entryCount; entry++) {
                        stayed[entry] += none[entry];
                      }
                    }
                    return until;
                  }));
      long[] both = Arrays.copyOf(went, went.length + entryCount);
      System.arraycopy(stayed, 0, both, went.length, entryCount);
      return both;
    };
  }

  /** Persons whose last visit began within a span, the node and when: found from the end. */
  Supplier<long[]> stillThere(long fromMillis, long toMillis) {
    return () ->
        PlainLists.all(
            arrays.inParts(
                (fromPerson, toPerson) -> {
                  PlainLists stays = new PlainLists(1);
                  for (int person = fromPerson; person < toPerson; person++) {
                    int first = offsets[person];
                    int i = offsets[person + 1] - 1;
                    while (i >= first && nodes[i] < 0) {
                      i--;
                    }
                    if (i < first) {
                      continue;
                    }
                    int node = nodes[i];
                    int began = i;
                    for (; i >= first && (nodes[i] < 0 || nodes[i] == node); i--) {
                      began = nodes[i] < 0 ? began : i;
                    }
                    if (times[began] >= fromMillis && times[began] < toMillis) {
                      stays.add(0, person);
                      stays.add(0, node);
                      stays.add(0, times[began]);
                    }
                  }
                  return stays;
                }));
  }

  /**
   * What {@link #reach}, {@link #returns} and {@link #timeToNext} tell, of these nodes and of wider
   * ones that hold them, in one loop: per place first the seven counts, then the quantiles.
   *
   * @param widerOf the wider node of each, numbered after these
   */
  Supplier<long[]> map(int[] widerOf, int widerCount) {
    int places = count + widerCount;
    return () -> {
      long[] counts = new long[7 * places];
      long[] quantiles =
          PlainLists.quantiles(
              arrays.inParts(
                  (fromPerson, toPerson) -> {
                    Places walk = new Places(places);
                    for (int person = fromPerson; person < toPerson; person++) {
                      int current = -1;
                      int wider = -1;
                      long entered = 0;
                      long enteredWider = 0;
                      for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                        int node = nodes[i];
                        if (node < 0) {
                          continue;
                        }
                        walk.counts[7 * node + 1]++;
                        walk.counts[7 * widerOf[node] + 1]++;
                        if (node == current) {
                          continue;
                        }
                        walk.move(person + 1, current, node, times[i] - entered);
                        current = node;
                        entered = times[i];
                        if (widerOf[node] != wider) {
                          walk.move(person + 1, wider, widerOf[node], times[i] - enteredWider);
                          wider = widerOf[node];
                          enteredWider = times[i];
                        }
                      }
                      if (current >= 0) {
                        walk.counts[7 * current + 4]++;
                        walk.counts[7 * wider + 4]++;
                      }
                    }
                    synchronized (counts) {
                      for (int i = 0; i < counts.length; i++) {
                        counts[i] += walk.counts[i];
                      }
                    }
                    return walk.until;
                  }),
              0.5,
              0.9);
      long[] both = Arrays.copyOf(counts, counts.length + quantiles.length);
      System.arraycopy(quantiles, 0, both, counts.length, quantiles.length);
      return both;
    };
  }

  /** Counts of places: persons, events, went on, first, last, came back, returns. */
  private static final class Places {
    private final long[] counts;
    private final PlainLists until;
    private final int[] visitor;
    private final int[] leaver;
    private final int[] returner;

    Places(int places) {
      counts = new long[7 * places];
      until = new PlainLists(places);
      visitor = new int[places];
      leaver = new int[places];
      returner = new int[places];
    }

    void move(int person, int from, int to, long took) {
      if (from < 0) {
        counts[7 * to + 3]++;
      } else {
        until.add(from, took);
        if (leaver[from] != person) {
          leaver[from] = person;
          counts[7 * from + 2]++;
        }
      }
      if (visitor[to] != person) {
        visitor[to] = person;
        counts[7 * to]++;
      } else {
        counts[7 * to + 6]++;
        if (returner[to] != person) {
          returner[to] = person;
          counts[7 * to + 5]++;
        }
      }
    }
  }
}
