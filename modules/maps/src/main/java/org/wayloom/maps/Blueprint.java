package org.wayloom.maps;

import java.util.List;
import java.util.Optional;
import org.wayloom.maps.JourneyMap.LaneKind;

/**
 * A template without its words: which phases and stages it has, by the names that their texts go
 * by.
 *
 * @param prompts lanes in which the first stage opens with a question that helps a beginner
 */
record Blueprint(String id, List<Phase> phases, List<LaneKind> prompts) {
  /** The rows of every new map; from what the customer wants to what we could do better. */
  static final List<LaneKind> LANES =
      List.of(
          LaneKind.GOALS,
          LaneKind.ACTIONS,
          LaneKind.THOUGHTS,
          LaneKind.EMOTIONS,
          LaneKind.TOUCHPOINTS,
          LaneKind.CHANNELS,
          LaneKind.PAIN_POINTS,
          LaneKind.OPPORTUNITIES);

  private static final List<LaneKind> QUESTIONS =
      List.of(LaneKind.GOALS, LaneKind.ACTIONS, LaneKind.PAIN_POINTS);

  /** In the order of the gallery. */
  static final List<Blueprint> ALL =
      List.of(
          new Blueprint(
              "purchase",
              List.of(
                  new Phase("before", List.of("need", "research")),
                  new Phase("during", List.of("choice", "payment")),
                  new Phase("after", List.of("use", "support", "loyalty"))),
              QUESTIONS),
          new Blueprint(
              "saas",
              List.of(
                  Phase.none(
                      "awareness",
                      "consideration",
                      "signup",
                      "onboarding",
                      "adoption",
                      "retention",
                      "expansion",
                      "advocacy")),
              QUESTIONS),
          new Blueprint(
              "shopping", List.of(Phase.none("research", "compare", "purchase", "use")), QUESTIONS),
          new Blueprint("blank", List.of(Phase.none("first", "second", "third")), List.of()));

  /**
   * @param name empty when the stages are not grouped
   */
  record Phase(String name, List<String> stages) {
    static Phase none(String... stages) {
      return new Phase("", List.of(stages));
    }
  }

  static Optional<Blueprint> find(String id) {
    return ALL.stream().filter(blueprint -> blueprint.id().equals(id)).findFirst();
  }

  /** The template as the gallery shows it. */
  Template template(Texts texts) {
    return new Template(
        id,
        title(texts),
        texts.get("template." + id + ".description"),
        phases.stream().map(phase -> phase(phase, texts)).toList(),
        LANES.stream().map(kind -> laneTitle(kind, texts)).toList());
  }

  String title(Texts texts) {
    return texts.get("template." + id);
  }

  static String laneTitle(LaneKind kind, Texts texts) {
    return texts.get("lane." + FieldType.word(kind));
  }

  static String prompt(LaneKind kind, Texts texts) {
    return texts.get("prompt." + FieldType.word(kind));
  }

  private Template.Phase phase(Phase phase, Texts texts) {
    String title =
        phase.name().isEmpty() ? "" : texts.get("phase.%s.%s".formatted(id, phase.name()));
    return new Template.Phase(
        title, phase.stages().stream().map(stage -> stage(stage, texts)).toList());
  }

  private Template.Stage stage(String stage, Texts texts) {
    String key = "stage.%s.%s".formatted(id, stage);
    return new Template.Stage(texts.get(key), texts.orEmpty(key + ".definition"));
  }
}
