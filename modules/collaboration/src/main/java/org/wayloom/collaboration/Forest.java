package org.wayloom.collaboration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;

/**
 * The state of a document, persistent: applying an operation makes a new forest and leaves this one
 * as it is. Pure values; {@link Effective} says which operations may be applied.
 *
 * <p>Beside the records it keeps the children of each in order, how many records are not deleted,
 * and about how many bytes all of them take, so that the limits cost nothing to check.
 */
final class Forest implements DocumentState {
  private static final Comparator<Child> SIBLING_ORDER =
      Comparator.comparing(Child::idx).thenComparing(Child::id);
  private static final Child[] NO_CHILDREN = new Child[0];

  private final DocumentId id;
  private final DocumentKind kind;
  private final long epoch;
  private final long version;
  private final PersistentMap<RecordState> records;
  private final PersistentMap<Child[]> children;
  private final int liveRecords;
  private final long bytes;

  /** A child as its parent lists it. */
  private record Child(String idx, String id) {}

  private Forest(
      DocumentId id,
      DocumentKind kind,
      long epoch,
      long version,
      PersistentMap<RecordState> records,
      PersistentMap<Child[]> children,
      int liveRecords,
      long bytes) {
    this.id = id;
    this.kind = kind;
    this.epoch = epoch;
    this.version = version;
    this.records = records;
    this.children = children;
    this.liveRecords = liveRecords;
    this.bytes = bytes;
  }

  /** A new document: nothing but its root record. */
  static Forest empty(DocumentId id, DocumentKind kind, long epoch) {
    RecordState root = new RecordState(id.value(), kind.name(), null, Map.of(), Map.of(), 0);
    return new Forest(id, kind, epoch, 0, PersistentMap.empty(), PersistentMap.empty(), 0, 0)
        .withRecord(root);
  }

  /** A document out of a snapshot, which holds every record, the root among them. */
  static Forest of(
      DocumentId id,
      DocumentKind kind,
      long epoch,
      long version,
      Collection<RecordState> snapshot) {
    Forest forest =
        new Forest(id, kind, epoch, version, PersistentMap.empty(), PersistentMap.empty(), 0, 0);
    for (RecordState record : snapshot) {
      forest = forest.withRecord(record);
    }
    if (forest.records.get(id.value()) == null) {
      throw new IllegalArgumentException("the snapshot of " + id + " has no root record");
    }
    return forest;
  }

  /** This forest with the operations of one batch applied, all of which are effective, in order. */
  Forest after(Commit commit) {
    Forest forest = this;
    for (Operation operation : commit.operations()) {
      forest = forest.with(operation, commit.version());
    }
    return forest.atVersion(commit.version());
  }

  /** This forest with one effective operation applied; its version does not change yet. */
  Forest with(Operation operation, long version) {
    return switch (operation) {
      case Operation.Create create -> withRecord(created(create, version));
      case Operation.Set set -> withRecord(changed(get(set.id()), set, version));
      case Operation.Move move -> withRecord(moved(get(move.id()), move.place(), version));
      case Operation.Purge purge -> without(get(purge.id()));
    };
  }

  Forest atVersion(long version) {
    return new Forest(id, kind, epoch, version, records, children, liveRecords, bytes);
  }

  private static RecordState created(Operation.Create create, long version) {
    Map<String, Long> versions = new HashMap<>();
    create.fields().keySet().forEach(field -> versions.put(field, version));
    return new RecordState(
        create.id(), create.type(), create.place(), create.fields(), versions, version);
  }

  private static RecordState changed(RecordState before, Operation.Set set, long version) {
    Map<String, FieldValue> fields = new HashMap<>(before.fields());
    Map<String, Long> versions = new HashMap<>(before.fieldVersions());
    set.fields()
        .forEach(
            (field, value) -> {
              fields.put(field, value);
              versions.put(field, version);
            });
    return new RecordState(
        before.id(),
        before.type(),
        before.place(),
        Collections.unmodifiableMap(fields),
        Collections.unmodifiableMap(versions),
        before.placeVersion());
  }

  private static RecordState moved(RecordState before, Place place, long version) {
    return new RecordState(
        before.id(), before.type(), place, before.fields(), before.fieldVersions(), version);
  }

  private Forest withRecord(RecordState after) {
    RecordState before = records.get(after.id());
    PersistentMap<Child[]> hanging = children;
    Place from = before == null ? null : before.place();
    Place to = after.place();
    if (from != null && !from.equals(to)) {
      hanging = hanging.with(from.parent(), without(hanging, from.parent(), after.id()));
    }
    if (to != null && !to.equals(from)) {
      hanging = hanging.with(to.parent(), including(hanging, to, after.id()));
    }
    return new Forest(
        id,
        kind,
        epoch,
        version,
        records.with(after.id(), after),
        hanging,
        liveRecords + live(after) - live(before),
        bytes + RecordSize.of(after) - (before == null ? 0 : RecordSize.of(before)));
  }

