package org.wayloom.maps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.maps.JourneyMap.LaneKind;

/**
 * Makes the {@link MapPlan} of a template in one language: its structure, and its example when that
 * is wanted. The example's touchpoints go into the register; what the register has by name is used.
 */
final class TemplatePlan {
  private final TemplateSheet sheet;
  private final Texts texts;
  private final LibraryAdditions library;
  private final boolean examples;

  private TemplatePlan(
      TemplateSheet sheet, Texts texts, LibraryAdditions library, boolean examples) {
    this.sheet = sheet;
    this.texts = texts;
    this.library = library;
    this.examples = examples;
  }

  /**
   * @param title of the map; the template's when blank
   */
  static MapPlan of(
      TemplateSheet sheet, String title, Texts texts, boolean examples, LibraryAdditions library) {
    return new TemplatePlan(sheet, texts, library, examples).plan(title);
  }

  private MapPlan plan(String title) {
    Map<String, FieldValue> root =
        Map.of(
            "title",
            FieldValue.text(title.isBlank() ? words(sheet.title()) : title.strip()),
            "template",
            FieldValue.text(sheet.id()),
            "view",
            FieldValue.text(sheet.view()));
    return new MapPlan(
        root,
        sheet.lanes().stream()
            .map(lane -> new MapPlan.Lane(lane.kind(), TemplateSheet.title(lane, texts)))
            .toList(),
        sheet.phases().stream()
            .map(
                phase ->
                    new MapPlan.Phase(
                        words(phase.title()), phase.stages().stream().map(this::stage).toList()))
            .toList(),
        links());
  }

  private MapPlan.Stage stage(TemplateSheet.Stage stage) {
    Map<String, FieldValue> fields = new HashMap<>();
    put(fields, "title", stage.title());
    put(fields, "definition", stage.definition());
    put(fields, "optional", stage.optional());
    put(fields, "ends", stage.ends());
    return new MapPlan.Stage(stage.name(), fields, examples ? cards(stage) : List.of());
  }

  private List<MapPlan.Card> cards(TemplateSheet.Stage stage) {
    List<MapPlan.Card> cards = new ArrayList<>();
    Set<String> channels = new LinkedHashSet<>();
    for (TemplateSheet.Card card : stage.cards()) {
      Map<String, FieldValue> fields = new HashMap<>();
      put(fields, "text", card.text());
      put(fields, "emotion", card.emotion());
      put(fields, "reason", card.reason());
      put(fields, "owner", card.owner());
      put(fields, "minutes", card.minutes());
      put(fields, "importance", card.importance());
      put(fields, "failPoint", card.failPoint());
      sheet
          .touchpoint(card.touchpoint())
          .ifPresent(
              touchpoint -> {
                fields.put("touchpoint", FieldValue.text(registered(touchpoint)));
                channels.addAll(touchpoint.channels());
              });
      cards.add(new MapPlan.Card(nameOf(card), card.lane(), fields));
    }
    if (sheet.lanes().stream().anyMatch(lane -> lane.kind() == LaneKind.CHANNELS)) {
      channels.forEach(key -> cards.add(channel(key)));
    }
    return cards;
  }

  /** The channels of a stage are those of its touchpoints. */
  private MapPlan.Card channel(String key) {
    return new MapPlan.Card(
        "", LaneKind.CHANNELS, Map.of("channel", FieldValue.text(library.channel(key))));
  }

  private String registered(TemplateSheet.Touchpoint touchpoint) {
    Map<String, FieldValue> fields = new HashMap<>();
    put(fields, "class", touchpoint.group());
    put(fields, "kind", touchpoint.kind());
    put(fields, "initiator", touchpoint.initiator());
    put(fields, "momentOfTruth", touchpoint.moment());
    put(fields, "verdict", touchpoint.verdict());
    put(fields, "importance", touchpoint.importance());
    put(fields, "positives", touchpoint.positives());
    put(fields, "negatives", touchpoint.negatives());
    return library.touchpoint(words(touchpoint.title()), touchpoint.channels(), fields);
  }

  /** Ways between stages belong to the structure; links of cards come with the cards. */
  private List<MapPlan.Link> links() {
    Set<String> stages = sheet.stages().map(TemplateSheet.Stage::name).collect(Collectors.toSet());
    return sheet.links().stream()
        .filter(link -> examples || (stages.contains(link.from()) && stages.contains(link.to())))
        .map(
            link -> {
              Map<String, FieldValue> fields = new HashMap<>();
              put(fields, "kind", link.kind());
              put(fields, "label", link.label());
              return new MapPlan.Link(link.from(), link.to(), fields);
            })
        .toList();
  }

  private static String nameOf(TemplateSheet.Card card) {
    return card.name() == null ? "" : card.name();
  }

  private String words(@Nullable Wording wording) {
    return TemplateSheet.words(wording, texts.language());
  }

  private void put(Map<String, FieldValue> fields, String name, @Nullable Wording wording) {
    if (wording != null) {
      fields.put(name, FieldValue.text(words(wording)));
    }
  }

  private static void put(Map<String, FieldValue> fields, String name, @Nullable String text) {
    if (text != null) {
      fields.put(name, FieldValue.text(text));
    }
  }

  private static void put(Map<String, FieldValue> fields, String name, @Nullable Double number) {
    if (number != null) {
      fields.put(name, FieldValue.number(number));
    }
  }

  private static void put(Map<String, FieldValue> fields, String name, boolean flag) {
    if (flag) {
      fields.put(name, FieldValue.flag(true));
    }
  }
}
