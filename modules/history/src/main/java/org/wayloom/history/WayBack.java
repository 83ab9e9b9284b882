package org.wayloom.history;

import static org.wayloom.history.Fields.DELETED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * removed; it can be restored in its turn. What was purged since is made again (LV16).
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
    Set<String> staysAway = stayingAway(now, then);
    for (RecordState was : Tree.fromTheTop(then)) {
      RecordState is = now.find(was.id()).orElse(null);
      if (staysAway.contains(was.id())) {
        continue;
      }
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
   * What was in the trash then and was purged since: nobody sees whether it is there, unless
   * something that is there now hung under it.
   */
  private static Set<String> stayingAway(DocumentState now, DocumentState then) {
    List<RecordState> fromTheTop = Tree.fromTheTop(then);
    Set<String> needed = new HashSet<>();
    for (RecordState was : fromTheTop.reversed()) {
      if (has(now, was.id()) || needed.contains(was.id())) {
        needed.add(place(was).parent());
      }
    }
    Set<String> away = new HashSet<>();
    for (RecordState was : fromTheTop) {
      boolean gone = was.deleted() && !has(now, was.id()) && !needed.contains(was.id());
      if (gone || away.contains(place(was).parent())) {
        away.add(was.id());
      }
    }
    return away;
  }

  /**
   * One record as it was, with what it hangs under, as far as that is deleted now. What hangs under
   * it is left as it is; under one that was purged is again what hung there. A record that was not
   * there then is deleted.
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
    if (is.isEmpty()) {
      bringBack(way, now, then, place(wanted).parent());
      for (RecordState purged : withWhatHungUnder(now, then, id)) {
        way.add(
            new Operation.Create(purged.id(), purged.type(), place(purged), Fields.held(purged)));
      }
    } else {
      Place stood = wanted.place();
      Place stands = is.get().place();
      if (stood != null && !stood.equals(stands) && mayHang(now, then, id, stood.parent())) {
        bringBack(way, now, then, stood.parent());
        way.add(new Operation.Move(id, stood));
      } else if (stands != null) {
        bringBack(way, now, then, stands.parent());
      }
      addSet(way, is.get(), wanted);
    }
    // A card stands in a lane as well, which it names in a field.
    bringBack(way, now, then, wanted.text("lane", ""));
    return way;
  }

  /** A record that is not there now, and what was visible under it and is not there either. */
  private static List<RecordState> withWhatHungUnder(
      DocumentState now, DocumentState then, String id) {
    Set<String> coming = new HashSet<>();
    List<RecordState> all = new ArrayList<>();
    for (RecordState was : Tree.fromTheTop(then)) {
      boolean under = coming.contains(place(was).parent()) && !was.deleted();
      if (was.id().equals(id) || (under && !has(now, was.id()))) {
        coming.add(was.id());
        all.add(was);
      }
    }
    return all;
  }

  /** Restores a record and all above it that are deleted now, from the top; purged ones as then. */
  private static void bringBack(
      List<Operation> way, DocumentState now, DocumentState then, String id) {
    RecordState is = now.find(id).orElse(null);
    RecordState record = standing(now, then, id);
    if (record == null || record.place() == null) {
      return;
    }
    bringBack(way, now, then, place(record).parent());
    if (is == null) {
      Map<String, FieldValue> fields = Fields.held(record);
      fields.remove(DELETED);
      way.add(new Operation.Create(id, record.type(), place(record), fields));
    } else if (is.deleted()) {
      way.add(new Operation.Set(id, Map.of(DELETED, FieldValue.flag(false))));
    }
  }

  /** A record as it is, or as it was where it is gone; null where it never was. */
  private static @Nullable RecordState standing(DocumentState now, DocumentState then, String id) {
    return now.find(id).or(() -> then.find(id)).orElse(null);
  }

  /** Whether the parent is there, or was, and does not hang under the record. */
  private static boolean mayHang(DocumentState now, DocumentState then, String id, String parent) {
    String at = parent;
    while (!at.equals(id)) {
      RecordState record = standing(now, then, at);
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
