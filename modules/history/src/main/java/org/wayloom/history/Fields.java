package org.wayloom.history;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.RecordState;
import org.wayloom.http.Json;

/** Fields of records as values to compare: what is empty is as if it had never been set (LV2). */
final class Fields {
  static final String DELETED = "deleted";

  private static final FieldValue EMPTY = FieldValue.empty();
  private static final FieldValue NOT = FieldValue.flag(false);

  private Fields() {}

  /** The value of a field; the empty one when it is absent, and false when nothing is deleted. */
  static FieldValue value(RecordState record, String field) {
    FieldValue held = record.fields().getOrDefault(field, EMPTY);
    return field.equals(DELETED) && !record.deleted() ? NOT : held;
  }

  /** The names of the fields of two records. */
  static Set<String> names(RecordState one, RecordState other) {
    Set<String> names = new TreeSet<>(one.fields().keySet());
    names.addAll(other.fields().keySet());
    return names;
  }

  /** What has to be set in a record so that it holds what another holds. */
  static Map<String, FieldValue> leading(RecordState from, RecordState to) {
    Map<String, FieldValue> set = new TreeMap<>();
    for (String name : names(from, to)) {
      FieldValue wanted = value(to, name);
      if (!wanted.equals(value(from, name))) {
        set.put(name, wanted);
      }
    }
    return set;
  }

  /** The fields of a record that hold something. */
  static Map<String, FieldValue> held(RecordState record) {
    Map<String, FieldValue> held = new TreeMap<>(record.fields());
    held.values().removeIf(FieldValue.Empty.class::isInstance);
    return held;
  }

  /** A value as JSON knows it; null when it is empty. */
  static @Nullable Object plain(FieldValue value) {
    return switch (value) {
      case FieldValue.Text text -> text.value();
      case FieldValue.Number number -> number.value();
      case FieldValue.Flag flag -> flag.value();
      case FieldValue.Tree tree -> Json.mapper().readValue(tree.json(), Object.class);
      case FieldValue.Listing listing ->
          listing.values().stream().map(Fields::plain).filter(Objects::nonNull).toList();
      case FieldValue.Empty empty -> null;
    };
  }
}
