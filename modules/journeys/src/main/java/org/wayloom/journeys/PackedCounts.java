package org.wayloom.journeys;

import java.util.Arrays;

/**
 * Counts distinct sequences of small numbers. Short ones are each packed into one word, which is
 * several times as fast as to look them up in {@link SequenceCounts}; longer ones are counted
 * there, and so are all in the end. Exact.
 */
final class PackedCounts {
  /** A word of no sequence: each begins with a one before its items. */
  private static final long FREE = 0;

  private final int bits;
  private final int room;
  private long[] words = new long[1 << 8];
  private long[] counts = new long[1 << 8];

  /** The words, as they came. */
  private long[] order = new long[1 << 7];

  private int size;

  /** Those that no word has room for. */
  private final SequenceCounts others = new SequenceCounts();

  private PackedCounts(int bits) {
    this.bits = bits;
    this.room = room(bits);
  }

  /** How many bits an item from -1 to below a number takes. */
  static int bits(int below) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, below));
  }

  /** How many items of so many bits a word has room for. */
  static int room(int bits) {
    return (Long.SIZE - 2) / bits;
  }

  /** The word of a sequence whose items, each one more than it is, stand in the lowest bits. */
  static long word(long items, int length, int bits) {
    long first = 1L << length * bits;
    return first | (items & first - 1);
  }

  /** For items from -1 to below a number. */
  static PackedCounts of(int below) {
    return new PackedCounts(bits(below));
  }

  int bits() {
    return bits;
  }

  int room() {
    return room;
  }

  void add(int[] items, int length) {
    if (length > room) {
      others.add(items, 0, length, 1);
      return;
    }
    long packed = 0;
    for (int i = 0; i < length; i++) {
      packed = packed << bits | (items[i] + 1);
    }
    add(word(packed, length, bits), 1);
  }

  /** Adds a sequence that is packed already. */
  void add(long word) {
    add(word, 1);
  }

  private void add(long word, long times) {
    int place = place(word);
    counts[place] += times;
    if (words[place] == FREE) {
      words[place] = word;
      if (size == order.length) {
        order = Arrays.copyOf(order, 2 * size);
      }
      order[size++] = word;
      if (size * 2 > words.length) {
        grow();
      }
    }
  }

  /** Where a word is, or is to be. */
  private int place(long word) {
    int mask = words.length - 1;
    int place = (int) ((word * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (words[place] != word && words[place] != FREE) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    PackedCounts larger = new PackedCounts(bits);
    larger.words = new long[2 * words.length];
    larger.counts = new long[2 * words.length];
    larger.addWords(this);
    words = larger.words;
    counts = larger.counts;
  }

  void addAll(PackedCounts other) {
    addWords(other);
    others.addAll(other.others);
  }

  private void addWords(PackedCounts other) {
    for (int i = 0; i < other.size; i++) {
      add(other.order[i], other.counts[other.place(other.order[i])]);
    }
  }

  /** All of them, unpacked, in an order that no splitting into parts changes. */
  SequenceCounts all() {
    SequenceCounts all = new SequenceCounts();
    int[] items = new int[Long.SIZE];
    for (int i = 0; i < size; i++) {
      int from = items.length;
      for (long left = order[i]; left > 1; left >>>= bits) {
        items[--from] = (int) (left & (1L << bits) - 1) - 1;
      }
      all.add(items, from, items.length, counts[place(order[i])]);
    }
    all.addAll(others);
    return all;
  }
}
