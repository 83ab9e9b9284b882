package org.wayloom.maps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.RecordState;
import org.wayloom.maps.JourneyMap.Card;
import org.wayloom.maps.JourneyMap.Lane;
import org.wayloom.maps.JourneyMap.LaneKind;
import org.wayloom.maps.JourneyMap.Stage;
import org.wayloom.maps.JourneyMap.StageOrder;

/**
 * Reads a map document as a {@link JourneyMap}: what is visible of it, in order. A word of another
 * version of Wayloom means the field's default; its record stays. Pure.
 *
 * <p>Phases and stages without a phase stand in one order. A card whose lane is gone is not shown,
 * and comes back with the lane.
 */
final class MapReader {
  private final DocumentState state;
  private final List<Lane> lanes;
  private final Set<String> laneIds;

  private MapReader(DocumentState state) {
    this.state = state;
    this.lanes = children(state.root(), "lane").map(MapReader::lane).toList();
    this.laneIds = lanes.stream().map(Lane::id).collect(Collectors.toSet());
  }

  static JourneyMap read(DocumentState state) {
    return new MapReader(state).map();
  }

  private JourneyMap map() {
    RecordState root = state.root();
    Drawing drawing = new Drawing(state);
    List<Stage> stages = new ArrayList<>();
    for (RecordState column : state.children(root.id())) {
      if (column.type().equals("stage")) {
        stages.add(stage(column, Optional.empty()));
      } else if (column.type().equals("phase")) {
        children(column, "stage")
            .map(stage -> stage(stage, Optional.of(column.id())))
            .forEach(stages::add);
      }
    }
    return new JourneyMap(
        state.id(),
        state.version(),
        root.text("title", ""),
        windowDays(root),
        FieldType.constant(StageOrder.class, root.text("order", ""), StageOrder.SEQUENTIAL),
        stages,
        lanes,
        flow(drawing),
        List.copyOf(MapPersonas.ofMap(drawing)));
  }

  private static JourneyMap.Flow flow(Drawing drawing) {
    return new JourneyMap.Flow(
        new StageFlow(drawing).ways(),
        drawing.stages().stream()
            .filter(stage -> stage.flag("optional"))
            .map(RecordState::id)
            .collect(Collectors.toSet()));
  }

  private static int windowDays(RecordState root) {
    FieldType.Decimal type =
        (FieldType.Decimal) MapVocabulary.MAP.field("windowDays").orElseThrow().type();
    double days = root.number("windowDays").orElse(Objects.requireNonNull(type.otherwise()));
    return (int) Math.round(Math.clamp(days, type.min(), type.max()));
  }

  private Stage stage(RecordState record, Optional<String> phase) {
    List<RecordState> cards =
        children(record, "card").filter(card -> laneIds.contains(card.text("lane", ""))).toList();
    List<String> touchpoints =
        cards.stream()
            .map(card -> card.text("touchpoint", ""))
            .filter(touchpoint -> !touchpoint.isEmpty())
            .distinct()
            .toList();
    return new Stage(
        record.id(),
        record.text("title", ""),
        phase,
        touchpoints,
        cards.stream().map(MapReader::card).toList(),
        optional(cards),
        cards.stream()
            .map(card -> card.text("channel", ""))
            .filter(channel -> !channel.isEmpty())
            .collect(Collectors.toSet()));
  }

  /** Touchpoints that no card of the stage places without saying that they may be left out. */
  private static Set<String> optional(List<RecordState> cards) {
    Set<String> optional = touchpoints(cards, true);
    optional.removeAll(touchpoints(cards, false));
    return optional;
  }

  private static Set<String> touchpoints(List<RecordState> cards, boolean optional) {
    return cards.stream()
        .filter(card -> card.flag("optional") == optional)
        .map(card -> card.text("touchpoint", ""))
        .filter(touchpoint -> !touchpoint.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Card card(RecordState record) {
    return new Card(
        record.id(),
        record.text("lane", ""),
        record.text("text", ""),
        record.number("emotion").map(emotion -> Math.clamp(emotion, -2.0, 2.0)));
  }

  private static Lane lane(RecordState record) {
    return new Lane(
        record.id(),
        record.text("title", ""),
        FieldType.constant(LaneKind.class, record.text("kind", ""), LaneKind.OWN));
  }

  private Stream<RecordState> children(RecordState parent, String type) {
    return state.children(parent.id()).stream().filter(child -> child.type().equals(type));
  }
}
