package org.wayloom.maps;

/** One field of a record type: its name in the record, what it may hold, and what that means. */
record Field(String name, FieldType type, String meaning) {
  Field {
    if (!name.matches("[a-z][A-Za-z]*")) {
      throw new IllegalArgumentException("field name must be camelCase: " + name);
    }
  }
}
