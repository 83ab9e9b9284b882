package org.wayloom.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Gives back the same String for the same characters where it can: most cells of a column repeat,
 * and a cell that does need not be made again. One for each column, as those differ in how much
 * they repeat; where they do not, looking is given up. A fixed number of slots, newest wins; one
 * thread.
 */
final class StringCache {
  private static final int SLOTS = 1 << 11;
  private static final int MAX_CHARS = 48;
  private static final int TRIAL = 1 << 13;

  // Hashes apart from the strings: most misses end without touching a string far away in memory.
  private int[] hashes = new int[0];
  private @Nullable String[] slots = new @Nullable String[0];
  private int missed;
  private int found;
  private boolean useless;

  String of(char[] buffer, int offset, int length) {
    if (useless || length > MAX_CHARS) {
      return new String(buffer, offset, length);
    }
    int hash = length;
    for (int i = offset; i < offset + length; i++) {
      hash = hash * 31 + buffer[i];
    }
    int slot = (hash ^ (hash >>> 11) ^ (hash >>> 22)) & (SLOTS - 1);
    if (slots.length == 0) {
      hashes = new int[SLOTS];
      slots = new @Nullable String[SLOTS];
    }
    String known = slots[slot];
    if (known != null && hashes[slot] == hash && same(known, buffer, offset, length)) {
      found++;
      return known;
    }
    String made = new String(buffer, offset, length);
    hashes[slot] = hash;
    slots[slot] = made;
    if (++missed == TRIAL) {
      judge();
    }
    return made;
  }

  private void judge() {
    useless = found < TRIAL / 8;
    if (useless) {
      hashes = new int[0];
      slots = new @Nullable String[0];
    }
    missed = 0;
    found = 0;
  }

  private static boolean same(String known, char[] buffer, int offset, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != buffer[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
