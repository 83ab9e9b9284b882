package org.wayloom.maps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.FractionalIndex;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;
import org.wayloom.maps.JourneyMap.LaneKind;

/** Writes one {@link MapPlan} as operations: gives every record its id and its place. */
final class MapPlanWriter {
  private final String root;
  private final List<Operation> batch = new ArrayList<>();
  private final Map<LaneKind, String> lanes = new EnumMap<>(LaneKind.class);
  private final Map<String, String> named = new HashMap<>();

  MapPlanWriter(DocumentId map) {
    this.root = map.value();
  }

  List<Operation> write(MapPlan plan) {
    batch.add(new Operation.Set(root, plan.root()));
    List<String> rows = FractionalIndex.between(null, null, plan.lanes().size());
    for (int i = 0; i < rows.size(); i++) {
      lane(plan.lanes().get(i), new Place(root, rows.get(i)));
    }
    columns(plan.phases());
    List<String> arrows = FractionalIndex.between(null, null, plan.links().size());
    for (int i = 0; i < arrows.size(); i++) {
      link(plan.links().get(i), new Place(root, arrows.get(i)));
    }
    return List.copyOf(batch);
  }

  private void lane(MapPlan.Lane lane, Place place) {
    Map<String, FieldValue> fields =
        Map.of(
            "title", FieldValue.text(lane.title()),
            "kind", FieldValue.text(FieldType.word(lane.kind())));
    lanes.put(lane.kind(), create("lane", place, fields));
  }

  /** Phases and stages without a phase stand in one order. */
  private void columns(List<MapPlan.Phase> phases) {
    int count =
        phases.stream()
            .mapToInt(phase -> phase.title().isEmpty() ? phase.stages().size() : 1)
            .sum();
    List<String> keys = FractionalIndex.between(null, null, count);
    int column = 0;
    for (MapPlan.Phase phase : phases) {
      if (phase.title().isEmpty()) {
        for (MapPlan.Stage stage : phase.stages()) {
          stage(stage, new Place(root, keys.get(column++)));
        }
      } else {
        Place place = new Place(root, keys.get(column++));
        String id = create("phase", place, Map.of("title", FieldValue.text(phase.title())));
        List<String> within = FractionalIndex.between(null, null, phase.stages().size());
        for (int i = 0; i < within.size(); i++) {
          stage(phase.stages().get(i), new Place(id, within.get(i)));
        }
      }
    }
  }

  private void stage(MapPlan.Stage stage, Place place) {
    String id = create("stage", place, stage.fields());
    named.put(stage.name(), id);
    List<String> keys = FractionalIndex.between(null, null, stage.cards().size());
    for (int i = 0; i < keys.size(); i++) {
      MapPlan.Card card = stage.cards().get(i);
      Map<String, FieldValue> fields = new HashMap<>(card.fields());
      fields.put("lane", FieldValue.text(known(lanes.get(card.lane()), card.lane())));
      named.put(card.name(), create("card", new Place(id, keys.get(i)), fields));
    }
  }

  private void link(MapPlan.Link link, Place place) {
    Map<String, FieldValue> fields = new HashMap<>(link.fields());
    fields.put("from", FieldValue.text(known(named.get(link.from()), link.from())));
    fields.put("to", FieldValue.text(known(named.get(link.to()), link.to())));
    create("link", place, fields);
  }

  private String create(String type, Place place, Map<String, FieldValue> fields) {
    String id = Ids.next();
    batch.add(new Operation.Create(id, type, place, fields));
    return id;
  }

  private static String known(@Nullable String id, Object name) {
    return Objects.requireNonNull(id, () -> "the map has no " + name);
  }
}
