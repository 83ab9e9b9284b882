package org.wayloom.evidence;

import java.time.Instant;
import java.util.List;

/**
 * A mapping that a workspace keeps by name, for files that come again and again.
 *
 * @param columns of the file that it was made for, in their order
 */
public record SavedMapping(
    String name, ImportMapping mapping, List<String> columns, Instant savedAt) {
  static final int MAX_NAME = 100;

  public SavedMapping {
    columns = List.copyOf(columns);
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "a saved mapping needs a name of 1 to " + MAX_NAME + " characters");
    }
  }

  /**
   * How a file's column differs from those that a saved mapping was made for.
   *
   * @param was what the mapping calls a column that is named otherwise here; null else
   * @param role what the column is used as: {@code person}, {@code question} …
   */
  public record Difference(
      String column, Change change, @org.jspecify.annotations.Nullable String was, String role) {}

  /** What is different. */
  public enum Change {
    MISSING,
    RENAMED,
    NEW,
    /** It looks like a question here, but the mapping leaves a column of that name out. */
    LEFT_OUT
  }

  /**
   * The mapping for one file.
   *
   * @param mapping with the names of that file, to be completed by guesses
   * @param differences of the columns, those that are used first
   */
  record Fitted(ImportMapping mapping, List<Difference> differences) {}
}
