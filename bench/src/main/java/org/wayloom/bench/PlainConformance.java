package org.wayloom.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The loop for conformance with the simplest of plans: each node once, in the order of their
 * numbers, each a stage of its own. What the journey and the plan have in common is their longest
 * common subsequence, found once for each distinct sequence of visits.
 */
final class PlainConformance {
  /** Per node: visited, expected; then persons and occurrences of the four deviations. */
  private static final int NUMBERS = 10;

  private final PlainArrays arrays;

  /** Twice the node, and one more where the event says that it failed. */
  private final int[] marks;

  private final int count;

  PlainConformance(PlainArrays arrays, int[] marks, int count) {
    this.arrays = arrays;
    this.marks = marks;
    this.count = count;
  }

  /** Persons, whose journey fits, sequences, and fitness in millionths; then the nodes' numbers. */
  Supplier<long[]> loop() {
    return () -> {
      List<PlainTable> parts = arrays.inParts(this::walk);
      PlainTable table = PlainTable.merged(parts);
      long[] summary = table.summary(0);
      long[] found = new long[4 + NUMBERS * count];
      double[] fitness = new double[2];
      Laid laid = new Laid(count);
      table.each(
          (hash, persons, person) -> {
            laid.lay(visits(person));
            laid.count(found, 4, persons);
            found[1] += laid.fits() ? persons : 0;
            fitness[0] += persons * laid.fitness();
          });
      found[0] = summary[0];
      found[2] = summary[1];
      found[3] = Math.round(1e6 * fitness[0] / summary[0]);
      return found;
    };
  }

  private PlainTable walk(int fromPerson, int toPerson) {
    int[] offsets = arrays.offsets;
    PlainTable table = new PlainTable();
    for (int person = fromPerson; person < toPerson; person++) {
      long hash = PlainFlow.EMPTY;
      int visit = -1;
      for (int i = offsets[person]; i < offsets[person + 1]; i++) {
        int mark = marks[i];
        if (mark < 0) {
          continue;
        }
        if (visit >= 0 && visit >> 1 == mark >> 1) {
          visit |= mark;
        } else {
          hash = visit < 0 ? hash : PlainFlow.mixed(hash, visit);
          visit = mark;
        }
      }
      if (visit >= 0) {
        table.add(PlainFlow.mixed(hash, visit), 1, person);
      }
    }
    return table;
  }

  private int[] visits(int person) {
    int from = arrays.offsets[person];
    int[] visits = new int[arrays.offsets[person + 1] - from];
    int size = 0;
    for (int i = from; i < arrays.offsets[person + 1]; i++) {
      if (marks[i] < 0) {
        continue;
      }
      if (size > 0 && visits[size - 1] >> 1 == marks[i] >> 1) {
        visits[size - 1] |= marks[i];
      } else {
        visits[size++] = marks[i];
      }
    }
    return Arrays.copyOf(visits, size);
  }

  /** One sequence of visits beside the plan. */
  private static final class Laid {
    private final int places;
    private final int[] visited;
    private final int[] tooMuch;
    private final int[] failed;
    private final boolean[] both;
    private int length;
    private int common;

    /** The last place at which the journey has what the plan has; -1 for none. */
    private int reached;

    Laid(int places) {
      this.places = places;
      visited = new int[places];
      tooMuch = new int[places];
      failed = new int[places];
      both = new boolean[places];
    }

    void lay(int[] visits) {
      length = visits.length;
      Arrays.fill(visited, 0);
      Arrays.fill(tooMuch, 0);
      Arrays.fill(failed, 0);
      Arrays.fill(both, false);
      int[][] longest = new int[length + 1][places + 1];
      for (int i = length - 1; i >= 0; i--) {
        visited[visits[i] >> 1]++;
        failed[visits[i] >> 1] += visits[i] & 1;
        for (int place = places - 1; place >= 0; place--) {
          longest[i][place] =
              visits[i] >> 1 == place
                  ? 1 + longest[i + 1][place + 1]
                  : Math.max(longest[i + 1][place], longest[i][place + 1]);
        }
      }
      common = longest[0][0];
      reached = -1;
      int place = 0;
      for (int i = 0; i < length; ) {
        int node = visits[i] >> 1;
        if (place < places && node == place) {
          both[place] = true;
          reached = place++;
          i++;
        } else if (longest[i + 1][place] == longest[i][place]) {
          tooMuch[node]++;
          i++;
        } else {
          place++;
        }
      }
    }

    boolean fits() {
      return common == length && common == places;
    }

    double fitness() {
      return 1 - (double) (length + places - 2 * common) / (length + places);
    }

    void count(long[] into, int from, long persons) {
      for (int node = 0; node < places; node++) {
        int at = from + NUMBERS * node;
        boolean isMissing = !both[node] && (node < reached || tooMuch[node] > 0);
        int moved = !both[node] && tooMuch[node] > 0 ? 1 : 0;
        int[] counts = {
          isMissing && moved == 0 ? 1 : 0, tooMuch[node] - moved, failed[node], moved
        };
        into[at] += visited[node] > 0 ? persons : 0;
        into[at + 1] += both[node] || isMissing ? persons : 0;
        for (int kind = 0; kind < counts.length; kind++) {
          into[at + 2 + kind] += counts[kind] > 0 ? persons : 0;
          into[at + 6 + kind] += counts[kind] * persons;
        }
      }
    }
  }
}
