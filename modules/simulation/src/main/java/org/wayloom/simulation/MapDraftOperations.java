package org.wayloom.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.kernel.DocumentId;

/** The operations that draw the designed map into an empty map document. */
final class MapDraftOperations {
  private final Design design;
  private final DocumentId map;
  private final Map<String, String> channels;
  private final List<Operation> operations = new ArrayList<>();
  private int stages;
  private int cards;

  private MapDraftOperations(Design design, DocumentId map, Map<String, String> channels) {
    this.design = design;
    this.map = map;
    this.channels = channels;
  }

  /**
   * @param channels the ids of the library's channels by their keys
   */
  static List<Operation> of(Design design, DocumentId map, Map<String, String> channels) {
    MapDraftOperations draft = new MapDraftOperations(design, map, channels);
    draft.draw();
    return List.copyOf(draft.operations);
  }

  private void draw() {
    operations.add(
        new Operation.Set(
            map.value(),
            Map.of(
                "title", FieldValue.text(design.title()),
                "description", FieldValue.text(design.description()),
                "persona", FieldValue.text(design.personas().getFirst().id()),
                "personas",
                    FieldValue.texts(design.personas().stream().map(Design.Persona::id).toList()),
                "windowDays", FieldValue.number(90),
                // The company's year is over: what was fresh then is not to fade in the demo.
                "asOf", FieldValue.text(SupportOperations.END.toString()))));
    Siblings lanes = new Siblings(map.value(), null);
    for (Design.Lane lane : design.lanes()) {
      add(
          laneId(lane.kind()),
          "lane",
          lanes,
          Map.of("title", FieldValue.text(lane.title()), "kind", FieldValue.text(lane.kind())));
    }
    Siblings phases = new Siblings(map.value(), null);
    for (int i = 0; i < design.phases().size(); i++) {
      Design.Phase phase = design.phases().get(i);
      String id = "phase-" + (i + 1);
      add(id, "phase", phases, Map.of("title", FieldValue.text(phase.title())));
      Siblings columns = new Siblings(id, null);
      phase.stages().forEach(stage -> drawStage(stage, columns));
    }
  }

  private void drawStage(Design.Stage stage, Siblings columns) {
    String id = "stage-" + ++stages;
    add(
        id,
        "stage",
        columns,
        Map.of(
            "title", FieldValue.text(stage.title()),
            "definition", FieldValue.text(stage.definition())));
    Siblings below = new Siblings(id, null);
    for (Design.Lane lane : design.lanes()) {
      String firstCard = "card-" + (cards + 1);
      switch (lane.kind()) {
        case "emotions" ->
            card(
                lane,
                below,
                Map.of(
                    "text", FieldValue.text(stage.feeling()),
                    "emotion", FieldValue.number(stage.emotion())));
        case "touchpoints" ->
            stage.touchpoints().forEach(each -> card(lane, below, placing(each, stage.optional())));
        case "channels" ->
            stage
                .channels()
                .forEach(
                    key ->
                        card(
                            lane,
                            below,
                            Map.of("channel", FieldValue.text(channels.getOrDefault(key, "")))));
        case String kind ->
            stage
                .cards()
                .getOrDefault(kind, List.of())
                .forEach(text -> card(lane, below, Map.of("text", FieldValue.text(text))));
      }
      design.claims().stream()
          .filter(claim -> claim.stage().equals(stage.title()) && claim.lane().equals(lane.kind()))
          .forEach(
              claim -> operations.addAll(SupportOperations.under(firstCard, claim.supports())));
    }
  }

  private static Map<String, FieldValue> placing(String touchpoint, List<String> optional) {
    FieldValue id = FieldValue.text(touchpoint);
    return optional.contains(touchpoint)
        ? Map.of("touchpoint", id, "optional", FieldValue.flag(true))
        : Map.of("touchpoint", id);
  }

  private void card(Design.Lane lane, Siblings below, Map<String, FieldValue> fields) {
    Map<String, FieldValue> all = new HashMap<>(fields);
    all.put("lane", FieldValue.text(laneId(lane.kind())));
    add("card-" + ++cards, "card", below, all);
  }

  private static String laneId(String kind) {
    return "lane-" + kind;
  }

  private void add(String id, String type, Siblings siblings, Map<String, FieldValue> fields) {
    operations.add(new Operation.Create(id, type, siblings.next(), fields));
  }
}
