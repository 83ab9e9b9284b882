package org.wayloom.history;

import static org.wayloom.history.Fields.DELETED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;

/**
 * What takes one version back, as far as it still stands: the rule of undo (LV60) for a batch that
 * may have come from anywhere. What was changed since is left alone and counted.
 *
 * @param operations empty when nothing of the version stands any more
 * @param skipped fields and places of the version that others changed since, or that were purged
 */
record TakingBack(List<Operation> operations, int skipped) {
  TakingBack {
    operations = List.copyOf(operations);
  }

  /**
   * @param before the document right before the version
   * @param after the document at the version
   */
  static TakingBack of(DocumentState before, DocumentState after, DocumentState now) {
    long version = after.version();
    List<Operation> back = new ArrayList<>();
    int skipped = 0;
    List<RecordState> touched = new ArrayList<>();
    touched.add(after.root());
    touched.addAll(
        Tree.fromTheTop(before).stream().flatMap(r -> after.find(r.id()).stream()).toList());
    for (RecordState record : touched) {
      RecordState was = WayBack.find(before, record.id()).orElse(record);
      RecordState is = WayBack.find(now, record.id()).orElse(null);
      Place place = was.place();
      if (place != null && record.placeVersion() == version) {
        if (is != null && is.placeVersion() == version) {
          back.add(new Operation.Move(record.id(), place));
        } else {
          skipped++;
        }
      }
      Map<String, FieldValue> fields = new TreeMap<>();
      for (var field : record.fieldVersions().entrySet()) {
        if (field.getValue() != version) {
          continue;
        }
        if (is != null && is.fieldVersions().getOrDefault(field.getKey(), 0L) == version) {
          fields.put(field.getKey(), Fields.value(was, field.getKey()));
        } else {
          skipped++;
        }
      }
      if (!fields.isEmpty()) {
        back.add(new Operation.Set(record.id(), fields));
      }
    }
    for (RecordState made : Tree.fromTheTop(after)) {
      boolean isNew = before.find(made.id()).isEmpty();
      boolean stands = now.find(made.id()).filter(record -> !record.deleted()).isPresent();
      if (isNew && stands) {
        back.add(new Operation.Set(made.id(), Map.of(DELETED, FieldValue.flag(true))));
      }
    }
    return new TakingBack(back, skipped);
  }
}
