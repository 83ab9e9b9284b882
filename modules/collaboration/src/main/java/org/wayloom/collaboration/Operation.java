package org.wayloom.collaboration;

import java.util.Map;

/**
 * What can happen to a record. Deleting is {@code set deleted: true}; only what was deleted can be
 * purged.
 */
public sealed interface Operation {
  String id();

  /** A record comes to be. Does nothing when the id exists already. */
  record Create(String id, String type, Place place, Map<String, FieldValue> fields)
      implements Operation {
    public Create {
      fields = Map.copyOf(fields);
    }
  }

  /**
   * Fields get new values; fields not named keep theirs.
   *
   * @param base the field versions that the author saw, by field; empty when the author does not
   *     say
   */
  record Set(String id, Map<String, FieldValue> fields, Map<String, Long> base)
      implements Operation {
    public Set {
      fields = Map.copyOf(fields);
      base = Map.copyOf(base);
    }

    public Set(String id, Map<String, FieldValue> fields) {
      this(id, fields, Map.of());
    }
  }

  /** A record goes to another parent or another place among its siblings. */
  record Move(String id, Place place) implements Operation {}

  /**
   * A deleted record and all below it leave the document; the log keeps them (LV16). The server's
   * alone (LV17).
   */
  record Purge(String id) implements Operation {}
}
