package org.wayloom.bench;

import java.util.Arrays;
import java.util.function.Supplier;

/** Loops about what follows what. */
final class PlainFlow {
  /** The hash of nothing. */
  static final long EMPTY = 0x5851F42D4C957F2DL;

  private static final int PARTS = 1000;

  private final PlainArrays arrays;
  private final int[] offsets;
  private final long[] times;
  private final int[] nodes;
  private final int count;

  PlainFlow(PlainArrays arrays, int[] nodes, int count) {
    this.arrays = arrays;
    this.offsets = arrays.offsets;
    this.times = arrays.times;
    this.nodes = nodes;
    this.count = count;
  }

  /** Occurrences of each edge, then its persons, then starts and ends by node. */
  Supplier<long[]> directlyFollows() {
    int edges = count * count;
    return () ->
        arrays.sums(
            (fromPerson, toPerson) -> {
              long[] sums = new long[2 * edges + 2 * count];
              int[] last = new int[edges];
              for (int person = fromPerson; person < toPerson; person++) {
                int before = -1;
                for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                  int node = nodes[i];
                  if (node < 0) {
                    continue;
                  }
                  if (before >= 0) {
                    int edge = before * count + node;
                    sums[edge]++;
                    if (last[edge] != person + 1) {
                      last[edge] = person + 1;
                      sums[edges + edge]++;
                    }
                  } else {
                    sums[2 * edges + node]++;
                  }
                  before = node;
                }
                if (before >= 0) {
                  sums[2 * edges + count + before]++;
                }
              }
              return sums;
            });
  }

  /**
   * Counts sequences by a hash of 64 bits: persons who have one, how many there are, and how many
   * persons have each of the most frequent.
   */
  Supplier<long[]> variants(int top) {
    return () ->
        PlainTable.merged(
                arrays.inParts(
                    (fromPerson, toPerson) -> {
                      PlainTable table = new PlainTable();
                      for (int person = fromPerson; person < toPerson; person++) {
                        long hash = EMPTY;
                        for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                          if (nodes[i] >= 0) {
                            hash = mixed(hash, nodes[i]);
                          }
                        }
                        if (hash != EMPTY) {
                          table.add(hash, 1, person);
                        }
                      }
                      return table;
                    }))
            .summary(top);
  }

  static long mixed(long hash, int node) {
    long product = (hash ^ node) * 0x9E3779B97F4A7C15L;
    return product ^ product >>> 32;
  }

  /** Ways from the first visit of a node: at most so many visits after it, in four bits each. */
  Supplier<long[]> waysFrom(int start, int steps, int top) {
    return () ->
        PlainTable.merged(
                arrays.inParts(
                    (fromPerson, toPerson) -> {
                      PlainTable table = new PlainTable();
                      for (int person = fromPerson; person < toPerson; person++) {
                        int end = offsets[person + 1];
                        int i = offsets[person];
                        while (i < end && nodes[i] != start) {
                          i++;
                        }
                        if (i == end) {
                          continue;
                        }
                        long way = 0;
                        int visits = 0;
                        int current = -1;
                        for (; i < end && visits < steps + 2; i++) {
                          if (nodes[i] >= 0 && nodes[i] != current) {
                            current = nodes[i];
                            // A visit too many says that the way was cut, not where it goes.
                            way = way << 4 | (visits++ == steps + 1 ? 15 : current + 1);
                          }
                        }
                        table.add(way, 1, person);
                      }
                      return table;
                    }))
            .summary(top);
  }

  /** Ways to the first visit of a node: the last visits, and whether there were more. */
  Supplier<long[]> waysTo(int goal, int steps, int top) {
    long kept = (1L << 4 * (steps + 1)) - 1;
    return () ->
        PlainTable.merged(
                arrays.inParts(
                    (fromPerson, toPerson) -> {
                      PlainTable table = new PlainTable();
                      for (int person = fromPerson; person < toPerson; person++) {
                        long way = 0;
                        int visits = 0;
                        int current = -1;
                        int end = offsets[person + 1];
                        for (int i = offsets[person]; i < end && current != goal; i++) {
                          if (nodes[i] >= 0 && nodes[i] != current) {
                            current = nodes[i];
                            way = (way << 4 | (current + 1)) & kept;
                            visits++;
                          }
                        }
                        if (current == goal) {
                          table.add(visits > steps + 1 ? ~way : way, 1, person);
                        }
                      }
                      return table;
                    }))
            .summary(top);
  }

  /** Whole ways from the first visit of a node to the first of another after it, by a hash. */
  Supplier<long[]> waysBetween(int start, int goal, int top) {
    return () ->
        PlainTable.merged(
                arrays.inParts(
                    (fromPerson, toPerson) -> {
                      PlainTable table = new PlainTable();
                      for (int person = fromPerson; person < toPerson; person++) {
                        int end = offsets[person + 1];
                        int i = offsets[person];
                        while (i < end && nodes[i] != start) {
                          i++;
                        }
                        long hash = EMPTY;
                        int current = start;
                        for (i++; i < end && current != goal; i++) {
                          if (nodes[i] >= 0 && nodes[i] != current) {
                            current = nodes[i];
                            hash = mixed(hash, current);
                          }
                        }
                        if (current == goal) {
                          table.add(hash, 1, person);
                        }
                      }
                      return table;
                    }))
            .summary(top);
  }

  /**
   * Per wanted edge how often it occurs, and the median time from its one event to the other.
   *
   * @param groupOf which of the wanted edges each is, -1 for none
   */
  Supplier<long[]> edgeTimes(int[] groupOf, int wanted) {
    return () ->
        PlainLists.quantiles(
            arrays.inParts(
                (fromPerson, toPerson) -> {
                  PlainLists took = new PlainLists(wanted);
                  for (int person = fromPerson; person < toPerson; person++) {
                    int before = -1;
                    long left = 0;
                    for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                      int node = nodes[i];
                      if (node < 0) {
                        continue;
                      }
                      int group = before < 0 ? -1 : groupOf[before * count + node];
                      if (group >= 0) {
                        took.add(group, times[i] - left);
                      }
                      before = node;
                      left = times[i];
                    }
                  }
                  return took;
                }),
            0.5);
  }

  /** Per node the median of its places in journeys, in thousandths; -1 without events. */
  Supplier<long[]> medianPosition() {
    return () -> {
      long[] counts =
          arrays.sums(
              (fromPerson, toPerson) -> {
                long[] places = new long[count * (PARTS + 1)];
                for (int person = fromPerson; person < toPerson; person++) {
                  int length = 0;
                  for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                    length += nodes[i] < 0 ? 0 : 1;
                  }
                  double step = length > 1 ? (double) PARTS / (length - 1) : 0;
                  double at = length > 1 ? 0.5 : PARTS / 2.0;
                  int position = 0;
                  for (int i = offsets[person]; i < offsets[person + 1]; i++) {
                    if (nodes[i] >= 0) {
                      places[nodes[i] * (PARTS + 1) + (int) (position++ * step + at)]++;
                    }
                  }
                }
                return places;
              });
      long[] medians = new long[count];
      for (int node = 0; node < count; node++) {
        int from = node * (PARTS + 1);
        long left = (Arrays.stream(counts, from, from + PARTS + 1).sum() + 1) / 2;
        int part = 0;
        while (left > 0 && left > counts[from + part]) {
          left -= counts[from + part++];
        }
        medians[node] = left == 0 ? -1 : part;
      }
      return medians;
    };
  }
}
