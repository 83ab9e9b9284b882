package org.wayloom.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads OCEL 2.0 as a SQLite database: tables {@code event} and {@code object} name ids and types,
 * {@code event_map_type} and {@code object_map_type} the table of each type, in which times and
 * attributes stand; {@code event_object} and {@code object_object} say what belongs together.
 */
final class OcelSqlite implements OcelLog {
  private static final String ID = "ocel_id";
  private static final String TYPE = "ocel_type";
  private static final String TIME = "ocel_time";
  private static final String CHANGED = "ocel_changed_field";

  private static final int MOST_RELATIONS = 5_000_000;

  private final SafeSqlite database;
  private final OcelObjects objects = new OcelObjects();
  private final Times times = Times.of("iso", "UTC");
  private final Map<String, List<String>> objectsOfEvents = new HashMap<>();
  private final List<Map.Entry<String, String>> eventTables;
  private int table;
  private SafeSqlite.@Nullable Cursor events;
  private List<String> attributes = List.of();

  OcelSqlite(FileProbe probe, Limits limits) {
    database = new SafeSqlite(probe.file(), limits);
    try {
      for (String needed :
          List.of("event", "object", "event_map_type", "object_map_type", "event_object")) {
        if (!database.has(needed)) {
          throw Unreadable.file(
              "This is a database, but no OCEL 2.0 log: it has no table "
                  + needed
                  + ". Export the table with your events as CSV and import that.");
        }
      }
      readObjects();
      readRelations();
      eventTables = tables("event");
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The types of events or objects, each with the table that holds them. */
  private List<Map.Entry<String, String>> tables(String of) {
    Map<String, String> found = new LinkedHashMap<>();
    try (SafeSqlite.Cursor rows = database.read(of + "_map_type", List.of(TYPE, "ocel_type_map"))) {
      while (rows.next()) {
        String name = of + "_" + rows.text(2);
        if (database.has(name)) {
          found.put(rows.text(1), name);
        }
      }
    }
    return List.copyOf(found.entrySet());
  }

  private void readObjects() {
    try (SafeSqlite.Cursor rows = database.read("object", List.of(ID, TYPE))) {
      while (rows.next()) {
        objects.add(rows.text(1), rows.text(2));
      }
    }
    for (Map.Entry<String, String> type : tables("object")) {
      objects.addType(type.getKey());
      readChanges(type.getValue());
    }
  }

  private void readChanges(String name) {
    List<String> columns = new ArrayList<>(List.of(ID, TIME));
    boolean changes = database.columns(name).contains(CHANGED);
    if (changes) {
      columns.add(CHANGED);
    }
    List<String> own = attributesOf(name);
    columns.addAll(own);
    int first = columns.size() - own.size() + 1;
    try (SafeSqlite.Cursor rows = database.read(name, columns)) {
      while (rows.next()) {
        String changed = changes ? rows.text(3) : "";
        long time = times.parse(rows.text(2).strip());
        for (int i = 0; i < own.size(); i++) {
          String value = rows.text(first + i);
          if (!value.isBlank() && (changed.isBlank() || changed.equals(own.get(i)))) {
            objects.change(rows.text(1), own.get(i), time, value);
          }
        }
      }
    }
  }

  private List<String> attributesOf(String name) {
    return database.columns(name).stream()
        .filter(column -> !Set.of(ID, TIME, CHANGED).contains(column))
        .toList();
  }

  private void readRelations() {
    int relations = 0;
    try (SafeSqlite.Cursor rows =
        database.read("event_object", List.of("ocel_event_id", "ocel_object_id"))) {
      while (rows.next()) {
        if (++relations > MOST_RELATIONS) {
          throw Unreadable.file(
              "The log relates more objects to events than can be read at once. Export a part of"
                  + " it.");
        }
        objects.refer(rows.text(2));
        objectsOfEvents.computeIfAbsent(rows.text(1), id -> new ArrayList<>(2)).add(rows.text(2));
      }
    }
    if (database.has("object_object")) {
      try (SafeSqlite.Cursor rows =
          database.read("object_object", List.of("ocel_source_id", "ocel_target_id"))) {
        while (rows.next()) {
          objects.relate(rows.text(1), rows.text(2));
        }
      }
    }
  }

  @Override
  public OcelObjects objects() {
    return objects;
  }

  @Override
  public @Nullable Event next() {
    while (true) {
      if (events == null) {
        if (table == eventTables.size()) {
          return null;
        }
        String name = eventTables.get(table).getValue();
        attributes = attributesOf(name);
        List<String> columns = new ArrayList<>(List.of(ID, TIME));
        columns.addAll(attributes);
        events = database.read(name, columns);
      }
      if (events.next()) {
        return event(events);
      }
      events.close();
      events = null;
      table++;
    }
  }

  private Event event(SafeSqlite.Cursor row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < attributes.size(); i++) {
      if (!row.text(i + 3).isBlank()) {
        values.put(attributes.get(i), row.text(i + 3));
      }
    }
    Set<String> own = new LinkedHashSet<>(objectsOfEvents.getOrDefault(row.text(1), List.of()));
    return new Event(
        row.text(1), eventTables.get(table).getKey(), row.text(2), values, List.copyOf(own));
  }

  @Override
  public void close() {
    if (events != null) {
      events.close();
    }
    database.close();
  }
}
