package org.wayloom.journeys;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds the events of some signatures. Which do is a coin toss that a processor guesses wrong, so
 * they are gathered in one loop without a branch, of all journeys of a block: a word gets a bit for
 * each of 64 events. Only events with a bit are looked at.
 */
final class Picks {
  /** Per signature 1 where its events are wanted, else 0; a power of two of them. */
  private final long[] wanted;

  private int[] places = new int[64];

  /**
   * @param signatures events of later ones are not wanted
   */
  Picks(int signatures, IntPredicate isWanted) {
    wanted = new long[Integer.highestOneBit(signatures | 1) << 1];
    Arrays.setAll(wanted, code -> code < signatures && isWanted.test(code) ? 1 : 0);
  }

  /** Where the events stand that were found last. Behind them stands an end. */
  int[] places() {
    return places;
  }

  /** Finds the events between two places; returns how many they are. */
  int find(int[] signatures, int from, int to) {
    if (places.length <= to - from) {
      places = new int[2 * (to - from)];
    }
    int[] places = this.places;
    int found = 0;
    for (int word = from; word < to; word += Long.SIZE) {
      long bits = Long.rotateRight(bits(signatures, word, Math.min(to, word + Long.SIZE)), word);
      for (; bits != 0; bits &= bits - 1) {
        places[found++] = word + Long.numberOfTrailingZeros(bits);
      }
    }
    places[found] = Integer.MAX_VALUE;
    return found;
  }

  /** Which of 64 events at most are wanted, each at its position modulo 64. */
  private long bits(int[] signatures, int from, int to) {
    long[] wanted = this.wanted;
    int codes = 0;
    long bits = 0;
    for (int i = from; i < to; i++) {
      int code = signatures[i];
      codes |= code;
      bits |= wanted[code & (wanted.length - 1)] << i;
    }
    return codes < wanted.length ? bits : bitsOfKnown(signatures, from, to);
  }

  /** The same where there are signatures that came up later. */
  private long bitsOfKnown(int[] signatures, int from, int to) {
    long bits = 0;
    for (int i = from; i < to; i++) {
      bits |= signatures[i] < wanted.length ? wanted[signatures[i]] << i : 0;
    }
    return bits;
  }
}
