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
 * What leads from one state of a map to another: from one version to a later one, or from a map to
 * its variant, whose records share their ids. Pure. Libraries are told in the same way.
 *
 * <p>Only what people see counts: what hangs under something deleted is gone too. A record is
 * <em>moved</em> when it hangs elsewhere, when a card stands in another lane, or when it has
 * changed its order among those that stayed with it. Of these the fewest are told: as many stay as
 * can keep their order (a longest increasing subsequence), so that taking the first stage to the
 * end is one move and not a move of all the others. Positions themselves do not count, for adding a
 * record moves nothing. Arrows and supports have no order.
 */
public record Differences(List<Difference> items) {
  private static final Set<String> WITHOUT_ORDER = Set.of("link", "support");
  private static final Set<String> OF_THE_VARIANT =
      Set.of("title", "template", "stance", "variantOf", "view", "ignored");

  private static final List<RecordType> TYPES = Vocabulary.all();

  /** The lane of a card is where it stands. No other record has a field of that name. */
  private static final Set<String> OF_THE_PLACE = Set.of("lane");

  public Differences {
    items = List.copyOf(items);
  }

  /**
   * From a map to its variant. What a map says of itself (title, stance, template, view, set-aside
   * remarks) differs between variants by design and is not told.
   */
  static Differences betweenVariants(DocumentState before, DocumentState after) {
    return between(before, after, OF_THE_VARIANT);
  }

  /** From one version of a document to another, in either direction. */
  public static Differences betweenVersions(DocumentState before, DocumentState after) {
    return between(before, after, Set.of());
  }

  /** Told in the order of the other map; what is gone comes last. */
  private static Differences between(
      DocumentState before, DocumentState after, Set<String> exceptOfRoot) {
    Map<String, Placed> old = new LinkedHashMap<>();
    Placed.all(before).forEach(placed -> old.put(placed.record().id(), placed));
    Map<String, Placed> now = new LinkedHashMap<>();
    Placed.all(after).forEach(placed -> now.put(placed.record().id(), placed));
    Set<String> moved = moved(old, now);
    List<Difference> items = new ArrayList<>();
    List<Difference.Change> ofMap = changes(before.root(), after.root(), exceptOfRoot);
    if (!ofMap.isEmpty()) {
      items.add(
          new Difference(
              Kind.CHANGED,
              after.root().id(),
              after.root().type(),
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
      List<Difference.Change> changes = changes(was.record(), placed.record(), OF_THE_PLACE);
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

  private static List<Difference.Change> changes(
      RecordState before, RecordState after, Set<String> except) {
    return Vocabulary.find(TYPES, after.type())
        .map(type -> FieldChanges.between(before, after, type, except))
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
