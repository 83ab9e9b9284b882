package org.wayloom.maps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.RecordState;
import org.wayloom.maps.JourneyMap.LaneKind;

/**
 * What people see of a map document, in order, as records with all their fields: for those who look
 * at a map as a whole. Pure.
 *
 * <p>Stages stand in one order, phase by phase. A card is seen when its lane is.
 */
final class Drawing {
  private final DocumentState state;
  private final List<RecordState> stages = new ArrayList<>();
  private final List<RecordState> lanes;
  private final Map<String, LaneKind> kinds = new HashMap<>();
  private final Map<String, List<RecordState>> cardsByStage = new HashMap<>();

  Drawing(DocumentState state) {
    this.state = state;
    this.lanes = children(state.root().id(), "lane").toList();
    for (RecordState lane : lanes) {
      kinds.put(lane.id(), FieldType.constant(LaneKind.class, lane.text("kind", ""), LaneKind.OWN));
    }
    for (RecordState column : state.children(state.root().id())) {
      if (column.type().equals("stage")) {
        stages.add(column);
      } else if (column.type().equals("phase")) {
        children(column.id(), "stage").forEach(stages::add);
      }
    }
    for (RecordState stage : stages) {
      cardsByStage.put(
          stage.id(),
          children(stage.id(), "card")
              .filter(card -> kinds.containsKey(card.text("lane", "")))
              .toList());
    }
  }

  RecordState root() {
    return state.root();
  }

  List<RecordState> phases() {
    return children(state.root().id(), "phase").toList();
  }

  List<RecordState> stages() {
    return List.copyOf(stages);
  }

  List<RecordState> lanes() {
    return lanes;
  }

  List<RecordState> links() {
    return children(state.root().id(), "link").toList();
  }

  /** All cards, stage by stage. */
  List<RecordState> cards() {
    return stages.stream().flatMap(stage -> cards(stage).stream()).toList();
  }

  List<RecordState> cards(RecordState stage) {
    return cardsByStage.getOrDefault(stage.id(), List.of());
  }

  /** The cards of a stage in lanes of a kind. */
  List<RecordState> cards(RecordState stage, LaneKind kind) {
    return cards(stage).stream().filter(card -> kindOf(card) == kind).toList();
  }

  /** The kind of the lane that a card stands in. */
  LaneKind kindOf(RecordState card) {
    return kinds.getOrDefault(card.text("lane", ""), LaneKind.OWN);
  }

  boolean hasLane(LaneKind kind) {
    return kinds.containsValue(kind);
  }

  /** What a card rests on, and what speaks against it. */
  List<RecordState> supports(RecordState card) {
    return children(card.id(), "support").toList();
  }

  /** Whether a card says anything: one that was just made, or emptied, does not. */
  static boolean states(RecordState card) {
    return Stream.of("text", "touchpoint", "channel", "reason")
            .anyMatch(field -> !card.text(field, "").isBlank())
        || card.number("emotion").isPresent()
        || (card.fields().get("details") instanceof FieldValue.Tree details
            && RichText.says(details.json()));
  }

  private Stream<RecordState> children(String parent, String type) {
    return state.children(parent).stream().filter(child -> child.type().equals(type));
  }
}
