package org.wayloom.maps;

import java.util.List;
import java.util.Optional;

/**
 * A type of record: under which types it may hang and which fields it has.
 *
 * @param parents types that it may be a child of; empty for the root of a document
 */
record RecordType(String name, List<String> parents, String meaning, List<Field> fields) {
  RecordType {
    parents = List.copyOf(parents);
    fields = List.copyOf(fields);
    if (fields.stream().map(Field::name).distinct().count() != fields.size()) {
      throw new IllegalArgumentException("a field of " + name + " is declared twice");
    }
  }

  boolean isRoot() {
    return parents.isEmpty();
  }

  Optional<Field> field(String fieldName) {
    return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
  }
}
