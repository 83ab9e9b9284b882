package org.wayloom.journeys;

import java.util.Arrays;

/**
 * Gives each pair of nodes a slot. With few nodes the slot is computed; with many, where most pairs
 * never occur, slots are given out as pairs come (open addressing, linear probing).
 */
final class EdgeTable {
  static final int ABSENT = -1;
  private static final int DENSE_NODES = 256;

  private final int nodes;
  private final boolean dense;
  private long[] pairs = new long[0];
  private int[] slots = new int[0];
  private long[] pairOfSlot = new long[0];
  private int used;

  EdgeTable(int nodes) {
    this.nodes = nodes;
    this.dense = nodes <= DENSE_NODES;
    if (dense) {
      used = nodes * nodes;
    } else {
      pairs = new long[1 << 12];
      slots = new int[1 << 12];
      Arrays.fill(slots, ABSENT);
      pairOfSlot = new long[1 << 10];
    }
  }

  /** One past the largest slot. */
  int size() {
    return used;
  }

  int from(int slot) {
    return (int) (pair(slot) / nodes);
  }

  int to(int slot) {
    return (int) (pair(slot) % nodes);
  }

  private long pair(int slot) {
    return dense ? slot : pairOfSlot[slot];
  }

  /** The slot of a pair, {@link #ABSENT} when it has none. */
  int find(int from, int to) {
    long pair = (long) from * nodes + to;
    return dense ? (int) pair : slots[place(pair)];
  }

  /** The slot of a pair, a new one if it has none. */
  int slot(int from, int to) {
    long pair = (long) from * nodes + to;
    if (dense) {
      return (int) pair;
    }
    int place = place(pair);
    if (slots[place] != ABSENT) {
      return slots[place];
    }
    if (used * 2 >= slots.length) {
      grow();
      place = place(pair);
    }
    if (used == pairOfSlot.length) {
      pairOfSlot = Arrays.copyOf(pairOfSlot, used * 2);
    }
    pairs[place] = pair;
    slots[place] = used;
    pairOfSlot[used] = pair;
    return used++;
  }

  private int place(long pair) {
    int mask = slots.length - 1;
    int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (slots[place] != ABSENT && pairs[place] != pair) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    pairs = new long[slots.length * 2];
    slots = new int[slots.length * 2];
    Arrays.fill(slots, ABSENT);
    for (int slot = 0; slot < used; slot++) {
      int place = place(pairOfSlot[slot]);
      pairs[place] = pairOfSlot[slot];
      slots[place] = slot;
    }
  }
}
