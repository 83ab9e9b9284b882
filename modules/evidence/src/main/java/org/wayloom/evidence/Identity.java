package org.wayloom.evidence;

import java.time.Instant;

/**
 * Two names that are one person: usually what a browser was called before somebody signed in, and
 * who that turned out to be.
 *
 * @param since when this became known to us
 * @param by who or what said so
 */
public record Identity(String anonymous, String known, Instant since, String by) {
  /** The two names, without who said so. */
  public record Pair(String anonymous, String known) {
    private static final int LONGEST = 1000;

    public Pair {
      check("anonymous", anonymous);
      check("known", known);
      if (anonymous.equals(known)) {
        throw new IllegalArgumentException("a name is the same person as itself already");
      }
    }

    private static void check(String what, String name) {
      if (name.isBlank() || name.length() > LONGEST) {
        throw new IllegalArgumentException(
            "%s must be a name of 1 to %d characters".formatted(what, LONGEST));
      }
    }
  }
}
