package org.wayloom.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.RecordState;

/** Which fields of a record have another value in another map. */
final class FieldChanges {
  private FieldChanges() {}

  /** In the order of the vocabulary; an absent field has its default's value. */
  static List<Difference.Change> between(
      RecordState before, RecordState after, RecordType type, Set<String> except) {
    List<Difference.Change> changes = new ArrayList<>();
    for (Field field : type.fields()) {
      if (except.contains(field.name())) {
        continue;
      }
      Object was = value(before, field);
      Object is = value(after, field);
      if (!Objects.equals(was, is)) {
        changes.add(new Difference.Change(field.name(), was, is));
      }
    }
    return changes;
  }

  private static @Nullable Object value(RecordState record, Field field) {
    FieldValue held = record.fields().get(field.name());
    return held == null || held instanceof FieldValue.Empty ? otherwise(field.type()) : plain(held);
  }

  private static @Nullable Object plain(FieldValue value) {
    return switch (value) {
      case FieldValue.Text text -> text.value();
      case FieldValue.Number number -> number.value();
      case FieldValue.Flag flag -> flag.value();
      case FieldValue.Tree tree -> RichText.plainObject(tree.json());
      case FieldValue.Listing listing ->
          listing.values().stream().map(FieldChanges::plain).filter(Objects::nonNull).toList();
      case FieldValue.Empty empty -> null;
    };
  }

  private static @Nullable Object otherwise(FieldType type) {
    return switch (type) {
      case FieldType.Text text -> "";
      case FieldType.Rich rich -> null;
      case FieldType.Decimal number -> number.otherwise();
      case FieldType.Flag flag -> false;
      case FieldType.Choice choice -> choice.otherwise();
      case FieldType.Reference reference -> "";
      case FieldType.References references -> List.of();
      case FieldType.Words words -> List.of();
      case FieldType.Conditions conditions -> List.of();
    };
  }
}
