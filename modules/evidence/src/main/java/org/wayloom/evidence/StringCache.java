package org.wayloom.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Gives back the same String for the same characters where it can: cells of event files repeat, and
 * a cell that does need not be made again. A fixed number of slots, newest wins; one thread.
 */
final class StringCache {
  private static final int SLOTS = 1 << 14;
  private static final int MAX_CHARS = 48;

  private final @Nullable String[] slots = new @Nullable String[SLOTS];

  String of(char[] buffer, int offset, int length) {
    if (length > MAX_CHARS) {
      return new String(buffer, offset, length);
    }
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + buffer[offset + i];
    }
    int slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    String known = slots[slot];
    if (known != null && same(known, buffer, offset, length)) {
      return known;
    }
    String made = new String(buffer, offset, length);
    slots[slot] = made;
    return made;
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