  /** Without a record that is not the root, and without all that hangs under it. */
  private Forest without(RecordState topmost) {
    Place place = topmost.place();
    if (place == null) {
      throw new IllegalStateException("the root of document " + id + " stays");
    }
    PersistentMap<RecordState> left = records;
    PersistentMap<Child[]> hanging =
        children.with(place.parent(), without(children, place.parent(), topmost.id()));
    int live = liveRecords;
    long size = bytes;
    Deque<RecordState> leaving = new ArrayDeque<>(List.of(topmost));
    while (!leaving.isEmpty()) {
      RecordState record = leaving.remove();
      leaving.addAll(allChildren(record.id()));
      left = left.without(record.id());
      hanging = hanging.without(record.id());
      live -= live(record);
      size -= RecordSize.of(record);
    }
    return new Forest(id, kind, epoch, version, left, hanging, live, size);
  }

  private static int live(@Nullable RecordState record) {
    return record == null || record.place() == null || record.deleted() ? 0 : 1;
  }

  private static Child[] without(PersistentMap<Child[]> children, String parent, String id) {
    return Arrays.stream(childrenOf(children, parent))
        .filter(child -> !child.id.equals(id))
        .toArray(Child[]::new);
  }

  private static Child[] including(PersistentMap<Child[]> children, Place place, String id) {
    Child[] before = childrenOf(children, place.parent());
    Child added = new Child(place.idx(), id);
    int at = -Arrays.binarySearch(before, added, SIBLING_ORDER) - 1;
    Child[] after = new Child[before.length + 1];
    System.arraycopy(before, 0, after, 0, at);
    after[at] = added;
    System.arraycopy(before, at, after, at + 1, before.length - at);
    return after;
  }

  private static Child[] childrenOf(PersistentMap<Child[]> children, String parent) {
    Child[] found = children.get(parent);
    return found == null ? NO_CHILDREN : found;
  }

  @Override
  public DocumentId id() {
    return id;
  }

  @Override
  public DocumentKind kind() {
    return kind;
  }

  @Override
  public long epoch() {
    return epoch;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public RecordState root() {
    return get(id.value());
  }

  /** The record, or a failure: for ids that are known to be there. */
  RecordState get(String recordId) {
    RecordState record = records.get(recordId);
    if (record == null) {
      throw new IllegalStateException("document " + id + " has no record " + recordId);
    }
    return record;
  }

  @Override
  public Optional<RecordState> find(String recordId) {
    return Optional.ofNullable(records.get(recordId));
  }

  @Override
  public Collection<RecordState> records() {
    List<RecordState> all = new ArrayList<>(records.size());
    records.forEach(
        (recordId, record) -> {
          if (record.place() != null) {
            all.add(record);
          }
        });
    return all;
  }

  @Override
  public List<RecordState> children(String parentId) {
    return allChildren(parentId).stream().filter(child -> !child.deleted()).toList();
  }

  /** The children of a record in order, deleted ones too. */
  List<RecordState> allChildren(String parentId) {
    return Arrays.stream(childrenOf(children, parentId)).map(child -> get(child.id)).toList();
  }

  @Override
  public boolean visible(String recordId) {
    RecordState record = records.get(recordId);
    while (record != null && !record.deleted()) {
      Place place = record.place();
      if (place == null) {
        return true;
      }
      record = records.get(place.parent());
    }
    return false;
  }

  /** Whether one record hangs somewhere under another, or is it. */
  boolean isAtOrUnder(String recordId, String ancestorId) {
    String at = recordId;
    while (!at.equals(ancestorId)) {
      Place place = get(at).place();
      if (place == null) {
        return false;
      }
      at = place.parent();
    }
    return true;
  }

  /** How many steps a record is away from the root; the root is at 0. */
  int depth(String recordId) {
    int depth = 0;
    for (Place at = get(recordId).place(); at != null; at = get(at.parent()).place()) {
      depth++;
    }
    return depth;
  }

  /** How many levels hang under a record; 0 when nothing does. */
  int height(String recordId) {
    int height = 0;
    for (Child child : childrenOf(children, recordId)) {
      height = Math.max(height, 1 + height(child.id));
    }
    return height;
  }

  /** Records that are not deleted themselves, the root not counted. */
  int liveRecords() {
    return liveRecords;
  }

  /** About how many bytes the records take as JSON. */
  long bytes() {
    return bytes;
  }
}
