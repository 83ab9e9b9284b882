package org.wayloom.maps;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.maps.JourneyMap.LaneKind;

/**
 * A template as it is written down: one JSON file with the structure and all words in all
 * languages. Stages, cards and touchpoints have names that links and cards refer to them by.
 *
 * @param view the view that its maps open in, as the map's field of that name
 * @param lanes the rows, each kind once
 * @param touchpoints what its example puts into the register of the workspace
 */
record TemplateSheet(
    String id,
    Template.Purpose purpose,
    String view,
    Wording title,
    Wording description,
    List<Lane> lanes,
    List<Touchpoint> touchpoints,
    List<Phase> phases,
    List<Link> links) {

  /**
   * @param title the usual one of its kind when absent
   */
  record Lane(LaneKind kind, @Nullable Wording title) {}

  /**
   * @param group as the register's field {@code class}
   * @param channels the keys of channels that every library has or may get
   * @param moment as the register's field {@code momentOfTruth}
   */
  record Touchpoint(
      String name,
      Wording title,
      @JsonProperty("class") String group,
      List<String> channels,
      @Nullable String kind,
      @Nullable String initiator,
      @Nullable String moment,
      @Nullable String verdict,
      @Nullable Double importance,
      @Nullable Wording positives,
      @Nullable Wording negatives) {}

  /**
   * @param title absent when the stages are not grouped
   */
  record Phase(@Nullable Wording title, List<Stage> stages) {}

  record Stage(
      String name,
      Wording title,
      @Nullable Wording definition,
      boolean optional,
      boolean ends,
      List<Card> cards) {}

  /**
   * @param name for links; most cards have none
   * @param touchpoint the name of a touchpoint of this sheet, for cards that place one
   */
  record Card(
      @Nullable String name,
      LaneKind lane,
      @Nullable Wording text,
      @Nullable String touchpoint,
      @Nullable Double emotion,
      @Nullable Wording reason,
      @Nullable Wording owner,
      @Nullable Double minutes,
      @Nullable Double importance,
      boolean failPoint) {}

  /**
   * @param from the name of a stage or of a card
   */
  record Link(String from, String to, String kind, @Nullable Wording label) {}

  Stream<Stage> stages() {
    return phases.stream().flatMap(phase -> phase.stages().stream());
  }

  Optional<Touchpoint> touchpoint(@Nullable String name) {
    return touchpoints.stream().filter(touchpoint -> touchpoint.name().equals(name)).findFirst();
  }

  /** The template as the gallery shows it. */
  Template template(Texts texts) {
    List<String> stages = stages().map(Stage::name).toList();
    return new Template(
        id,
        purpose,
        view,
        title.in(texts.language()),
        description.in(texts.language()),
        lanes.stream().map(lane -> new Template.Lane(lane.kind(), title(lane, texts))).toList(),
        phases.stream().map(phase -> shown(phase, texts.language())).toList(),
        links.stream()
            .filter(link -> stages.contains(link.from()) && stages.contains(link.to()))
            .map(
                link ->
                    new Template.Way(
                        stages.indexOf(link.from()),
                        stages.indexOf(link.to()),
                        words(link.label(), texts.language())))
            .toList());
  }

  static String title(Lane lane, Texts texts) {
    return lane.title() == null
        ? texts.get("lane." + FieldType.word(lane.kind()))
        : lane.title().in(texts.language());
  }

  /** The text, or an empty one where there is none by design. */
  static String words(@Nullable Wording wording, String language) {
    return wording == null ? "" : wording.in(language);
  }

  private Template.Phase shown(Phase phase, String language) {
    return new Template.Phase(
        words(phase.title(), language),
        phase.stages().stream()
            .map(
                stage ->
                    new Template.Stage(
                        stage.title().in(language),
                        words(stage.definition(), language),
                        stage.ends(),
                        stage.cards().stream().map(card -> shown(card, language)).toList()))
            .toList());
  }

  private Template.Card shown(Card card, String language) {
    Optional<Touchpoint> touchpoint = touchpoint(card.touchpoint());
    Wording text = card.text() == null ? card.reason() : card.text();
    return new Template.Card(
        card.lane(),
        words(touchpoint.map(Touchpoint::title).orElse(text), language),
        card.emotion(),
        touchpoint.map(Touchpoint::channels).orElse(List.of()));
  }
}
