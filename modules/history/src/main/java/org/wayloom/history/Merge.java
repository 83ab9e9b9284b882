package org.wayloom.history;

import static org.wayloom.history.Fields.DELETED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.DraftDocument;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;

/**
 * Brings what one side changed since a common version into the other side: a three-way merge of
 * records. Pure; the rules are in docs/adr/0033. Records are the same when their ids are. What one
 * side purged counts as deleted there.
 *
 * @param conflicts what both sides changed differently, chosen already or not
 * @param operations lead from their document to the merged one; where nothing was chosen, theirs
 *     stays
 */
record Merge(List<Conflict> conflicts, List<Operation> operations) {
  /** What a document says of itself and no merge carries over: these tell a proposal apart. */
  private static final Set<String> OWN_TO_A_MAP =
      Set.of("title", "template", "stance", "variantOf", "view", "ignored");

  Merge {
    conflicts = List.copyOf(conflicts);
    operations = List.copyOf(operations);
  }

  /** Whether a conflict is settled for mine; by default, and when in doubt, theirs stays. */
  @FunctionalInterface
  interface Choices {
    boolean takesMine(String record, String aspect);
  }

  /**
   * @param base the last version that both sides have in common
   * @param theirs where the changes shall land
   * @param mine what was changed; its root may have another id
   */
  static Merge of(DocumentState base, DocumentState theirs, DocumentState mine, Choices choices) {
    DocumentState theirTrash = withPurged(theirs, base);
    Merge merge = new Work(base, theirTrash, withPurged(mine, base), choices).merged();
    return theirTrash.records().size() == theirs.records().size()
        ? merge
        : new Merge(merge.conflicts, madeAgain(theirs, theirTrash, merge.operations));
  }

  /** A side as if what it purged since the common version were only deleted. */
  private static DocumentState withPurged(DocumentState side, DocumentState base) {
    List<Operation> back = new ArrayList<>();
    for (RecordState was : Tree.fromTheTop(base)) {
      if (side.find(was.id()).isPresent()) {
        continue;
      }
      Place stood = WayBack.place(was);
      boolean ofTheRoot = stood.parent().equals(base.root().id());
      boolean topmost = ofTheRoot || side.find(stood.parent()).isPresent();
      Map<String, FieldValue> fields = Fields.held(was);
      if (topmost) {
        fields.put(DELETED, FieldValue.flag(true));
      }
      Place place = ofTheRoot ? new Place(side.root().id(), stood.idx()) : stood;
      back.add(new Operation.Create(was.id(), was.type(), place, fields));
    }
    return back.isEmpty() ? side : DraftDocument.after(side, back);
  }

  /** The way to what operations make of a document with its trash, from the one without. */
  private static List<Operation> madeAgain(
      DocumentState theirs, DocumentState theirTrash, List<Operation> operations) {
    return WayBack.whole(theirs, DraftDocument.after(theirTrash, operations));
  }

  /** One merge on its way. */
  private static final class Work {
    private final Side base;
    private final Side theirs;
    private final Side mine;
    private final Choices choices;
    private final Set<String> touchedByThem;
    private final Set<String> touchedByMe;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();

    Work(DocumentState base, DocumentState theirs, DocumentState mine, Choices choices) {
      String root = theirs.root().id();
      this.base = new Side(base, root);
      this.theirs = new Side(theirs, root);
      this.mine = new Side(mine, root);
      this.choices = choices;
      this.touchedByThem = this.theirs.touchedSince(this.base);
      this.touchedByMe = this.mine.touchedSince(this.base);
    }

    Merge merged() {
      Map<String, FieldValue> set =
          fields(base.document.root(), theirs.document.root(), mine.document.root(), OWN_TO_A_MAP);
      addSet(theirs.document.root().id(), set);
      for (RecordState my : Tree.fromTheTop(mine.document)) {
        RecordState their = theirs.find(my.id());
        RecordState was = base.find(my.id());
        if (their == null) {
          create(my);
        } else {
          change(my, their, was);
        }
      }
      return new Merge(conflicts, operations);
    }

    /** A record that they never had keeps its id. */
    private void create(RecordState my) {
      if (!my.deleted() || mine.hasChildren(my.id())) {
        operations.add(new Operation.Create(my.id(), my.type(), mine.place(my), Fields.held(my)));
      }
    }

