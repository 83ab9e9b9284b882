package org.wayloom.maps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.DocumentState;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.FractionalIndex;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.Place;
import org.wayloom.collaboration.RecordState;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;

/**
 * Makes a map of a {@link MapFile} that was checked. Records of the map keep their ids, which are
 * its own. Of the library, what is there by id, else by name (a channel by its key), is used as it
 * is there; the rest is added after it.
 */
final class MapFileReader {
  private final MapFile file;
  private final DocumentState library;

  /** Ids of the library by those of the file. */
  private final Map<String, String> ids = new HashMap<>();

  private final List<MapFile.Entry> missing = new ArrayList<>();

  private MapFileReader(MapFile file, DocumentState library) {
    this.file = file;
    this.library = library;
    Map<String, String> byName = new HashMap<>();
    for (RecordState record : library.children(library.root().id())) {
      name(record.type(), record.fields()).ifPresent(name -> byName.putIfAbsent(name, record.id()));
    }
    for (MapFile.Entry entry : file.library()) {
      if (entry.in() == null) {
        find(entry, byName)
            .ifPresentOrElse(
                id -> ids.put(entry.id(), id),
                () -> {
                  ids.put(entry.id(), Ids.next());
                  missing.add(entry);
                });
      }
    }
  }

  static MapFileReader of(MapFile file, DocumentState library) {
    MapFileCheck.check(file);
    return new MapFileReader(file, library);
  }

  private Optional<String> find(MapFile.Entry entry, Map<String, String> byName) {
    return library
        .find(entry.id())
        .filter(found -> found.type().equals(entry.type()) && library.visible(found.id()))
        .map(RecordState::id)
        .or(
            () ->
                name(entry.type(), entry.fields())
                    .flatMap(name -> Optional.ofNullable(byName.get(name))));
  }

  /** What a record is found by among those of its type: case and spaces around it do not matter. */
  private static Optional<String> name(String type, Map<String, FieldValue> fields) {
    FieldValue name = fields.get(type.equals("channel") ? "key" : "name");
    return name instanceof FieldValue.Text(String text) && !text.isBlank()
        ? Optional.of(type + ' ' + text.strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The operations that add to the library what it lacks; empty when it has everything. */
  List<Operation> additions() {
    List<RecordState> there = library.children(library.root().id());
    @Nullable Place last = there.isEmpty() ? null : there.getLast().place();
    List<String> keys =
        FractionalIndex.between(last == null ? null : last.idx(), null, missing.size());
    Map<String, List<MapFile.Entry>> partsOf =
        file.library().stream()
            .filter(part -> part.in() != null)
            .collect(Collectors.groupingBy(part -> Objects.requireNonNull(part.in())));
    List<Operation> batch = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      MapFile.Entry entry = missing.get(i);
      String id = Objects.requireNonNull(ids.get(entry.id()));
      batch.add(create(id, entry, new Place(library.root().id(), keys.get(i))));
      List<MapFile.Entry> parts = partsOf.getOrDefault(entry.id(), List.of());
      List<String> within = FractionalIndex.between(null, null, parts.size());
      for (int part = 0; part < within.size(); part++) {
        batch.add(create(Ids.next(), parts.get(part), new Place(id, within.get(part))));
      }
    }
    return batch;
  }

  /** The one batch of operations that turns an empty map document into the map. */
  List<Operation> operations(DocumentId map) {
    List<Operation> batch = new ArrayList<>();
    batch.add(new Operation.Set(map.value(), fields(MapVocabulary.MAP, file.map())));
    Map<String, List<MapFile.Entry>> siblings = new LinkedHashMap<>();
    for (MapFile.Entry entry : file.records()) {
      String parent = entry.in() == null ? map.value() : entry.in();
      siblings.computeIfAbsent(parent, id -> new ArrayList<>()).add(entry);
    }
    Map<String, Place> places = new HashMap<>();
    siblings.forEach(
        (parent, entries) -> {
          List<String> keys = FractionalIndex.between(null, null, entries.size());
          for (int i = 0; i < keys.size(); i++) {
            places.put(entries.get(i).id(), new Place(parent, keys.get(i)));
          }
        });
    for (MapFile.Entry entry : file.records()) {
      batch.add(create(entry.id(), entry, Objects.requireNonNull(places.get(entry.id()))));
    }
    return batch;
  }

  private Operation create(String id, MapFile.Entry entry, Place place) {
    RecordType type = Vocabulary.find(Vocabulary.all(), entry.type()).orElseThrow();
    return new Operation.Create(id, entry.type(), place, fields(type, entry.fields()));
  }

  /** The fields, with ids of this workspace's library in place of the file's. */
  private Map<String, FieldValue> fields(RecordType type, Map<String, FieldValue> fields) {
    Map<String, FieldValue> here = new HashMap<>(fields);
    here.replaceAll(
        (name, value) ->
            switch (type.field(name).orElseThrow().type()) {
              case FieldType.Reference(String to) when Taken.isShared(to) -> idOf(value);
              case FieldType.References(String to, int max) when Taken.isShared(to) ->
                  value instanceof FieldValue.Listing(List<FieldValue> all)
                      ? new FieldValue.Listing(all.stream().map(this::idOf).distinct().toList())
                      : value;
              default -> value;
            });
    return here;
  }

  private FieldValue idOf(FieldValue id) {
    return id instanceof FieldValue.Text(String text)
        ? FieldValue.text(ids.getOrDefault(text, ""))
        : id;
  }
}
