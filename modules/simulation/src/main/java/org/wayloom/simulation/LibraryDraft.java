package org.wayloom.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.RecordState;

/**
 * The operations that put the design's channels, touchpoints and rules into a workspace's library.
 */
final class LibraryDraft {
  private final Design design;
  private final DocumentState library;
  private final Siblings siblings;
  private final Map<String, String> channels = new HashMap<>();
  private final List<Operation> operations = new ArrayList<>();

  private LibraryDraft(Design design, DocumentState library) {
    this.design = design;
    this.library = library;
    this.siblings = new Siblings(library.id().value(), lastIndex(library));
  }

  /**
   * @param operations the batch to write
   * @param channels the record ids of channels by their keys; the library's own where it had them
   */
  record Result(List<Operation> operations, Map<String, String> channels) {}

  static Result of(Design design, DocumentState library) {
    LibraryDraft draft = new LibraryDraft(design, library);
    draft.addChannels();
    design.personas().forEach(draft::addPersona);
    draft.addTouchpoints();
    return new Result(List.copyOf(draft.operations), Map.copyOf(draft.channels));
  }

  private static @Nullable String lastIndex(DocumentState library) {
    List<RecordState> children = library.children(library.id().value());
    if (children.isEmpty() || children.getLast().place() == null) {
      return null;
    }
    return children.getLast().place().idx();
  }

  /** Channels that a new workspace starts with are used where they fit, and hidden where not. */
  private void addChannels() {
    Set<String> wanted =
        new java.util.HashSet<>(design.channels().stream().map(Design.Channel::key).toList());
    for (RecordState record : library.children(library.id().value())) {
      if (record.type().equals("channel")) {
        String key = record.text("key", "");
        if (wanted.contains(key)) {
          channels.put(key, record.id());
        } else {
          operations.add(new Operation.Set(record.id(), Map.of("deleted", FieldValue.flag(true))));
        }
      }
    }
    for (Design.Channel channel : design.channels()) {
      if (!channels.containsKey(channel.key())) {
        String id = "ch-" + channel.key();
        channels.put(channel.key(), id);
        add(
            id,
            "channel",
            Map.of(
                "name", FieldValue.text(channel.name()),
                "key", FieldValue.text(channel.key()),
                "medium", FieldValue.text(channel.medium()),
                "icon", FieldValue.text(channel.icon())));
      }
    }
  }

  private void addPersona(Design.Persona persona) {
    Map<String, FieldValue> fields = new HashMap<>();
    persona.fields().forEach((name, text) -> fields.put(name, FieldValue.text(text)));
    fields.put(
        "channels", FieldValue.texts(persona.channels().stream().map(this::channel).toList()));
    add(persona.id(), "persona", fields);
    Siblings below = new Siblings(persona.id(), null);
    for (int i = 0; i < persona.traits().size(); i++) {
      Design.Trait trait = persona.traits().get(i);
      String id = persona.id() + "-trait-" + (i + 1);
      operations.add(
          new Operation.Create(
              id,
              "trait",
              below.next(),
              Map.of(
                  "kind", FieldValue.text(trait.kind()), "text", FieldValue.text(trait.text()))));
      operations.addAll(SupportOperations.under(id, trait.supports()));
    }
    for (int i = 0; i < persona.sliders().size(); i++) {
      Design.Slider slider = persona.sliders().get(i);
      operations.add(
          new Operation.Create(
              persona.id() + "-slider-" + (i + 1),
              "slider",
              below.next(),
              Map.of(
                  "low", FieldValue.text(slider.low()),
                  "high", FieldValue.text(slider.high()),
                  "value", FieldValue.number(slider.value()))));
    }
  }

  private void addTouchpoints() {
    for (Design.Touchpoint touchpoint : design.touchpoints()) {
      Map<String, FieldValue> fields = new HashMap<>();
      fields.put("name", FieldValue.text(touchpoint.name()));
      fields.put("description", FieldValue.text(touchpoint.description()));
      fields.put("kind", FieldValue.text(touchpoint.kind()));
      fields.put("class", FieldValue.text(touchpoint.purpose()));
      fields.put("initiator", FieldValue.text(touchpoint.initiator()));
      fields.put("verdict", FieldValue.text(touchpoint.verdict()));
      fields.put(
          "channels", FieldValue.texts(touchpoint.channels().stream().map(this::channel).toList()));
      putText(fields, "positives", touchpoint.positives());
      putText(fields, "negatives", touchpoint.negatives());
      putText(fields, "momentOfTruth", touchpoint.momentOfTruth());
      add(touchpoint.id(), "touchpoint", fields);
    }
    for (Design.Touchpoint touchpoint : design.touchpoints()) {
      for (int i = 0; i < touchpoint.rules().size(); i++) {
        add(
            touchpoint.id().replace("tp-", "rule-") + "-" + (i + 1),
            "rule",
            Map.of(
                "touchpoint", FieldValue.text(touchpoint.id()),
                "when", FieldValue.texts(touchpoint.rules().get(i))));
      }
    }
  }

  private String channel(String key) {
    String id = channels.get(key);
    if (id == null) {
      throw new IllegalArgumentException(
          "design.json names a channel that it does not have: " + key);
    }
    return id;
  }

  private static void putText(Map<String, FieldValue> fields, String field, @Nullable String text) {
    if (text != null) {
      fields.put(field, FieldValue.text(text));
    }
  }

  private void add(String id, String type, Map<String, FieldValue> fields) {
    operations.add(new Operation.Create(id, type, siblings.next(), fields));
  }
}
