package org.wayloom.collaboration;

/** Marsaglia's xorshift of 32 bits: the same numbers as in {@code sharedFixtures.ts}. */
final class RandomNumbers {
  private int state;

  RandomNumbers(int seed) {
    this.state = seed;
  }

  int below(int bound) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Integer.remainderUnsigned(state, bound);
  }
}
