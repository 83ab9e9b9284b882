package org.wayloom.history;

import org.wayloom.collaboration.FieldValue;

/**
 * One thing about one record that two sides changed differently.
 *
 * @param record its id; for the document's own fields the id of their root
 * @param aspect the name of a field, {@code deleted}, or {@link #PLACE}
 */
record Conflict(
    String record,
    String type,
    String aspect,
    FieldValue base,
    FieldValue theirs,
    FieldValue mine) {
  /** No field can be called so. Its values are the ids of parents. */
  static final String PLACE = "@place";

  Conflict swapped() {
    return new Conflict(record, type, aspect, base, mine, theirs);
  }
}
