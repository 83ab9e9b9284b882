package org.wayloom.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/**
 * A place in a list, as callers hand it back to read on: opaque to them, to us the sort key of the
 * last item that they have seen.
 */
public final class Cursor {
  private static final char SEPARATOR = '\u001f';

  private Cursor() {}

  /** The cursor after an item with this sort key; no part may hold the control character U+001F. */
  public static String of(Object... parts) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      String part = String.valueOf(parts[i]);
      if (part.indexOf(SEPARATOR) >= 0) {
        throw new IllegalArgumentException("a part of a sort key holds U+001F: " + part);
      }
      key.append(i == 0 ? "" : String.valueOf(SEPARATOR)).append(part);
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The parts of the sort key; empty when nothing was sent, INVALID_REQUEST when not one of ours.
   */
  public static Optional<List<String>> parts(@Nullable String cursor, int count) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    try {
      String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(key.split(String.valueOf(SEPARATOR), -1));
      if (parts.size() == count) {
        return Optional.of(parts);
      }
    } catch (IllegalArgumentException e) {
      // Not Base64: refused below like any other text that we did not make.
    }
    throw refused(cursor);
  }

  /** A cursor whose whole sort key is one whole number. */
  public static Optional<Long> number(@Nullable String cursor) {
    return parts(cursor, 1)
        .map(
            parts -> {
              try {
                return Long.parseLong(parts.getFirst());
              } catch (NumberFormatException e) {
                throw refused(String.valueOf(cursor));
              }
            });
  }

  /** How many items to send: what was asked for, at most {@code max}. */
  public static int limit(@Nullable Integer asked, int usual, int max) {
    if (asked == null) {
      return usual;
    }
    if (asked < 1) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST, "limit must be 1 or more: %d".formatted(asked));
    }
    return Math.min(asked, max);
  }

  private static ProblemException refused(String cursor) {
    return ProblemException.of(
        ProblemType.INVALID_REQUEST,
        "after must be the \"next\" of the page before, and is not: %s".formatted(cursor));
  }
}
