package org.wayloom.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object-centric log as rows. Objects of one type are the persons: an event becomes a row
 * for each of them that takes part in it, or, where none does, for each that the event's other
 * objects belong to (the customer of the order). Columns are the event's id, type and time, its
 * attributes, a column for each object type with the ids, and what was known of the person then.
 */
final class OcelRows implements RowReader {
  static final String ID = "event id";
  static final String ACTIVITY = "activity";
  static final String TIME = "time";

  private static final int MOST_CHARS = 1 << 16;

  private final OcelLog log;
  private final OcelObjects objects;
  private final Columns columns;
  private final Map<String, Integer> typeColumns = new LinkedHashMap<>();
  private final Times times = Times.of("iso", "UTC");
  private final @Nullable String persons;
  private final List<String> waiting = new ArrayList<>();
  private OcelLog.@Nullable Event event;
  private long number;

  /**
   * @param person the column chosen for the person: an object type, or something else of the event
   */
  OcelRows(OcelLog log, @Nullable String person, Limits limits) {
    this.log = log;
    this.objects = log.objects();
    this.columns = new Columns(limits.columns());
    columns.indexOrAdd(ID);
    columns.indexOrAdd(ACTIVITY);
    columns.indexOrAdd(TIME);
    for (String type : objects.types()) {
      typeColumns.put(type, columns.indexOrAdd(typeColumn(type)));
    }
    String wanted = person == null ? objects.guessPersons() : typeOf(person);
    this.persons = wanted;
  }

  /** An object type's column: its name, unless that stands for something else already. */
  private static String typeColumn(String type) {
    return type.isBlank() || Set.of(ID, ACTIVITY, TIME).contains(type) ? "object " + type : type;
  }

  private @Nullable String typeOf(String column) {
    return objects.types().stream()
        .filter(type -> typeColumn(type).equals(column))
        .findFirst()
        .orElse(null);
  }

  /** The mapping of such a log, laid under what the user has chosen. */
  ImportMapping under(ImportMapping asked) {
    String person = asked.person();
    if (person == null && persons != null) {
      person = typeColumn(persons);
    }
    return new ImportMapping(
        asked.layout() == null ? ImportMapping.Layout.EVENTS : asked.layout(),
        asked.delimiter(),
        asked.encoding(),
        asked.source(),
        asked.kind(),
        asked.id() == null ? ID : asked.id(),
        person,
        asked.time() == null && asked.fixedTime() == null ? TIME : asked.time(),
        asked.timePattern(),
        asked.timeZone(),
        asked.fixedTime(),
        asked.activity() == null ? ACTIVITY : asked.activity(),
        asked.channel(),
        asked.page(),
        asked.value(),
        asked.text(),
        asked.properties(),
        asked.signatureProperties(),
        asked.questions());
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public boolean next(Row row) {
    if (waiting.isEmpty()) {
      event = log.next();
      if (event == null) {
        return false;
      }
      number++;
      waiting.addAll(personsOf(event));
      fill(row, event, waiting.isEmpty() ? null : waiting.removeFirst());
      return true;
    }
    fill(row, java.util.Objects.requireNonNull(event), waiting.removeFirst());
    return true;
  }

  private List<String> personsOf(OcelLog.Event of) {
    if (persons == null) {
      return List.of();
    }
    Set<String> found = new LinkedHashSet<>();
    for (String object : of.objects()) {
      if (persons.equals(objects.typeOf(object))) {
        found.add(object);
      }
    }
    if (found.isEmpty()) {
      for (String object : of.objects()) {
        for (String related : objects.related(object)) {
          if (persons.equals(objects.typeOf(related))) {
            found.add(related);
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private void fill(Row row, OcelLog.Event of, @Nullable String person) {
    row.start(number);
    String id = of.id();
    boolean several = person != null && personsOf(of).size() > 1;
    set(row, ID, several && id != null ? id + "/" + person : id);
    set(row, ACTIVITY, of.type());
    set(row, TIME, of.time());
    Map<String, StringBuilder> byType = new LinkedHashMap<>();
    for (String object : of.objects()) {
      String type = objects.typeOf(object);
      if (type != null && !type.equals(persons)) {
        StringBuilder ids = byType.computeIfAbsent(type, t -> new StringBuilder());
        ids.append(ids.isEmpty() ? "" : ",").append(object);
        if (ids.length() > MOST_CHARS) {
          row.fail(RejectionReason.TOO_MANY_OBJECTS.with(), String.valueOf(id));
          return;
        }
      }
    }
    byType.forEach((type, ids) -> row.set(column(type), ids.toString()));
    of.attributes().forEach((name, value) -> setAttribute(row, name, value));
    if (person != null && persons != null) {
      row.set(column(persons), person);
      String prefix = persons + ".";
      long time = of.time() == null ? Times.NOT_A_TIME : times.parse(of.time().strip());
      objects.attributes(person, time).forEach((name, value) -> set(row, prefix + name, value));
    }
  }

  private int column(String type) {
    return typeColumns.computeIfAbsent(type, t -> columns.indexOrAdd(typeColumn(t)));
  }

  private void setAttribute(Row row, String name, String value) {
    boolean taken =
        Set.of(ID, ACTIVITY, TIME).contains(name) || typeOf(name) != null || name.isBlank();
    set(row, taken ? "attribute " + name : name, value);
  }

  private void set(Row row, String column, @Nullable String value) {
    String cell = value == null ? "" : value.strip();
    if (!cell.isEmpty()) {
      row.set(columns.indexOrAdd(column), cell);
    }
  }

  @Override
  public void close() {
    log.close();
  }
}
