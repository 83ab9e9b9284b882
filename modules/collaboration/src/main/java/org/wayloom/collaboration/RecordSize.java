package org.wayloom.collaboration;

import java.nio.charset.StandardCharsets;

/** About how many bytes values take as JSON: exact for texts but for escapes, near for the rest. */
final class RecordSize {
  private static final int PUNCTUATION = 60;
  private static final int PER_FIELD = 20;
  private static final int SCALAR = 8;

  private RecordSize() {}

  static long of(RecordState record) {
    Place place = record.place();
    long bytes = (long) PUNCTUATION + record.id().length() + record.type().length();
    bytes += place == null ? 0L : (long) place.parent().length() + place.idx().length();
    for (var field : record.fields().entrySet()) {
      bytes += PER_FIELD + 2L * field.getKey().length() + of(field.getValue());
    }
    return bytes;
  }

  static long of(FieldValue value) {
    return switch (value) {
      case FieldValue.Text text -> utf8Length(text.value()) + 2;
      case FieldValue.Tree tree -> utf8Length(tree.json());
      case FieldValue.Number number -> SCALAR;
      case FieldValue.Flag flag -> SCALAR;
      case FieldValue.Empty empty -> SCALAR;
      case FieldValue.Listing listing ->
          2 + listing.values().stream().mapToLong(item -> of(item) + 1).sum();
    };
  }

  static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
