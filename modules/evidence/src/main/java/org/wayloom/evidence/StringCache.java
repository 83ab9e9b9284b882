package org.wayloom.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Gives back the same String for the same characters where it can: most cells of a column repeat,
 * and a cell that does need not be made again. One for each column, as those differ in how much
 * they repeat; where they do not, looking is given up. Begins with a few slots, for there may be
 * thousands of columns with hardly a cell each, and has twice as many whenever it missed as often
 * as it has slots, up to a limit; newest wins; one thread.
 */
final class StringCache {
  private static final int FEWEST_SLOTS = 1 << 4;
  private static final int MOST_SLOTS = 1 << 11;
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
    if (slots.length == 0) {
      hashes = new int[FEWEST_SLOTS];
      slots = new @Nullable String[FEWEST_SLOTS];
    }
    int slot = slot(hash);
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
    } else if (missed == slots.length && slots.length < MOST_SLOTS) {
      grow();
    }
    return made;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 11) ^ (hash >>> 22)) & (slots.length - 1);
  }

  private void grow() {
    int[] hashesBefore = hashes;
    @Nullable String[] slotsBefore = slots;
    hashes = new int[slotsBefore.length * 2];
    slots = new @Nullable String[slotsBefore.length * 2];
    for (int i = 0; i < slotsBefore.length; i++) {
      if (slotsBefore[i] != null) {
        int slot = slot(hashesBefore[i]);
        hashes[slot] = hashesBefore[i];
        slots[slot] = slotsBefore[i];
      }
    }
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
