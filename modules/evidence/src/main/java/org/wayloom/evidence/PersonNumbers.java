package org.wayloom.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Numbers the persons of one import, so that a name is handed to the store once and not with each
 * event. Remembers as many names as fit a fixed table; one that was forgotten gets another number,
 * which the store resolves: numbers lead to names, names to codes.
 */
final class PersonNumbers {
  private static final int SLOTS = 1 << 16;

  private final @Nullable String[] names = new @Nullable String[SLOTS];
  private final int[] numbers = new int[SLOTS];
  private int next;

  /** Whether the last call of {@link #of} gave the name a new number. */
  boolean fresh;

  int of(String name) {
    int hash = name.hashCode() * 0x9E3779B9;
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    String known = names[slot];
    fresh = known == null || !known.equals(name);
    if (fresh) {
      names[slot] = name;
      numbers[slot] = next++;
    }
    return numbers[slot];
  }
}
