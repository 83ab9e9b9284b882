package org.wayloom.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects of an object-centric log: what type each is of, what was known of it when, and which
 * others it belongs to. They are in memory, so a log may only have so many.
 */
final class OcelObjects {
  static final int MOST_OBJECTS = 1_000_000;
  static final int MOST_CHARS = 200_000_000;

  /** What people call the type whose objects are customers. */
  private static final List<String> PERSONS =
      List.of(
          "customer",
          "client",
          "person",
          "user",
          "passenger",
          "patient",
          "member",
          "applicant",
          "visitor",
          "guest",
          "subscriber",
          "buyer",
          "consumer",
          "citizen",
          "student",
          "people",
          "contact",
          "account");

  private final Map<String, Entry> byId = new HashMap<>();
  private final Set<String> types = new LinkedHashSet<>();
  private long chars;

  /** A value that an attribute took at a moment. */
  private record Change(String name, long time, String value) {}

  private static final class Entry {
    @Nullable String type;
    int events;
    final List<Change> changes = new ArrayList<>(2);
    final List<String> related = new ArrayList<>(2);
  }

  /** Types are known before their objects where the log lists them; an object's type counts too. */
  void addType(String type) {
    types.add(counted(type));
  }

  void add(String id, String type) {
    entry(id).type = type;
    if (types.add(type)) {
      counted(type);
    }
  }

  /** What became known of an object at a moment; {@link Times#NOT_A_TIME} for from the start. */
  void change(String id, String name, long time, String value) {
    entry(id).changes.add(new Change(counted(name), time, counted(value)));
  }

  /** Says that two objects belong together, whichever names the other. */
  void relate(String one, String other) {
    entry(one).related.add(other);
    entry(other).related.add(one);
  }

  /** Counts an event that the object takes part in. */
  void refer(String id) {
    entry(id).events++;
  }

  private Entry entry(String id) {
    Entry known = byId.get(id);
    if (known != null) {
      return known;
    }
    if (byId.size() == MOST_OBJECTS) {
      throw tooMany();
    }
    Entry entry = new Entry();
    byId.put(counted(id), entry);
    return entry;
  }

  private String counted(String text) {
    chars += text.length() + 16;
    if (chars > MOST_CHARS) {
      throw tooMany();
    }
    return text;
  }

  private static RuntimeException tooMany() {
    return Unreadable.file(
        "The log has more objects than can be read at once. Export a part of it, or flatten it to"
            + " one object type and save that as CSV.");
  }

  Collection<String> types() {
    return types;
  }

  /** The type of an object; null when the log does not have it. */
  @Nullable String typeOf(String id) {
    Entry entry = byId.get(id);
    return entry == null ? null : entry.type;
  }

  List<String> related(String id) {
    Entry entry = byId.get(id);
    return entry == null ? List.of() : entry.related;
  }

  /** What was known of an object at a moment: of each attribute the latest value before it. */
  Map<String, String> attributes(String id, long time) {
    Entry entry = byId.get(id);
    Map<String, Change> latest = new LinkedHashMap<>();
    for (Change change : entry == null ? List.<Change>of() : entry.changes) {
      Change before = latest.get(change.name);
      if (before == null || isBetter(change, before, time)) {
        latest.put(change.name, change);
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    latest.forEach((name, change) -> values.put(name, change.value));
    return values;
  }

  /** The later of two that are known by then, else the earlier. */
  private static boolean isBetter(Change change, Change before, long time) {
    boolean known = change.time <= time;
    boolean beforeKnown = before.time <= time;
    if (known != beforeKnown) {
      return known;
    }
    return known ? change.time >= before.time : change.time < before.time;
  }

  /**
   * The type whose objects are the persons: one that is called so, else the one that most events
   * have an object of. Null without any type.
   */
  @Nullable String guessPersons() {
    Map<String, Integer> events = new LinkedHashMap<>();
    types.forEach(type -> events.put(type, 0));
    byId.values().stream()
        .filter(entry -> entry.type != null)
        .forEach(entry -> events.merge(String.valueOf(entry.type), entry.events, Integer::sum));
    for (String name : PERSONS) {
      for (String type : events.keySet()) {
        String plain = type.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        if (plain.equals(name) || plain.equals(name + "s")) {
          return type;
        }
      }
    }
    return events.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
