package org.wayloom.maps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.RecordState;

/**
 * Writes what people see of a map as a {@link MapFile}. What is deleted, cards of a lane that is
 * gone and arrows that lead nowhere are not seen; a reference to what is not seen is left out.
 * Pure.
 */
final class MapFileWriter {
  private final DocumentState library;
  private final Drawing drawing;

  /** Ids of the library that the map names, directly or through what it names. */
  private final Set<String> named = new LinkedHashSet<>();

  private final Deque<RecordState> unread = new ArrayDeque<>();

  private MapFileWriter(DocumentState map, DocumentState library) {
    this.library = library;
    this.drawing = new Drawing(map);
  }

  static MapFile write(DocumentState map, DocumentState library) {
    return new MapFileWriter(map, library).file(map);
  }

  private MapFile file(DocumentState map) {
    Map<String, FieldValue> root = fields(MapVocabulary.MAP, drawing.root());
    List<MapFile.Entry> records = new ArrayList<>();
    drawing.lanes().forEach(lane -> records.add(entry(MapVocabulary.LANE, lane, null)));
    Set<String> ends = new HashSet<>();
    for (RecordState column : map.children(drawing.root().id())) {
      if (column.type().equals("stage")) {
        stage(column, null, records, ends);
      } else if (column.type().equals("phase")) {
        records.add(entry(MapVocabulary.PHASE, column, null));
        map.children(column.id()).stream()
            .filter(child -> child.type().equals("stage"))
            .forEach(stage -> stage(stage, column.id(), records, ends));
      }
    }
    drawing.links().stream()
        .filter(link -> ends.contains(link.text("from", "")) && ends.contains(link.text("to", "")))
        .forEach(link -> records.add(entry(MapVocabulary.LINK, link, null)));
    return new MapFile(root, records, shared());
  }

  private void stage(
      RecordState stage, @Nullable String phase, List<MapFile.Entry> records, Set<String> ends) {
    records.add(entry(MapVocabulary.STAGE, stage, phase));
    ends.add(stage.id());
    for (RecordState card : drawing.cards(stage)) {
      records.add(entry(MapVocabulary.CARD, card, stage.id()));
      ends.add(card.id());
    }
  }

  /** What was named, in the order of the library, and what belongs to it. */
  private List<MapFile.Entry> shared() {
    Map<String, List<MapFile.Entry>> written = new HashMap<>();
    while (!unread.isEmpty()) {
      RecordState record = unread.remove();
      List<MapFile.Entry> entries = new ArrayList<>();
      type(record).ifPresent(type -> entries.add(entry(type, record, null)));
      for (RecordState part : library.children(record.id())) {
        type(part).ifPresent(type -> entries.add(entry(type, part, record.id())));
      }
      written.put(record.id(), entries);
    }
    return library.children(library.root().id()).stream()
        .flatMap(record -> written.getOrDefault(record.id(), List.of()).stream())
        .toList();
  }

  private static Optional<RecordType> type(RecordState record) {
    return Vocabulary.find(Taken.OF_LIBRARIES, record.type());
  }

  private MapFile.Entry entry(RecordType type, RecordState record, @Nullable String in) {
    return new MapFile.Entry(record.id(), type.name(), in, fields(type, record));
  }

  private Map<String, FieldValue> fields(RecordType type, RecordState record) {
    Map<String, FieldValue> fields = new HashMap<>();
    record
        .fields()
        .forEach(
            (name, value) ->
                Taken.field(type, name)
                    .flatMap(field -> taken(field.type(), value))
                    .ifPresent(taken -> fields.put(name, taken)));
    return fields;
  }

  private Optional<FieldValue> taken(FieldType type, FieldValue value) {
    return switch (value) {
      case FieldValue.Empty empty -> Optional.empty();
      case FieldValue.Tree(String json) when type instanceof FieldType.Rich ->
          Optional.of(FieldValue.tree(RichText.withoutMembers(json)));
      case FieldValue.Text(String id)
          when type instanceof FieldType.Reference(String to) && Taken.isShared(to) ->
          seen(to, id).map(FieldValue::text);
      case FieldValue.Listing list
          when type instanceof FieldType.References(String to, int max) && Taken.isShared(to) ->
          Optional.of(FieldValue.texts(seen(to, list).toList()));
      default -> Optional.of(value);
    };
  }

  private Stream<String> seen(String type, FieldValue.Listing ids) {
    return ids.values().stream()
        .flatMap(
            id ->
                id instanceof FieldValue.Text(String text)
                    ? seen(type, text).stream()
                    : Stream.empty());
  }

  /** The id, if people see such a record of the library, which the file then holds. */
  private Optional<String> seen(String type, String id) {
    Optional<RecordState> record =
        library.find(id).filter(found -> found.type().equals(type) && library.visible(id));
    record.filter(found -> named.add(id)).ifPresent(unread::add);
    return record.map(RecordState::id);
  }
}
