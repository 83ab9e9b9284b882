package org.wayloom.collaboration;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands: its fields with the version that last set each, and its place with the
 * version that last set it. The root record has no place.
 */
public record RecordState(
    String id,
    String type,
    @Nullable Place place,
    Map<String, FieldValue> fields,
    Map<String, Long> fieldVersions,
    long placeVersion) {

  /** The text of a field, or the default when the field is absent or holds no text. */
  public String text(String field, String otherwise) {
    return fields.get(field) instanceof FieldValue.Text text ? text.value() : otherwise;
  }

  public Optional<Double> number(String field) {
    return fields.get(field) instanceof FieldValue.Number number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  public boolean flag(String field) {
    return fields.get(field) instanceof FieldValue.Flag flag && flag.value();
  }

  /** The texts of a list field; empty when absent. */
  public java.util.List<String> texts(String field) {
    if (!(fields.get(field) instanceof FieldValue.Listing listing)) {
      return java.util.List.of();
    }
    return listing.values().stream()
        .filter(FieldValue.Text.class::isInstance)
        .map(value -> ((FieldValue.Text) value).value())
        .toList();
  }

  public boolean deleted() {
    return flag("deleted");
  }
}
