package org.wayloom.history;

import static org.wayloom.history.Fields.DELETED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;

/**
 * Operations that lead from a document as it is to what it was, or to any other state of it. Pure.
 *
 * <p>History is never rewritten: the way back is one more batch, so everybody who edits meanwhile
 * goes on and the way back can be taken back. A record that had not been made then is deleted, not
 * removed; it can be restored in its turn.
 */
final class WayBack {
  private WayBack() {}

  /**
   * From one state to another of the same document. Empty when they are the same.
   *
   * <p>Records come from the top down, each under a parent that stands where it shall stand: so no
   * record is ever hung under itself on the way.
   */
  static List<Operation> whole(DocumentState now, DocumentState then) {
    List<Operation> way = new ArrayList<>();
    addSet(way, now.root(), then.root());
    for (RecordState was : Tree.fromTheTop(then)) {
      RecordState is = now.find(was.id()).orElse(null);
      if (is == null) {
        way.add(new Operation.Create(was.id(), was.type(), place(was), Fields.held(was)));
      } else {
        if (!place(was).equals(place(is))) {
          way.add(new Operation.Move(was.id(), place(was)));
        }
        addSet(way, is, was);
      }
    }
    for (RecordState is : Tree.fromTheTop(now)) {
      boolean topmost = has(then, place(is).parent());
      if (!has(then, is.id()) && topmost && !is.deleted()) {
        way.add(delete(is.id()));
      }
    }
    return way;
  }

  /**
   * One record as it was, with what it hangs under, as far as that is deleted now. What hangs under
   * it is left as it is. A record that was not there then is deleted.
   *
   * @param id of a record that is there now or was there then
   */
  static List<Operation> record(DocumentState now, DocumentState then, String id) {
    Optional<RecordState> was = find(then, id).filter(record -> !record.deleted());
    Optional<RecordState> is = find(now, id);
    List<Operation> way = new ArrayList<>();
    if (was.isEmpty()) {
      is.filter(record -> !record.deleted()).ifPresent(record -> way.add(delete(id)));
      return way;
    }
    RecordState wanted = was.get();
    Place place = wanted.place();
    if (is.isEmpty()) {
      way.add(new Operation.Create(id, wanted.type(), place(wanted), Fields.held(wanted)));
    } else {
      if (place != null && !place.equals(is.get().place()) && mayHang(now, id, place.parent())) {
        way.add(new Operation.Move(id, place));
      } else {
        place = is.get().place();
      }
      addSet(way, is.get(), wanted);
    }
    if (place != null) {
      bringBack(way, now, place.parent());
    }
    // A card stands in a lane as well, which it names in a field.
    bringBack(way, now, wanted.text("lane", ""));
    return way;
  }

  /** Restores a record and all above it that are deleted now. */
  private static void bringBack(List<Operation> way, DocumentState now, String id) {
    String at = id;
    while (true) {
      RecordState record = now.find(at).orElse(null);
      if (record == null) {
        return;
      }
      if (record.deleted()) {
        way.add(new Operation.Set(at, Map.of(DELETED, FieldValue.flag(false))));
      }
      Place place = record.place();
      if (place == null) {
        return;
      }
      at = place.parent();
    }
  }

  /** Whether the parent is there and does not hang under the record. */
  private static boolean mayHang(DocumentState now, String id, String parent) {
    String at = parent;
    while (!at.equals(id)) {
      RecordState record = find(now, at).orElse(null);
      if (record == null) {
        return false;
      }
      Place place = record.place();
      if (place == null) {
        return true;
      }
      at = place.parent();
    }
    return false;
  }

  static Optional<RecordState> find(DocumentState document, String id) {
    return document.root().id().equals(id) ? Optional.of(document.root()) : document.find(id);
  }

  private static boolean has(DocumentState document, String id) {
    return find(document, id).isPresent();
  }

  private static void addSet(List<Operation> way, RecordState is, RecordState was) {
    Map<String, FieldValue> fields = Fields.leading(is, was);
    if (!fields.isEmpty()) {
      way.add(new Operation.Set(is.id(), fields));
    }
  }

  private static Operation delete(String id) {
    return new Operation.Set(id, Map.of(DELETED, FieldValue.flag(true)));
  }

  /** The place of a record that is not the root. */
  static Place place(RecordState record) {
    Place place = record.place();
    if (place == null) {
      throw new IllegalStateException("the root has no place: " + record.id());
    }
    return place;
  }
}
