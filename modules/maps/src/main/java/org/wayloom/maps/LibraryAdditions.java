package org.wayloom.maps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.FractionalIndex;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;
import org.wayloom.kernel.Ids;

/**
 * What a proposal or a template adds to a library: the touchpoints that it does not have by name,
 * the channels that it does not have by key, and the rules that it does not have yet, after the
 * rules that are there.
 */
final class LibraryAdditions {
  private final String root;
  private final Texts texts;
  private final Map<String, String> touchpoints = new HashMap<>();
  private final Map<String, String> channels = new HashMap<>();
  private final Set<Rule> rules = new HashSet<>();
  private final Map<String, String> lastKeys = new HashMap<>();
  private final List<Operation> batch = new ArrayList<>();

  private record Rule(String touchpoint, List<String> when) {}

  LibraryAdditions(DocumentState library, Texts texts) {
    this.texts = texts;
    this.root = library.root().id();
    for (RecordState record : library.children(root)) {
      Place place = record.place();
      if (place != null) {
        lastKeys.put(record.type(), place.idx());
      }
      switch (record.type()) {
        case "touchpoint" -> touchpoints.putIfAbsent(folded(record.text("name", "")), record.id());
        case "channel" -> channels.putIfAbsent(folded(record.text("key", "")), record.id());
        case "rule" -> rules.add(new Rule(record.text("touchpoint", ""), record.texts("when")));
        default -> {}
      }
    }
  }

  /** The id of the touchpoint, which is there after {@link #batch}, with its rules. */
  String touchpoint(MapDraft.Touchpoint wanted) {
    String id = touchpoint(wanted.name(), wanted.channels(), Map.of());
    for (List<Library.Condition> conditions : wanted.rules()) {
      Rule rule = new Rule(id, flat(conditions));
      if (!conditions.isEmpty() && rules.add(rule)) {
        create(
            "rule",
            Map.of(
                "touchpoint", FieldValue.text(id),
                "when", FieldValue.texts(rule.when()),
                "name", FieldValue.text(wanted.name().strip())));
      }
    }
    return id;
  }

  /**
   * The id of the touchpoint of that name. One that is there stays as it is; a new one gets the
   * fields besides name and channels.
   */
  String touchpoint(String name, List<String> keys, Map<String, FieldValue> more) {
    String known = touchpoints.get(folded(name));
    if (known != null) {
      return known;
    }
    List<String> ids = keys.stream().map(this::channel).distinct().toList();
    Map<String, FieldValue> fields = new HashMap<>(more);
    fields.put("name", FieldValue.text(name.strip()));
    fields.put("channels", FieldValue.texts(ids));
    String id = create("touchpoint", fields);
    touchpoints.put(folded(name), id);
    return id;
  }

  /** The id of the channel of that key; a new one is named as Wayloom names it, or by its key. */
  String channel(String key) {
    String known = channels.get(folded(key));
    if (known != null) {
      return known;
    }
    String id =
        create(
            "channel",
            KnownChannels.find(folded(key))
                .map(channel -> channel.fields(texts))
                .orElseGet(() -> unheardOf(key.strip())));
    channels.put(folded(key), id);
    return id;
  }

  private static Map<String, FieldValue> unheardOf(String key) {
    return Map.of("name", FieldValue.text(key), "key", FieldValue.text(key));
  }

  /** The operations that add everything that was asked for; empty when all of it was there. */
  List<Operation> batch() {
    return List.copyOf(batch);
  }

  private String create(String type, Map<String, FieldValue> fields) {
    @Nullable String last = lastKeys.get(type);
    String key = FractionalIndex.between(last, null);
    lastKeys.put(type, key);
    String id = Ids.next();
    batch.add(new Operation.Create(id, type, new Place(root, key), fields));
    return id;
  }

  private static List<String> flat(List<Library.Condition> conditions) {
    return conditions.stream()
        .flatMap(
            condition ->
                List.of(condition.field(), FieldType.word(condition.match()), condition.value())
                    .stream())
        .toList();
  }

  /** Names are the same when they differ in case or in spaces around them only. */
  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
