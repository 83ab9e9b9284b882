package org.wayloom.journeys;

import java.util.Arrays;

/** Finds the way of one journey, which {@link Paths} defines; for one thread. */
final class PathWalk {
  /** Stands in a sequence where a way was cut. */
  static final int CUT = -2;

  private final Coding nodes;
  private final int start;
  private final int end;
  private final int steps;
  private final long gapMillis;

  private int[] visits = new int[64];
  private int length;

  /**
   * @param start {@link Coding#NONE} for wherever
   * @param end {@link Coding#NONE} for wherever
   * @param steps how many visits a way may have beside its anchor
   */
  PathWalk(Coding nodes, int start, int end, int steps, long gapMillis) {
    this.nodes = nodes;
    this.start = start;
    this.end = end;
    this.steps = steps;
    this.gapMillis = gapMillis;
  }

  /** Whether the journey has such a way. */
  boolean walk(Journey journey) {
    return start == Coding.NONE ? walkTo(journey) : walkFrom(journey);
  }

  void countIn(SequenceCounts ways) {
    ways.add(visits, 0, length, 1);
  }

  /** The way just found. */
  int[] sequence() {
    return Arrays.copyOf(visits, length);
  }

  private boolean walkFrom(Journey journey) {
    length = 0;
    int current = Coding.NONE;
    long before = 0;
    for (int i = journey.from; i < journey.to; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node == Coding.NONE || (length == 0 && node != start)) {
        continue;
      }
      if (pauses(journey, i, before)) {
        break;
      }
      before = time(journey, i);
      if (node == current) {
        continue;
      }
      if (end == Coding.NONE && length > steps) {
        add(CUT);
        return true;
      }
      add(node);
      current = node;
      if (node == end && length > 1) {
        return true;
      }
    }
    return end == Coding.NONE && length > 0;
  }

  private boolean walkTo(Journey journey) {
    length = 0;
    int current = Coding.NONE;
    long before = 0;
    for (int i = journey.from; i < journey.to && current != end; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node == Coding.NONE) {
        continue;
      }
      if (pauses(journey, i, before)) {
        length = 0;
        current = Coding.NONE;
      }
      before = time(journey, i);
      if (node != current) {
        add(node);
        current = node;
      }
    }
    if (current != end) {
      return false;
    }
    int over = length - steps - 1;
    if (over > 0) {
      visits[over - 1] = CUT;
      length -= over - 1;
      System.arraycopy(visits, over - 1, visits, 0, length);
    }
    return true;
  }

  private void add(int node) {
    if (length == visits.length) {
      visits = Arrays.copyOf(visits, length * 2);
    }
    visits[length++] = node;
  }

  private boolean pauses(Journey journey, int i, long before) {
    return gapMillis != FunnelWalk.NO_WINDOW && length > 0 && journey.times[i] - before > gapMillis;
  }

  private long time(Journey journey, int i) {
    return gapMillis == FunnelWalk.NO_WINDOW ? 0 : journey.times[i];
  }
}
