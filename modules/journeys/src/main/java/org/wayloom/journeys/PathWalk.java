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

  /** How many bits a visit takes where it is packed. */
  private final int bits;

  /** How many visits a word has room for. */
  private final int room;

  private Journey journey = new Journey();

  /** Where in the journey the way begins, and one past where its last visit does. */
  private int begin;

  private int last;

  /** How many visits the way has, one that says that it was cut included. */
  private int length;

  /** The last visits that a word has room for. */
  private long packed;

  private boolean isCut;

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
    this.journey = journey;
    length = 0;
    isCut = false;
    boolean isThere = isEndless() ? walkOn(journey) : walkUpToPauses(journey);
    if (isThere) {
      cut();
    }
    return isThere;
  }

  private boolean isEndless() {
    return gapMillis == FunnelWalk.NO_WINDOW;
  }

  void countIn(PackedCounts ways) {
    if (length <= room) {
      ways.add(PackedCounts.word(packed, length, bits));
    } else {
      ways.add(sequence(), length);
    }
  }

  /** The way just found. */
  int[] sequence() {
    int[] visits = new int[last - begin];
    int size = 0;
    int current = Coding.NONE;
    for (int i = begin; i < last; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node != current && node != Coding.NONE) {
        visits[size++] = node;
        current = node;
      }
    }
    int[] way = Arrays.copyOfRange(visits, size - length, size);
    if (isCut) {
      way[start == Coding.NONE ? 0 : length - 1] = CUT;
    }
    return way;
  }

  private boolean walkOn(Journey journey) {
    int[] signatures = journey.signatures;
    int to = journey.to;
    int first = journey.from;
    while (start != Coding.NONE && first < to && nodes.node(signatures[first]) != start) {
      first++;
    }
    boolean arrived = visit(signatures, first, to);
    return arrived || (end == Coding.NONE && length > 0);
  }

  /**
   * Counts and packs visits until one of the end, if there is one, or until there are too many.
   *
   * @return whether the end was come to
   */
  private boolean visit(int[] signatures, int first, int to) {
    int most = mostVisits();
    int size = 0;
    long packed = 0;
    int current = Coding.NONE;
    boolean arrived = false;
    int i = first;
    while (i < to && size < most && !arrived) {
      int node = nodes.node(signatures[i++]);
      if (node != current && node != Coding.NONE) {
        packed = packed << bits | (node + 1);
        current = node;
        size++;
        arrived = isEnd(node, size);
      }
    }
    this.begin = first;
    this.last = i;
    this.length = size;
    this.packed = packed;
    return arrived;
  }

  /** Of a way with an open end one visit more than wanted says that it was cut. */
  private int mostVisits() {
    return end == Coding.NONE ? Math.min(steps, Integer.MAX_VALUE - 2) + 2 : Integer.MAX_VALUE;
  }

  /** The beginning is not the end where both are the same node. */
  private boolean isEnd(int node, int visits) {
    return node == end && (visits > 1 || start == Coding.NONE);
  }

  private boolean walkUpToPauses(Journey journey) {
    int current = Coding.NONE;
    long before = 0;
    for (int i = journey.from; i < journey.to; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node == Coding.NONE || (length == 0 && start != Coding.NONE && node != start)) {
        continue;
      }
      if (length > 0 && journey.times[i] - before > gapMillis) {
        if (start != Coding.NONE) {
          break;
        }
        length = 0;
        current = Coding.NONE;
      }
      before = journey.times[i];
      if (node == current) {
        continue;
      }
      add(node, i);
      current = node;
      if (isEnd(node, length)) {
        return true;
      }
      if (length == mostVisits()) {
        break;
      }
    }
    return end == Coding.NONE && length > 0;
  }

  private void add(int node, int i) {
    begin = length == 0 ? i : begin;
    last = i + 1;
    length++;
    packed = packed << bits | (node + 1);
  }

  /** Cuts off what is more than wanted, at the open end. */
  private void cut() {
    if (start == Coding.NONE && length - 1 > steps) {
      isCut = true;
      length = steps + 2;
      packed &= (1L << (length - 1) * bits) - 1;
    } else if (end == Coding.NONE && length == mostVisits()) {
      isCut = true;
      packed = packed >>> bits << bits;
    }
  }
}
