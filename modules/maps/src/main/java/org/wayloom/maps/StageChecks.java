package org.wayloom.maps;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayloom.collaboration.RecordState;
import org.wayloom.maps.Inspection.Findings;
import org.wayloom.maps.Inspection.Subject;
import org.wayloom.maps.JourneyMap.LaneKind;

/** What may be missing in the map as a whole, in a stage or in a lane. */
final class StageChecks {
  static final List<Inspection> ALL =
      List.of(
          new Inspection("map-without-persona", Severity.GAP, StageChecks::withoutPersona),
          new Inspection("stage-without-definition", Severity.HINT, StageChecks::withoutDefinition),
          new Inspection("stage-without-touchpoint", Severity.GAP, StageChecks::withoutTouchpoint),
          new Inspection("questions-unanswered", Severity.GAP, StageChecks::unanswered),
          new Inspection(
              "pain-point-without-opportunity", Severity.GAP, StageChecks::withoutOpportunity),
          new Inspection(
              "frontstage-without-backstage", Severity.GAP, StageChecks::withoutBackstage),
          new Inspection("lane-empty", Severity.HINT, StageChecks::emptyLane));

  /** What a map should tell of each persona in each stage: the five questions of journey maps. */
  private static final List<LaneKind> QUESTIONS =
      List.of(
          LaneKind.GOALS,
          LaneKind.ACTIONS,
          LaneKind.EMOTIONS,
          LaneKind.TOUCHPOINTS,
          LaneKind.PAIN_POINTS);

  private static final List<LaneKind> BEHIND_THE_SCENES =
      List.of(LaneKind.BACKSTAGE, LaneKind.SUPPORT);

  private StageChecks() {}

  private static void withoutPersona(Subject subject, Findings findings) {
    RecordState root = subject.map().root();
    if (MapPersonas.ofMap(subject.map()).stream()
        .noneMatch(subject.register().personas()::containsKey)) {
      findings.add(root.id(), Map.of("map", root.text("title", "")));
    }
  }

  private static void withoutDefinition(Subject subject, Findings findings) {
    for (RecordState stage : subject.map().stages()) {
      if (stage.text("definition", "").isBlank()) {
        findings.add(stage.id(), named(stage));
      }
    }
  }

  /** In maps that have a lane for touchpoints. */
  private static void withoutTouchpoint(Subject subject, Findings findings) {
    if (!subject.map().hasLane(LaneKind.TOUCHPOINTS)) {
      return;
    }
    for (RecordState stage : subject.map().stages()) {
      if (!says(subject.map(), stage, LaneKind.TOUCHPOINTS)) {
        findings.add(stage.id(), named(stage));
      }
    }
  }

  /**
   * For each persona of the map, or once when it has none: a card of the persona's own or of
   * everybody's answers. A blueprint is only asked what it has lanes for.
   */
  private static void unanswered(Subject subject, Findings findings) {
    Drawing map = subject.map();
    boolean blueprint = map.hasLane(LaneKind.FRONTSTAGE) || map.hasLane(LaneKind.BACKSTAGE);
    List<LaneKind> asked =
        QUESTIONS.stream().filter(kind -> map.hasLane(kind) || !blueprint).toList();
    List<RecordState> personas =
        MapPersonas.ofMap(map).stream()
            .flatMap(id -> Stream.ofNullable(subject.register().personas().get(id)))
            .toList();
    for (RecordState stage : map.stages()) {
      if (personas.isEmpty()) {
        String open = open(map, stage, asked, "");
        if (!open.isEmpty()) {
          findings.add(stage.id(), Map.of("stage", stage.text("title", ""), "questions", open));
        }
      }
      for (RecordState persona : personas) {
        String open = open(map, stage, asked, persona.id());
        if (!open.isEmpty()) {
          findings.add(
              stage.id(),
              persona.id(),
              Map.of(
                  "stage",
                  stage.text("title", ""),
                  "questions",
                  open,
                  "persona",
                  persona.text("name", "")));
        }
      }
    }
  }

  /** The kinds of lanes that say nothing here of a persona, with commas between. */
  private static String open(Drawing map, RecordState stage, List<LaneKind> asked, String persona) {
    return asked.stream()
        .filter(
            kind ->
                map.cards(stage, kind).stream()
                    .filter(card -> concerns(card, persona))
                    .noneMatch(Drawing::states))
        .map(FieldType::word)
        .collect(Collectors.joining(","));
  }

  /** One that is everybody's concerns each; asked about nobody in particular, all do. */
  private static boolean concerns(RecordState card, String persona) {
    String whose = card.text("persona", "");
    return persona.isEmpty() || whose.isEmpty() || whose.equals(persona);
  }

  private static void withoutOpportunity(Subject subject, Findings findings) {
    for (RecordState stage : subject.map().stages()) {
      if (says(subject.map(), stage, LaneKind.PAIN_POINTS)
          && !says(subject.map(), stage, LaneKind.OPPORTUNITIES)) {
        findings.add(stage.id(), named(stage));
      }
    }
  }

  private static void withoutBackstage(Subject subject, Findings findings) {
    for (RecordState stage : subject.map().stages()) {
      if (says(subject.map(), stage, LaneKind.FRONTSTAGE)
          && BEHIND_THE_SCENES.stream().noneMatch(kind -> says(subject.map(), stage, kind))) {
        findings.add(stage.id(), named(stage));
      }
    }
  }

  private static void emptyLane(Subject subject, Findings findings) {
    Set<String> used =
        subject.map().cards().stream()
            .filter(Drawing::states)
            .map(card -> card.text("lane", ""))
            .collect(Collectors.toSet());
    for (RecordState lane : subject.map().lanes()) {
      if (!used.contains(lane.id())) {
        findings.add(lane.id(), Map.of("lane", lane.text("title", "")));
      }
    }
  }

  private static boolean says(Drawing map, RecordState stage, LaneKind kind) {
    return map.cards(stage, kind).stream().anyMatch(Drawing::states);
  }

  private static Map<String, String> named(RecordState stage) {
    return Map.of("stage", stage.text("title", ""));
  }
}
