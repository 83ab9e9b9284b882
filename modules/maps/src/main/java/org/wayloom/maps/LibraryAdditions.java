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
 * What a proposal adds to a library: the touchpoints that it does not have by name, the channels
 * that it does not have by key, and the rules that it does not have yet, after the rules that are
 * there.
 */
final class LibraryAdditions {
  private final String root;
  private final Map<String, String> touchpoints = new HashMap<>();
  private final Map<String, String> channels = new HashMap<>();
  private final Set<Rule> rules = new HashSet<>();
  private final Map<String, String> lastKeys = new HashMap<>();
  private final List<Operation> batch = new ArrayList<>();

  private record Rule(String touchpoint, List<String> when) {}

  LibraryAdditions(DocumentState library) {
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
    String known = touchpoints.get(folded(wanted.name()));
    String id = known == null ? add(wanted) : known;
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

  /** The operations that add everything that was asked for; empty when all of it was there. */
  List<Operation> batch() {
    return List.copyOf(batch);
  }

  private String add(MapDraft.Touchpoint wanted) {
    List<String> ids = wanted.channels().stream().map(this::channel).distinct().toList();
    String id =
        create(
            "touchpoint",
            Map.of(
                "name", FieldValue.text(wanted.name().strip()),
                "channels", FieldValue.texts(ids)));
    touchpoints.put(folded(wanted.name()), id);
    return id;
  }

  private String channel(String key) {
    String known = channels.get(folded(key));
    if (known != null) {
      return known;
    }
    String id =
        create(
            "channel",
            Map.of("name", FieldValue.text(key.strip()), "key", FieldValue.text(key.strip())));
    channels.put(folded(key), id);
    return id;
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
