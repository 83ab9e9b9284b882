package org.wayloom.journeys;

import java.util.Arrays;

/** Finds the way of one journey, which {@link Paths} defines; for one thread. */
final class PathWalk {
  /** Stands in a sequence where a way was cut. */
  static final int CUT = -1;

  private final Coding nodes;
  private final int start;
  private final int end;
  private final int steps;
  private final long gapMillis;

  private int[] visits = new int[64];
  private int length;

  /** How many bits a visit takes where it is packed. */
  private final int bits;

  /** How many visits a word has room for. */
  private final int room;

  /** The last visits that a word has room for, packed. */
  private long packed;

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
    this.bits = PackedCounts.bits(nodes.count());
    this.room = PackedCounts.room(bits);
  }

  /** Whether the journey has such a way. */
  boolean walk(Journey journey) {
    if (visits.length <= journey.length()) {
      visits = new int[2 * journey.length()];
    }
    length = 0;
    if (start == Coding.NONE) {
      return isEndless() ? visitsTo(journey) : walkTo(journey);
    }
    return isEndless() ? visitsFrom(journey) : walkFrom(journey);
  }

  private boolean isEndless() {
    return gapMillis == FunnelWalk.NO_WINDOW;
  }

  void countIn(PackedCounts ways) {
    if (length <= room) {
      ways.add(PackedCounts.word(packed, length, bits));
    } else {
      ways.add(visits, length);
    }
  }

  /** The way just found. */
  int[] sequence() {
    return Arrays.copyOf(visits, length);
  }

  private boolean visitsFrom(Journey journey) {
    int first = journey.from;
    while (first < journey.to && nodes.node(journey.signatures[first]) != start) {
      first++;
    }
    if (end != Coding.NONE) {
      return visit(journey, first, Integer.MAX_VALUE, 2);
    }
    int tooMany = Math.min(steps, Integer.MAX_VALUE - 2) + 2;
    visit(journey, first, tooMany, 2);
    if (length == tooMany) {
      visits[length - 1] = CUT;
      packed = packed >>> bits << bits;
    }
    return length > 0;
  }

  private boolean visitsTo(Journey journey) {
    boolean arrived = visit(journey, journey.from, Integer.MAX_VALUE, 1);
    if (arrived) {
      cutBeginning();
    }
    return arrived;
  }

  /**
   * Collects visits until one of the end, if there is one, or until there are as many as wanted.
   *
   * @param least how many visits there are at least when the end counts
   * @return whether the end was come to
   */
  private boolean visit(Journey journey, int first, int most, int least) {
    int[] signatures = journey.signatures;
    int[] visits = this.visits;
    int to = journey.to;
    int size = 0;
    long packed = 0;
    int current = Coding.NONE;
    boolean arrived = false;
    for (int i = first; i < to; i++) {
      int node = nodes.node(signatures[i]);
      if (node == current || node == Coding.NONE) {
        continue;
      }
      visits[size++] = node;
      packed = packed << bits | (node + 1);
      current = node;
      arrived = node == end && size >= least;
      if (arrived || size == most) {
        break;
      }
    }
    length = size;
    this.packed = packed;
    return arrived;
  }

  private boolean walkFrom(Journey journey) {
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
      before = journey.times[i];
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
      before = journey.times[i];
      if (node != current) {
        add(node);
        current = node;
      }
    }
    if (current != end) {
      return false;
    }
    cutBeginning();
    return true;
  }

  private void cutBeginning() {
    int over = length - steps - 1;
    if (over > 0) {
      visits[over - 1] = CUT;
      length -= over - 1;
      packed &= (1L << (length - 1) * bits) - 1;
      System.arraycopy(visits, over - 1, visits, 0, length);
    }
  }

  private void add(int node) {
    visits[length++] = node;
    packed = packed << bits | (node + 1);
  }

  private boolean pauses(Journey journey, int i, long before) {
    return length > 0 && journey.times[i] - before > gapMillis;
  }
}
