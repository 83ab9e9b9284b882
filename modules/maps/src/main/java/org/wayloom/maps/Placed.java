package org.wayloom.maps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.RecordState;
import org.wayloom.maps.Difference.Kind;
import org.wayloom.maps.Difference.Spot;

/**
 * A record that people see, with where it stands.
 *
 * @param stage id of the stage that it is, or stands in
 */
record Placed(RecordState record, Optional<String> stage, Siblings siblings, Spot spot) {
  /**
   * Those among which a record has its order: phases and stages share one, cells have their own.
   */
  record Siblings(String parent, Optional<String> lane, String sort) {}

  /** What is seen of a map: columns with their cards and supports, then lanes, then arrows. */
  static List<Placed> all(DocumentState state) {
    Reading reading = new Reading(state);
    String root = state.root().id();
    reading.below(root, Optional.empty());
    return reading.placed;
  }

  Difference difference(Kind kind) {
    return difference(kind, List.of(), Optional.empty(), Optional.empty());
  }

  Difference moved(Spot from) {
    return difference(Kind.MOVED, List.of(), Optional.of(from), Optional.of(spot));
  }

  Difference changed(List<Difference.Change> fields) {
    return difference(Kind.CHANGED, fields, Optional.empty(), Optional.empty());
  }

  private Difference difference(
      Kind kind, List<Difference.Change> fields, Optional<Spot> from, Optional<Spot> to) {
    return new Difference(
        kind, record.id(), record.type(), title(), stage, siblings.lane(), fields, from, to);
  }

  private String title() {
    for (String field : List.of("title", "text", "label", "name", "source", "reason")) {
      String text = record.text(field, "");
      if (!text.isBlank()) {
        return text;
      }
    }
    return "";
  }

  /** Walks a document from its root. */
  private static final class Reading {
    private final DocumentState state;
    private final Set<String> lanes = new HashSet<>();
    private final List<Placed> placed = new ArrayList<>();

    Reading(DocumentState state) {
      this.state = state;
      for (RecordState child : state.children(state.root().id())) {
        if (child.type().equals("lane")) {
          lanes.add(child.id());
        }
      }
    }

    private void below(String parent, Optional<String> stage) {
      Map<Siblings, Integer> positions = new HashMap<>();
      for (RecordState child : state.children(parent)) {
        boolean card = child.type().equals("card");
        Optional<String> lane = card ? Optional.of(child.text("lane", "")) : Optional.empty();
        boolean unseen = lane.isPresent() && !lanes.contains(lane.get());
        // What is kept of a text that was overwritten is no part of the map (LV75).
        if (unseen || child.type().equals("conflict")) {
          continue;
        }
        String sort = Set.of("phase", "stage").contains(child.type()) ? "column" : child.type();
        String under = parent.equals(state.root().id()) ? "" : parent;
        Siblings siblings = new Siblings(under, lane, sort);
        int position = Objects.requireNonNull(positions.merge(siblings, 1, Integer::sum));
        Optional<String> here = child.type().equals("stage") ? Optional.of(child.id()) : stage;
        placed.add(new Placed(child, here, siblings, new Spot(parent, lane, position)));
        below(child.id(), here);
      }
    }
  }
}
