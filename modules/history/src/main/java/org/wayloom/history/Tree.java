package org.wayloom.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;

/**
 * All records of a document, deleted ones too, in an order in which none comes before its parent.
 */
final class Tree {
  private static final Comparator<RecordState> SIBLINGS =
      Comparator.comparing(Tree::idx).thenComparing(RecordState::id);

  private Tree() {}

  /** The root is not among them. */
  static List<RecordState> fromTheTop(DocumentState document) {
    Map<String, List<RecordState>> below = new HashMap<>();
    for (RecordState record : document.records()) {
      Place place = record.place();
      if (place != null) {
        below.computeIfAbsent(place.parent(), parent -> new ArrayList<>()).add(record);
      }
    }
    below.values().forEach(siblings -> siblings.sort(SIBLINGS));
    List<RecordState> ordered =
        new ArrayList<>(below.getOrDefault(document.root().id(), List.of()));
    for (int i = 0; i < ordered.size(); i++) {
      ordered.addAll(below.getOrDefault(ordered.get(i).id(), List.of()));
    }
    return ordered;
  }

  private static String idx(RecordState record) {
    Place place = record.place();
    return place == null ? "" : place.idx();
  }
}
