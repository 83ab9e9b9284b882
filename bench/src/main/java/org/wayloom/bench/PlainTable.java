package org.wayloom.bench;

import java.util.Arrays;
import java.util.List;

/** Counts by a key of 64 bits, and keeps a person who has it. */
final class PlainTable {
  private long[] keys = new long[1 << 10];
  private long[] counts = new long[1 << 10];
  private int[] persons = new int[1 << 10];
  private int size;

  /** Adds to a key's count; the person is kept where the key is new. */
  void add(long key, long times, int person) {
    int mask = keys.length - 1;
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (counts[place] > 0 && keys[place] != key) {
      place = (place + 1) & mask;
    }
    if (counts[place] == 0) {
      keys[place] = key;
      persons[place] = person;
      size++;
    }
    counts[place] += times;
    if (2 * size > keys.length) {
      grow();
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    int[] oldPersons = persons;
    keys = new long[2 * oldKeys.length];
    counts = new long[keys.length];
    persons = new int[keys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] > 0) {
        add(oldKeys[i], oldCounts[i], oldPersons[i]);
      }
    }
  }

  static PlainTable merged(List<PlainTable> parts) {
    PlainTable all = parts.getFirst();
    for (PlainTable part : parts.subList(1, parts.size())) {
      part.each(all::add);
    }
    return all;
  }

  /** Takes one key after another. */
  @FunctionalInterface
  interface Each {
    void take(long key, long count, int person);
  }

  void each(Each each) {
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] > 0) {
        each.take(keys[i], counts[i], persons[i]);
      }
    }
  }

  /** How much was counted, of how many keys, and the highest counts, descending. */
  long[] summary(int top) {
    long[] all = new long[size];
    int at = 0;
    for (long count : counts) {
      if (count > 0) {
        all[at++] = count;
      }
    }
    Arrays.sort(all);
    int listed = Math.min(top, size);
    long[] found = new long[2 + listed];
    found[0] = Arrays.stream(all).sum();
    found[1] = size;
    for (int i = 0; i < listed; i++) {
      found[2 + i] = all[size - 1 - i];
    }
    return found;
  }
}
