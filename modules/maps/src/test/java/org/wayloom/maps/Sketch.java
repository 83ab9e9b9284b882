package org.wayloom.maps;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.wayloom.collaboration.DocumentKind;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;
import org.wayloom.kernel.DocumentId;

/** A document that a test draws record by record. Its root is called {@code root}. */
final class Sketch implements DocumentState {
  private final DocumentKind kind;
  private final Map<String, RecordState> records = new LinkedHashMap<>();
  private RecordState root;
  private long version;

  private Sketch(DocumentKind kind) {
    this.kind = kind;
    this.root = new RecordState("root", kind.name(), null, Map.of(), Map.of(), 0);
  }

  static Sketch of(DocumentKind kind) {
    return new Sketch(kind);
  }

  /** Adds a record; fields are name, value, name, value … with texts, numbers, flags or lists. */
  Sketch put(String id, String type, String parent, String idx, Object... fields) {
    Place place = new Place(parent, idx);
    records.put(id, new RecordState(id, type, place, fields(fields), Map.of(), 0));
    return this;
  }

  /** Sets fields of a record or of the root. */
  Sketch set(String id, Object... fields) {
    apply(new Operation.Set(id, fields(fields)));
    return this;
  }

  /** Applies operations of which each has an effect. */
  Sketch apply(List<Operation> batch) {
    batch.forEach(this::apply);
    version++;
    return this;
  }

  private void apply(Operation operation) {
    switch (operation) {
      case Operation.Create(String id, String type, Place place, var fields) ->
          records.put(id, new RecordState(id, type, place, fields, Map.of(), 0));
      case Operation.Set(String id, var fields, var base) -> {
        RecordState before = id.equals(root.id()) ? root : get(id);
        Map<String, FieldValue> after = new HashMap<>(before.fields());
        after.putAll(fields);
        replace(new RecordState(id, before.type(), before.place(), after, Map.of(), 0));
      }
      case Operation.Move(String id, Place place) ->
          replace(new RecordState(id, get(id).type(), place, get(id).fields(), Map.of(), 0));
      case Operation.Purge purge -> records.remove(purge.id());
    }
  }

  private void replace(RecordState record) {
    if (record.id().equals(root.id())) {
      root = record;
    } else {
      records.put(record.id(), record);
    }
  }

  private RecordState get(String id) {
    return Objects.requireNonNull(records.get(id), id);
  }

  static Map<String, FieldValue> fields(Object... namesAndValues) {
    Map<String, FieldValue> fields = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
    }
    return fields;
  }

  /** A number that went from 12 to 19 in a hundred by a day of June 2026. */
  static MovedNumber moved(ClaimedNumber claimed) {
    return new MovedNumber(
        claimed,
        claimed.day(),
        LocalDate.parse("2026-06-28"),
        MovedNumber.Kind.SHARE,
        0.12,
        640,
        0.19,
        812,
        0.03,
        0.11);
  }

  static FieldValue value(Object value) {
    return switch (value) {
      case FieldValue already -> already;
      case String text -> FieldValue.text(text);
      case Number number -> FieldValue.number(number.doubleValue());
      case Boolean flag -> FieldValue.flag(flag);
      case List<?> list -> new FieldValue.Listing(list.stream().map(Sketch::value).toList());
      default -> throw new IllegalArgumentException("not a field value: " + value);
    };
  }

  @Override
  public DocumentId id() {
    return new DocumentId(root.id());
  }

  @Override
  public DocumentKind kind() {
    return kind;
  }

  @Override
  public long epoch() {
    return 1;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public RecordState root() {
    return root;
  }

  @Override
  public Optional<RecordState> find(String recordId) {
    return Optional.ofNullable(records.get(recordId));
  }

  @Override
  public Collection<RecordState> records() {
    return records.values();
  }

  @Override
  public List<RecordState> children(String parentId) {
    return records.values().stream()
        .filter(record -> !record.deleted())
        .filter(record -> place(record).parent().equals(parentId))
        .sorted(
            Comparator.comparing((RecordState record) -> place(record).idx())
                .thenComparing(RecordState::id))
        .toList();
  }

  @Override
  public boolean visible(String recordId) {
    String at = recordId;
    while (!at.equals(root.id())) {
      RecordState record = records.get(at);
      if (record == null || record.deleted()) {
        return false;
      }
      at = place(record).parent();
    }
    return true;
  }

  private static Place place(RecordState record) {
    return Objects.requireNonNull(record.place(), record.id());
  }
}
