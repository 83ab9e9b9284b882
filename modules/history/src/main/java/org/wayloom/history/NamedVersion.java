package org.wayloom.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** A version of a document that somebody gave a name. A version has one name at most. */
record NamedVersion(long version, String name, Instant namedAt, String namedBy) {
  private static final int LONGEST = 120;

  /** A name as it is kept: one line; refused when it is empty or too long. */
  static String cleaned(@Nullable String given) {
    String name = given == null ? "" : given.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    int length = name.codePointCount(0, name.length());
    if (length < 1 || length > LONGEST) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST,
          "A version's name must have 1 to %d characters, not %d.".formatted(LONGEST, length));
    }
    return name;
  }

  /** A name that Wayloom gives, cut where it would be too long. */
  static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
