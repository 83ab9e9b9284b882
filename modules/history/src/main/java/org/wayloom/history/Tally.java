package org.wayloom.history;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.maps.Difference;
import org.wayloom.maps.Differences;

/** Counts what a run of operations came to, record by record: the letters typed are one change. */
final class Tally {
  /** Deleting has a count of its own; the lane is part of where a card stands. */
  private static final Set<String> NO_CONTENT = Set.of(Fields.DELETED, "lane");

  private final Set<String> made = new HashSet<>();
  private final Map<String, Boolean> deleted = new HashMap<>();
  private final Set<String> moved = new HashSet<>();
  private final Set<String> changed = new HashSet<>();

  /**
   * How many records were added, removed, moved and changed.
   *
   * @param added made, or brought back
   */
  record ChangeCounts(int added, int removed, int moved, int changed) {}

  /** Of what people see. What was moved and changed counts in both. */
  static ChangeCounts of(Differences differences) {
    Map<Difference.Kind, Integer> counts = new EnumMap<>(Difference.Kind.class);
    differences.items().forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
    return new ChangeCounts(
        counts.getOrDefault(Difference.Kind.ADDED, 0),
        counts.getOrDefault(Difference.Kind.REMOVED, 0),
        counts.getOrDefault(Difference.Kind.MOVED, 0),
        counts.getOrDefault(Difference.Kind.CHANGED, 0));
  }

  static ChangeCounts of(List<Operation> operations) {
    Tally tally = new Tally();
    operations.forEach(tally::add);
    return tally.counts();
  }

  private void add(Operation operation) {
    switch (operation) {
      case Operation.Create create -> made.add(create.id());
      case Operation.Move move -> moved.add(move.id());
      case Operation.Purge purge -> {}
      case Operation.Set set -> {
        FieldValue gone = set.fields().get(Fields.DELETED);
        if (gone != null) {
          deleted.put(set.id(), gone.equals(FieldValue.flag(true)));
        }
        if (set.fields().containsKey("lane")) {
          moved.add(set.id());
        }
        if (!NO_CONTENT.containsAll(set.fields().keySet())) {
          changed.add(set.id());
        }
      }
    }
  }

  private ChangeCounts counts() {
    Set<String> removed = new HashSet<>();
    Set<String> added = new HashSet<>(made);
    deleted.forEach((id, gone) -> (gone ? removed : added).add(id));
    added.removeAll(removed);
    removed.removeAll(made);
    int removals = removed.size();
    removed.addAll(made);
    removed.addAll(deleted.keySet());
    moved.removeAll(removed);
    changed.removeAll(removed);
    return new ChangeCounts(added.size(), removals, moved.size(), changed.size());
  }
}
