package org.wayloom.journeys;

import java.util.Arrays;

/**
 * Counts distinct sequences of ints. All sequences lie one after another in one array; a hash table
 * (open addressing, linear probing) finds them. Equal hashes are compared in full, so counts are
 * exact.
 */
final class SequenceCounts {
  private static final int FREE = -1;

  private int[] pool = new int[1 << 12];
  private int[] ends = new int[1 << 8];
  private int[] hashes = new int[1 << 8];
  private long[] counts = new long[1 << 8];
  private int[] table = new int[1 << 10];
  private int size;
  private long total;

  SequenceCounts() {
    Arrays.fill(table, FREE);
  }

  int size() {
    return size;
  }

  long total() {
    return total;
  }

  long count(int sequence) {
    return counts[sequence];
  }

  int[] sequence(int sequence) {
    return Arrays.copyOfRange(pool, begin(sequence), ends[sequence]);
  }

  /** Compares two sequences lexicographically. */
  int compare(int left, int right) {
    return Arrays.compare(pool, begin(left), ends[left], pool, begin(right), ends[right]);
  }

  private int begin(int sequence) {
    return sequence == 0 ? 0 : ends[sequence - 1];
  }

  void add(int[] items, int from, int to, long times) {
    add(items, from, to, hash(items, from, to), times);
  }

  void addAll(SequenceCounts other) {
    for (int i = 0; i < other.size; i++) {
      add(other.pool, other.begin(i), other.ends[i], other.hashes[i], other.counts[i]);
    }
  }

  private void add(int[] items, int from, int to, int hash, long times) {
    total += times;
    int mask = table.length - 1;
    int place = hash & mask;
    while (table[place] != FREE) {
      int found = table[place];
      if (hashes[found] == hash
          && Arrays.equals(pool, begin(found), ends[found], items, from, to)) {
        counts[found] += times;
        return;
      }
      place = (place + 1) & mask;
    }
    table[place] = append(items, from, to, hash, times);
    if (size * 2 > table.length) {
      rehash();
    }
  }

  private int append(int[] items, int from, int to, int hash, long times) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    int begin = begin(size);
    int end = Math.addExact(begin, to - from);
    if (end > pool.length) {
      pool =
          Arrays.copyOf(
              pool, Math.max(end, (int) Math.min(Integer.MAX_VALUE - 8, pool.length * 2L)));
    }
    System.arraycopy(items, from, pool, begin, to - from);
    ends[size] = end;
    hashes[size] = hash;
    counts[size] = times;
    return size++;
  }

  private void rehash() {
    table = new int[table.length * 2];
    Arrays.fill(table, FREE);
    int mask = table.length - 1;
    for (int i = 0; i < size; i++) {
      int place = hashes[i] & mask;
      while (table[place] != FREE) {
        place = (place + 1) & mask;
      }
      table[place] = i;
    }
  }

  private static int hash(int[] items, int from, int to) {
    long hash = (long) to - from;
    for (int i = from; i < to; i++) {
      hash = (hash ^ items[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }
}