    private void change(RecordState my, RecordState their, @Nullable RecordState was) {
      boolean wasGone = was != null && was.deleted();
      if (my.deleted() && their.deleted()) {
        return;
      }
      if (my.deleted() && !wasGone) {
        if (!touchedByThem.contains(my.id()) || choose(my, their, was, DELETED)) {
          operations.add(new Operation.Set(my.id(), Map.of(DELETED, FieldValue.flag(true))));
        }
        return;
      }
      boolean theyDeleted = their.deleted() && !wasGone;
      if (theyDeleted && (!touchedByMe.contains(my.id()) || !choose(my, their, was, DELETED))) {
        return;
      }
      move(my, their, was, theyDeleted);
      RecordState before = was == null ? bare(my) : was;
      Map<String, FieldValue> set =
          theyDeleted ? changed(before, my) : fields(before, their, my, Set.of());
      if (theyDeleted) {
        set.put(DELETED, FieldValue.flag(false));
      }
      addSet(my.id(), set);
    }

    private void move(
        RecordState my, RecordState their, @Nullable RecordState was, boolean mineIsChosen) {
      Place wanted = mine.place(my);
      Place stands = theirs.place(their);
      Place stood = was == null ? stands : base.place(was);
      if (wanted.equals(stood) || wanted.equals(stands)) {
        return;
      }
      boolean onlyI = stands.equals(stood) || mineIsChosen;
      // Both put it in order under the same parent: theirs stays, for an order is nobody's loss.
      boolean elsewhere = !wanted.parent().equals(stands.parent());
      if (onlyI || (elsewhere && choose(my, their, was, Conflict.PLACE))) {
        operations.add(new Operation.Move(my.id(), wanted));
      }
    }

    /** Fields to set in theirs. */
    private Map<String, FieldValue> fields(
        RecordState was, RecordState their, RecordState my, Set<String> except) {
      Map<String, FieldValue> set = new TreeMap<>();
      Set<String> names = Fields.names(my, their);
      names.addAll(was.fields().keySet());
      names.removeAll(except);
      for (String name : names) {
        FieldValue b = Fields.value(was, name);
        FieldValue t = Fields.value(their, name);
        FieldValue m = Fields.value(my, name);
        if (m.equals(b) || m.equals(t)) {
          continue;
        }
        if (t.equals(b) || choose(my, their, was, name)) {
          set.put(name, m);
        }
      }
      return set;
    }

    private static Map<String, FieldValue> changed(RecordState was, RecordState my) {
      return new TreeMap<>(Fields.leading(was, my));
    }

    /** Notes a conflict; true when mine was chosen. */
    private boolean choose(
        RecordState my, RecordState their, @Nullable RecordState was, String aspect) {
      String id = my.place() == null ? their.id() : my.id();
      boolean takesMine = choices.takesMine(id, aspect);
      conflicts.add(
          new Conflict(
              id,
              their.type(),
              aspect,
              was == null ? FieldValue.empty() : base.aspect(was, aspect),
              theirs.aspect(their, aspect),
              mine.aspect(my, aspect)));
      return takesMine;
    }

    private void addSet(String id, Map<String, FieldValue> fields) {
      if (!fields.isEmpty()) {
        operations.add(new Operation.Set(id, fields));
      }
    }

    private static RecordState bare(RecordState record) {
      return new RecordState(record.id(), record.type(), record.place(), Map.of(), Map.of(), 0);
    }
  }

  /** A document in which the root has the id that it has in theirs. */
  private static final class Side {
    private final DocumentState document;
    private final String root;
    private final Set<String> parents = new HashSet<>();

    Side(DocumentState document, String root) {
      this.document = document;
      this.root = root;
      document.records().forEach(record -> parents.add(WayBack.place(record).parent()));
    }

    @Nullable RecordState find(String id) {
      return document.find(id).orElse(null);
    }

    boolean hasChildren(String id) {
      return parents.contains(id);
    }

    Place place(RecordState record) {
      Place place = WayBack.place(record);
      return place.parent().equals(document.root().id()) ? new Place(root, place.idx()) : place;
    }

    /** A field's value, or the parent's id as the place. */
    FieldValue aspect(RecordState record, String aspect) {
      return aspect.equals(Conflict.PLACE)
          ? FieldValue.text(place(record).parent())
          : Fields.value(record, aspect);
    }

    /** Records that this side made or changed, and all that they hang under. */
    Set<String> touchedSince(Side before) {
      Set<String> touched = new HashSet<>();
      for (RecordState record : document.records()) {
        RecordState was = before.find(record.id());
        if (was != null
            && Fields.leading(was, record).isEmpty()
            && sameParent(before, was, record)) {
          continue;
        }
        for (RecordState at = record; at != null && touched.add(at.id()); ) {
          Place place = at.place();
          at = place == null ? null : find(place.parent());
        }
      }
      return touched;
    }

    private boolean sameParent(Side before, RecordState was, RecordState is) {
      return Objects.equals(before.place(was).parent(), place(is).parent());
    }
  }
}
