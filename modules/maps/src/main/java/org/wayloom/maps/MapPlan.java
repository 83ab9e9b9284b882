package org.wayloom.maps;

import java.util.List;
import java.util.Map;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.kernel.DocumentId;
import org.wayloom.maps.JourneyMap.LaneKind;

/**
 * All that a new map begins with.
 *
 * @param root fields of the map itself
 * @param links between stages or cards, by their names
 */
record MapPlan(
    Map<String, FieldValue> root, List<Lane> lanes, List<Phase> phases, List<Link> links) {
  /** The rows of a map that no template makes; from what the customer wants to what could be. */
  static final List<LaneKind> USUAL_LANES =
      List.of(
          LaneKind.GOALS,
          LaneKind.ACTIONS,
          LaneKind.THOUGHTS,
          LaneKind.EMOTIONS,
          LaneKind.TOUCHPOINTS,
          LaneKind.CHANNELS,
          LaneKind.PAIN_POINTS,
          LaneKind.OPPORTUNITIES);

  record Lane(LaneKind kind, String title) {
    static List<Lane> usual(Texts texts) {
      return USUAL_LANES.stream()
          .map(kind -> new Lane(kind, texts.get("lane." + FieldType.word(kind))))
          .toList();
    }
  }

  /**
   * @param title empty when the stages stand in no phase
   */
  record Phase(String title, List<Stage> stages) {}

  /**
   * @param name empty when no link needs it
   */
  record Stage(String name, Map<String, FieldValue> fields, List<Card> cards) {}

  /**
   * @param name empty when no link needs it
   * @param fields without the lane, which follows from the kind
   */
  record Card(String name, LaneKind lane, Map<String, FieldValue> fields) {}

  record Link(String from, String to, Map<String, FieldValue> fields) {}

  /** The one batch of operations that turns an empty map document into this map. */
  List<Operation> operations(DocumentId map) {
    return new MapPlanWriter(map).write(this);
  }
}
