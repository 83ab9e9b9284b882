package org.wayloom.journeys;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Counts distinct sequences of ints. All sequences lie one after another in one array; a hash table
 * (open addressing, linear probing) finds them. Equal hashes are compared in full, so counts are
 * exact.
 */
final class SequenceCounts {
  private static final long FREE = 0;

  /**
   * A random number for each position, from there on again from the first: the hash is the sum of
   * the items, each times that of its position (multilinear hashing, Lemire and Kaser 2014). No
   * item waits for the one before it, as in a chain of multiplications.
   */
  private static final long[] WEIGHTS = new Random(1).longs(1 << 10).toArray();

  private int[] pool = new int[1 << 12];
  private int[] ends = new int[1 << 8];
  private int[] hashes = new int[1 << 8];
  private long[] counts = new long[1 << 8];

  /** A sequence's hash in the upper half, and its number, from 1 on, in the lower. */
  private long[] table = new long[1 << 10];

  private int size;
  private long total;

  /** The journeys of the block that is being added: their nodes, where each ends, and its hash. */
  private int[] coded = new int[0];

  private int[] codedEnds = new int[0];
  private int[] codedHashes = new int[0];

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

  /** So many of the most frequent sequences, each before those of the same count that follow it. */
  List<Integer> mostFrequent(int top) {
    Comparator<Integer> bestFirst =
        Comparator.<Integer>comparingLong(this::count).reversed().thenComparing(this::compare);
    // A heap of the best so far: of many sequences only few are ever listed.
    PriorityQueue<Integer> best = new PriorityQueue<>(bestFirst.reversed());
    for (int i = 0; i < size && top > 0; i++) {
      if (best.size() < top) {
        best.add(i);
      } else if (counts[i] >= count(best.element()) && bestFirst.compare(i, best.element()) < 0) {
        best.remove();
        best.add(i);
      }
    }
    return best.stream().sorted(bestFirst).toList();
  }

  private int begin(int sequence) {
    return sequence == 0 ? 0 : ends[sequence - 1];
  }

  /** Adds to a sequence's count; returns its number. */
  int add(int[] items, int from, int to, long times) {
    return add(items, from, to, hash(items, from, to), times);
  }

  /**
   * Adds the sequences of nodes of a block's journeys, each without the events that have none. All
   * are coded before the first is looked up, so that no look-up waits for what was just written.
   */
  void addAll(Coding nodes, Block block) {
    if (codedEnds.length < block.count) {
      codedEnds = new int[block.count];
      codedHashes = new int[block.count];
    }
    if (coded.length < block.end() - block.from) {
      coded = new int[block.end() - block.from];
    }
    code(nodes, block);
    int from = 0;
    for (int i = 0; i < block.count; i++) {
      int to = codedEnds[i];
      if (from < to) {
        add(coded, from, to, codedHashes[i], 1);
      }
      from = to;
    }
  }

  private void code(Coding nodes, Block block) {
    int[] signatures = block.journey.signatures;
    int[] items = coded;
    int begin = 0;
    int i = block.from;
    for (int journey = 0; journey < block.count; journey++) {
      int to = block.ends[journey];
      int end = begin;
      long sum = 0;
      for (; i < to; i++) {
        int node = nodes.node(signatures[i]);
        items[end] = node;
        sum += weighted(node, end - begin);
        end += ~node >>> 31;
      }
      codedEnds[journey] = end;
      codedHashes[journey] = hash(sum);
      begin = end;
    }
  }

  void addAll(SequenceCounts other) {
    for (int i = 0; i < other.size; i++) {
      add(other.pool, other.begin(i), other.ends[i], other.hashes[i], other.counts[i]);
    }
  }

  private int add(int[] items, int from, int to, int hash, long times) {
    total += times;
    int mask = table.length - 1;
    int place = hash & mask;
    for (long entry = table[place]; entry != FREE; entry = table[place]) {
      int found = (int) entry - 1;
      if ((int) (entry >>> Integer.SIZE) == hash
          && Arrays.equals(pool, begin(found), ends[found], items, from, to)) {
        counts[found] += times;
        return found;
      }
      place = (place + 1) & mask;
    }
    int added = append(items, from, to, hash, times);
    table[place] = entry(added, hash);
    if (size * 2 > table.length) {
      rehash();
    }
    return added;
  }

  private static long entry(int sequence, int hash) {
    return (long) hash << Integer.SIZE | (sequence + 1);
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
    table = new long[table.length * 2];
    int mask = table.length - 1;
    for (int i = 0; i < size; i++) {
      int place = hashes[i] & mask;
      while (table[place] != FREE) {
        place = (place + 1) & mask;
      }
      table[place] = entry(i, hashes[i]);
    }
  }

  private static int hash(int[] items, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += weighted(items[i], i - from);
    }
    return hash(sum);
  }

  /** Nothing where there is no node. */
  private static long weighted(int item, int position) {
    return (item + 1) * WEIGHTS[position & WEIGHTS.length - 1];
  }

  /** The upper half, as the lower bits of a sum of products say less. */
  private static int hash(long sum) {
    return (int) (sum >>> 32);
  }
}
