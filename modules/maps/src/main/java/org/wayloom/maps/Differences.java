package org.wayloom.maps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.RecordState;
import org.wayloom.maps.Difference.Kind;

/**
 * What leads from one map to another whose records share their ids, such as from as-is to to-be.
 * Pure.
 *
 * <p>Only what people see counts: what hangs under something deleted is gone too. A record is
 * <em>moved</em> when it hangs elsewhere, when a card stands in another lane, or when it has
 * changed its order among those that stayed with it. Of these the fewest are told: as many stay as
 * can keep their order (a longest increasing subsequence), so that taking the first stage to the
 * end is one move and not a move of all the others. Positions themselves do not count, for adding a
 * record moves nothing. Arrows and supports have no order.
 *
 * <p>What a map says of itself (title, stance, template, view, set-aside remarks) differs between
 * variants by design and is not told.
 */
record Differences(List<Difference> items) {
  private static final Set<String> WITHOUT_ORDER = Set.of("link", "support");
  private static final Set<String> OF_THE_VARIANT =
      Set.of("title", "template", "stance", "variantOf", "view", "ignored");

  Differences {
    items = List.copyOf(items);
  }

  /** Told in the order of the other map; what is gone comes last. */
  static Differences between(DocumentState before, DocumentState after) {
    Map<String, Placed> old = new LinkedHashMap<>();
    Placed.all(before).forEach(placed -> old.put(placed.record().id(), placed));
    Map<String, Placed> now = new LinkedHashMap<>();
    Placed.all(after).forEach(placed -> now.put(placed.record().id(), placed));
    Set<String> moved = moved(old, now);
    List<Difference> items = new ArrayList<>();
    List<Difference.Change> ofMap =
        FieldChanges.between(before.root(), after.root(), MapVocabulary.MAP, OF_THE_VARIANT);
    if (!ofMap.isEmpty()) {
      items.add(
          new Difference(
              Kind.CHANGED,
              after.root().id(),
              "map",
              after.root().text("title", ""),
              Optional.empty(),
              Optional.empty(),
              ofMap,
              Optional.empty(),
              Optional.empty()));
    }
    for (Placed placed : now.values()) {
      Placed was = old.get(placed.record().id());
      if (was == null) {
        items.add(placed.difference(Kind.ADDED));
        continue;
      }
      if (moved.contains(placed.record().id())) {
        items.add(placed.moved(was.spot()));
      }
      List<Difference.Change> changes = changes(was.record(), placed.record());
      if (!changes.isEmpty()) {
        items.add(placed.changed(changes));
      }
    }
    for (Placed placed : old.values()) {
      if (!now.containsKey(placed.record().id())) {
        items.add(placed.difference(Kind.REMOVED));
      }
    }
    return new Differences(items);
  }

  private static List<Difference.Change> changes(RecordState before, RecordState after) {
    return Vocabulary.find(MapVocabulary.TYPES, after.type())
        .map(
            type ->
                FieldChanges.between(
                    before,
                    after,
                    type,
                    type.equals(MapVocabulary.CARD) ? Set.of("lane") : Set.of()))
        .orElse(List.of());
  }

  /** Ids of those that are elsewhere, or out of order among those that stayed. */
  private static Set<String> moved(Map<String, Placed> old, Map<String, Placed> now) {
    Set<String> moved = new HashSet<>();
    Map<Placed.Siblings, List<String>> stayed = new LinkedHashMap<>();
    for (Placed placed : now.values()) {
      String id = placed.record().id();
      Placed was = old.get(id);
      if (was == null) {
        continue;
      }
      if (!was.siblings().equals(placed.siblings())) {
        moved.add(id);
      } else if (!WITHOUT_ORDER.contains(placed.record().type())) {
        stayed.computeIfAbsent(placed.siblings(), key -> new ArrayList<>()).add(id);
      }
    }
    for (List<String> ids : stayed.values()) {
      List<Integer> positions = ids.stream().map(id -> position(old, id)).toList();
      Set<Integer> kept = LongestRise.indexes(positions);
      for (int i = 0; i < ids.size(); i++) {
        if (!kept.contains(i)) {
          moved.add(ids.get(i));
        }
      }
    }
    return moved;
  }

  private static int position(Map<String, Placed> placed, String id) {
    Placed found = placed.get(id);
    return found == null ? 0 : found.spot().position();
  }
}
