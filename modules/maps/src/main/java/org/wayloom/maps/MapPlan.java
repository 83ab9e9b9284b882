package org.wayloom.maps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.FractionalIndex;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;
import org.wayloom.maps.JourneyMap.LaneKind;

/**
 * All that a new map begins with, and the one batch of operations that makes it.
 *
 * @param template id of the template it comes from, empty for one made from data
 */
record MapPlan(String title, String template, List<Phase> phases, Texts texts) {
  /**
   * @param title empty when the stages stand in no phase
   */
  record Phase(String title, List<Stage> stages) {}

  record Stage(String title, String definition, List<Card> cards) {}

  /**
   * @param touchpoint id in the library, empty when it places none
   */
  record Card(LaneKind lane, String text, String touchpoint) {}

  static MapPlan of(Blueprint blueprint, String title, Texts texts) {
    List<Phase> phases = new ArrayList<>();
    boolean first = true;
    for (Template.Phase phase : blueprint.template(texts).phases()) {
      List<Stage> stages = new ArrayList<>();
      for (Template.Stage stage : phase.stages()) {
        List<Card> cards = first ? prompts(blueprint, texts) : List.of();
        stages.add(new Stage(stage.title(), stage.definition(), cards));
        first = false;
      }
      phases.add(new Phase(phase.title(), stages));
    }
    return new MapPlan(title, blueprint.id(), phases, texts);
  }

  private static List<Card> prompts(Blueprint blueprint, Texts texts) {
    return blueprint.prompts().stream()
        .map(kind -> new Card(kind, Blueprint.prompt(kind, texts), ""))
        .toList();
  }

  /** The operations that turn an empty map document into this map. */
  List<Operation> operations(DocumentId map) {
    String root = map.value();
    List<Operation> batch = new ArrayList<>();
    batch.add(
        new Operation.Set(
            root, Map.of("title", FieldValue.text(title), "template", FieldValue.text(template))));
    Map<LaneKind, String> lanes = lanes(root, batch);
    List<String> columns = FractionalIndex.between(null, null, columns());
    int column = 0;
    for (Phase phase : phases) {
      if (phase.title().isEmpty()) {
        for (Stage stage : phase.stages()) {
          stage(stage, new Place(root, columns.get(column++)), lanes, batch);
        }
      } else {
        String id = Ids.next();
        batch.add(
            new Operation.Create(
                id,
                "phase",
                new Place(root, columns.get(column++)),
                Map.of("title", FieldValue.text(phase.title()))));
        List<String> keys = FractionalIndex.between(null, null, phase.stages().size());
        for (int i = 0; i < keys.size(); i++) {
          stage(phase.stages().get(i), new Place(id, keys.get(i)), lanes, batch);
        }
      }
    }
    return batch;
  }

  private int columns() {
    return phases.stream()
        .mapToInt(phase -> phase.title().isEmpty() ? phase.stages().size() : 1)
        .sum();
  }

  private Map<LaneKind, String> lanes(String root, List<Operation> batch) {
    Map<LaneKind, String> ids = new EnumMap<>(LaneKind.class);
    List<String> keys = FractionalIndex.between(null, null, Blueprint.LANES.size());
    for (int i = 0; i < keys.size(); i++) {
      LaneKind kind = Blueprint.LANES.get(i);
      String id = Ids.next();
      ids.put(kind, id);
      batch.add(
          new Operation.Create(
              id,
              "lane",
              new Place(root, keys.get(i)),
              Map.of(
                  "title", FieldValue.text(Blueprint.laneTitle(kind, texts)),
                  "kind", FieldValue.text(FieldType.word(kind)))));
    }
    return ids;
  }

  private static void stage(
      Stage stage, Place place, Map<LaneKind, String> lanes, List<Operation> batch) {
    String id = Ids.next();
    batch.add(
        new Operation.Create(
            id,
            "stage",
            place,
            Map.of(
                "title", FieldValue.text(stage.title()),
                "definition", FieldValue.text(stage.definition()))));
    List<String> keys = FractionalIndex.between(null, null, stage.cards().size());
    for (int i = 0; i < keys.size(); i++) {
      Card card = stage.cards().get(i);
      batch.add(
          new Operation.Create(
              Ids.next(),
              "card",
              new Place(id, keys.get(i)),
              Map.of(
                  "lane", FieldValue.text(lanes.getOrDefault(card.lane(), "")),
                  "text", FieldValue.text(card.text()),
                  "touchpoint", FieldValue.text(card.touchpoint()))));
    }
  }
}
