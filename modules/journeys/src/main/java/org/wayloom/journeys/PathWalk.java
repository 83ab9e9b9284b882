package org.wayloom.journeys;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

  /** Where in the arrays of its journey the way begins, and one past where its last visit does. */
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

  /** Counts the ways of the journeys of a block. */
  void countIn(PackedCounts ways, Block block) {
    Journey journeys = block.journey;
    int from = block.from;
    for (int i = 0; i < block.count; i++) {
      int to = block.ends[i];
      if (walk(journeys, from, to)) {
        if (length <= room) {
          ways.add(PackedCounts.word(packed, length, bits));
        } else {
          ways.add(sequence(journeys.signatures), length);
        }
      }
      from = to;
    }
  }

  /** The way of a journey; null where it has none. */
  int @Nullable [] of(Journey journey) {
    return walk(journey, journey.from, journey.to) ? sequence(journey.signatures) : null;
  }

  /** Whether the journey between two places of these arrays has such a way. */
  private boolean walk(Journey arrays, int from, int to) {
    boolean isThere =
        isEndless()
            ? walkOn(arrays.signatures, from, to)
            : walkUpToPauses(arrays.signatures, arrays.times, from, to);
    if (isThere) {
      cut();
    }
    return isThere;
  }

  private boolean isEndless() {
    return gapMillis == FunnelWalk.NO_WINDOW;
  }

  /** The way just found. */
  private int[] sequence(int[] signatures) {
    int[] visits = new int[last - begin];
    int size = 0;
    int current = Coding.NONE;
    for (int i = begin; i < last; i++) {
      int node = nodes.node(signatures[i]);
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

  private boolean walkOn(int[] signatures, int from, int to) {
    int first = from;
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

  private boolean walkUpToPauses(int[] signatures, long[] times, int from, int to) {
    int current = Coding.NONE;
    long before = 0;
    length = 0;
    for (int i = from; i < to; i++) {
      int node = nodes.node(signatures[i]);
      if (node == Coding.NONE || (length == 0 && start != Coding.NONE && node != start)) {
        continue;
      }
      if (length > 0 && times[i] - before > gapMillis) {
        if (start != Coding.NONE) {
          break;
        }
        length = 0;
        current = Coding.NONE;
      }
      before = times[i];
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
    boolean hasOpenStart = start == Coding.NONE;
    isCut = hasOpenStart ? length - 1 > steps : length == mostVisits();
    if (isCut && hasOpenStart) {
      length = steps + 2;
      packed &= (1L << (length - 1) * bits) - 1;
    } else if (isCut) {
      packed = packed >>> bits << bits;
    }
  }
}
