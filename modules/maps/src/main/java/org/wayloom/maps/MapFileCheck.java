package org.wayloom.maps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/**
 * Lets only those files in that a map can be made of: every record is of a known type and stands
 * where it may, every field is known and holds what it may, and whatever is referred to is in the
 * file. A refusal names the place by a JSON pointer.
 */
final class MapFileCheck {
  private final Map<String, String> typeOf = new HashMap<>();
  private final Map<String, String> sharedTypeOf = new HashMap<>();

  private MapFileCheck() {}

  /** Throws an UNREADABLE_FILE problem for the first thing that is wrong. */
  static void check(MapFile file) {
    MapFileCheck check = new MapFileCheck();
    check.places("/library", "library", Taken.OF_LIBRARIES, file.library(), check.sharedTypeOf);
    check.places("/records", "map", Taken.OF_MAPS, file.records(), check.typeOf);
    check.fields("/map", MapVocabulary.MAP, file.map());
    check.fields("/library", Taken.OF_LIBRARIES, file.library());
    check.fields("/records", Taken.OF_MAPS, file.records());
  }

  private void places(
      String list,
      String root,
      List<RecordType> types,
      List<MapFile.Entry> entries,
      Map<String, String> seen) {
    for (int i = 0; i < entries.size(); i++) {
      MapFile.Entry entry = entries.get(i);
      String at = list + "/" + i;
      RecordType type =
          Vocabulary.find(types, entry.type())
              .orElseThrow(
                  () ->
                      wrong(
                          at + "/type",
                          "Records of the type \"%s\" do not belong here. Give one of %s."
                              .formatted(shortened(entry.type()), names(types))));
      if (!Ids.isOne(entry.id())) {
        throw wrong(
            at + "/id",
            "An id has 1 to 80 letters, digits or - _ . : and begins with a letter or digit.");
      }
      String parent = entry.in() == null ? root : seen.get(entry.in());
      if (parent == null) {
        throw wrong(
            at + "/in",
            "There is no record \"%s\" before this one. Put it first."
                .formatted(shortened(String.valueOf(entry.in()))));
      }
      if (!type.parents().contains(parent)) {
        throw wrong(
            at + "/in",
            "A %s cannot stand in a %s. Put it into a %s."
                .formatted(type.name(), parent, String.join(" or a ", type.parents())));
      }
      if (seen.put(entry.id(), type.name()) != null) {
        throw wrong(
            at + "/id", "The id %s is there twice. Give each its own.".formatted(entry.id()));
      }
    }
  }

  private void fields(String list, List<RecordType> types, List<MapFile.Entry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      MapFile.Entry entry = entries.get(i);
      String at = list + "/" + i + "/fields";
      RecordType type = Vocabulary.find(types, entry.type()).orElseThrow();
      fields(at, type, entry.fields());
      needed(type)
          .filter(name -> !entry.fields().containsKey(name))
          .findFirst()
          .ifPresent(
              name -> {
                throw wrong(at, "A %s needs \"%s\".".formatted(type.name(), name));
              });
    }
  }

  /** What a record hangs by within the map: nobody would see it without. */
  private static Stream<String> needed(RecordType type) {
    return type.fields().stream()
        .filter(
            field -> field.type() instanceof FieldType.Reference(String to) && !Taken.isShared(to))
        .map(Field::name);
  }

  private void fields(String at, RecordType type, Map<String, FieldValue> fields) {
    fields.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> field(at + "/" + entry.getKey(), type, entry.getKey(), entry.getValue()));
  }

  private void field(String at, RecordType type, String name, FieldValue value) {
    Field field =
        Taken.field(type, name)
            .orElseThrow(
                () ->
                    wrong(
                        at,
                        "A %s in a file has no field \"%s\". Leave it out, or open the file with a"
                                .formatted(type.name(), shortened(name))
                            + " newer Wayloom."));
    Optional<String> refused = FieldCheck.refuses(field.type(), value);
    if (refused.isPresent()) {
      throw wrong(at, "\"" + name + "\" " + refused.get());
    }
    switch (field.type()) {
      case FieldType.Reference(String to) when value instanceof FieldValue.Text(String id) ->
          known(at, to, id);
      case FieldType.References(String to, int max)
          when value instanceof FieldValue.Listing(List<FieldValue> ids) ->
          ids.forEach(id -> known(at, to, id instanceof FieldValue.Text(String text) ? text : ""));
      default -> {}
    }
  }

  private void known(String at, String to, String id) {
    if (Taken.isShared(to) && id.isEmpty()) {
      return;
    }
    @Nullable String type = (Taken.isShared(to) ? sharedTypeOf : typeOf).get(id);
    if (type == null || !List.of(to.split(" or ")).contains(type)) {
      throw wrong(
          at,
          "The file holds no %s \"%s\". Add it or leave this out.".formatted(to, shortened(id)));
    }
  }

  private static String names(List<RecordType> types) {
    return String.join(", ", types.stream().map(RecordType::name).toList());
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  static ProblemException wrong(String pointer, String detail) {
    return new Problem(
            ProblemType.UNREADABLE_FILE,
            "This is not a map as Wayloom writes it: see %s.".formatted(pointer),
            List.of(new Problem.Place(pointer, detail)))
        .toException();
  }
}
