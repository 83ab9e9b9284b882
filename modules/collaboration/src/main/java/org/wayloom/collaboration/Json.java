package org.wayloom.collaboration;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of operations, records, commits and problems: one spelling for the wire, the log and the
 * snapshots (docs/live/SPEC.md, LV1 to LV6). Fields are written in the order of their names, so the
 * same value is always the same text.
 */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final double EXACT_WHOLE = 1L << 53;

  private Json() {}

  /** Writes part of a JSON document. */
  @FunctionalInterface
  interface Part {
    void write(JsonGenerator out);
  }

  static String text(Part part) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = MAPPER.createGenerator(text)) {
      part.write(out);
    }
    return text.toString();
  }

  static void operations(JsonGenerator out, List<Operation> operations) {
    out.writeStartArray();
    operations.forEach(operation -> operation(out, operation));
    out.writeEndArray();
  }

  private static void operation(JsonGenerator out, Operation operation) {
    out.writeStartObject();
    switch (operation) {
      case Operation.Create create -> {
        out.writeStringProperty("o", "create");
        out.writeStringProperty("id", create.id());
        out.writeStringProperty("type", create.type());
        place(out, create.place());
        fields(out, create.fields());
      }
      case Operation.Set set -> {
        out.writeStringProperty("o", "set");
        out.writeStringProperty("id", set.id());
        fields(out, set.fields());
        if (!set.base().isEmpty()) {
          versions(out, "base", set.base());
        }
      }
      case Operation.Move move -> {
        out.writeStringProperty("o", "move");
        out.writeStringProperty("id", move.id());
        place(out, move.place());
      }
      case Operation.Purge purge -> {
        out.writeStringProperty("o", "purge");
        out.writeStringProperty("id", purge.id());
      }
    }
    out.writeEndObject();
  }

  static void record(JsonGenerator out, RecordState record) {
    out.writeStartObject();
    out.writeStringProperty("id", record.id());
    out.writeStringProperty("type", record.type());
    Place place = record.place();
    if (place == null) {
      out.writeNullProperty("place");
    } else {
      place(out, place);
    }
    fields(out, record.fields());
    versions(out, "fv", record.fieldVersions());
    out.writeNumberProperty("pv", record.placeVersion());
    out.writeEndObject();
  }

  static void commit(JsonGenerator out, Commit commit) {
    out.writeStartObject();
    out.writeNumberProperty("v", commit.version());
    out.writeStringProperty("c", commit.client().value());
    out.writeNumberProperty("s", commit.seq());
    actor(out, "by", commit.by());
    out.writeStringProperty("at", commit.at().toString());
    out.writeName("ops");
    operations(out, commit.operations());
    out.writeEndObject();
  }

  static void actor(JsonGenerator out, String name, Actor actor) {
    out.writeObjectPropertyStart(name);
    out.writeStringProperty("id", actor.id());
    out.writeStringProperty("name", actor.name());
    out.writeEndObject();
  }

  /** A problem as RFC 9457 spells it, with the title and status of its type. */
  static void problem(JsonGenerator out, Problem problem) {
    out.writeStartObject();
    out.writeStringProperty("type", "https://wayloom.org/problems/" + problem.type().slug());
    out.writeStringProperty("title", problem.type().title());
    out.writeNumberProperty("status", problem.type().status());
    out.writeStringProperty("detail", problem.detail());
    if (!problem.errors().isEmpty()) {
      out.writeArrayPropertyStart("errors");
      for (Problem.Place error : problem.errors()) {
        out.writeStartObject();
        out.writeStringProperty("pointer", error.pointer());
        out.writeStringProperty("detail", error.detail());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static void place(JsonGenerator out, Place place) {
    out.writeObjectPropertyStart("place");
    out.writeStringProperty("parent", place.parent());
    out.writeStringProperty("idx", place.idx());
    out.writeEndObject();
  }

  private static void fields(JsonGenerator out, Map<String, FieldValue> fields) {
    out.writeObjectPropertyStart("f");
    new TreeMap<>(fields)
        .forEach(
            (name, value) -> {
              out.writeName(name);
              value(out, value);
            });
    out.writeEndObject();
  }

  private static void versions(JsonGenerator out, String name, Map<String, Long> versions) {
    out.writeObjectPropertyStart(name);
    new TreeMap<>(versions).forEach(out::writeNumberProperty);
    out.writeEndObject();
  }

  static void value(JsonGenerator out, FieldValue value) {
    switch (value) {
      case FieldValue.Text text -> out.writeString(text.value());
      case FieldValue.Number number -> number(out, number.value());
      case FieldValue.Flag flag -> out.writeBoolean(flag.value());
      case FieldValue.Tree tree -> out.writeRawValue(tree.json());
      case FieldValue.Empty empty -> out.writeNull();
      case FieldValue.Listing listing -> {
        out.writeStartArray();
        listing.values().forEach(item -> value(out, item));
        out.writeEndArray();
      }
    }
  }

  /** Whole numbers without a fraction, as a browser writes them. */
  private static void number(JsonGenerator out, double value) {
    if (value == Math.rint(value) && Math.abs(value) <= EXACT_WHOLE) {
      out.writeNumber((long) value);
    } else {
      out.writeNumber(value);
    }
  }

  static List<Operation> readOperations(JsonReader in) {
    return in.list((item, index) -> readOperation(item));
  }

  static Operation readOperation(JsonReader in) {
    JsonReader name = in.at("o");
    return switch (name.text()) {
      case "create" ->
          new Operation.Create(
              in.at("id").text(), in.at("type").text(), readPlace(in.at("place")), readFields(in));
      case "set" -> readSet(in);
      case "move" -> new Operation.Move(in.at("id").text(), readPlace(in.at("place")));
      case "purge" -> new Operation.Purge(in.at("id").text());
      case String other ->
          throw name.fault("An operation is create, set or move, not \"" + other + "\".");
    };
  }

  private static Operation readSet(JsonReader in) {
    Map<String, FieldValue> fields = readFields(in);
    if (fields.isEmpty()) {
      throw in.at("f").fault("A set must name at least one field.");
    }
    Map<String, Long> base =
        in.find("base").map(versions -> versions.members((v, name) -> v.count())).orElse(Map.of());
    return new Operation.Set(in.at("id").text(), fields, base);
  }

  private static Map<String, FieldValue> readFields(JsonReader in) {
    return in.at("f").members((value, name) -> value.fieldValue());
  }

  private static Place readPlace(JsonReader in) {
    JsonReader idx = in.at("idx");
    try {
      return new Place(in.at("parent").text(), idx.text());
    } catch (IllegalArgumentException e) {
      throw idx.fault(e.getMessage() + ".");
    }
  }

  static RecordState readRecord(JsonReader in) {
    return new RecordState(
        in.at("id").text(),
        in.at("type").text(),
        in.find("place").map(Json::readPlace).orElse(null),
        Map.copyOf(readFields(in)),
        Map.copyOf(in.at("fv").members((version, name) -> version.count())),
        in.at("pv").count());
  }

  static Problem readProblem(JsonReader in) {
    String slug = in.at("type").text();
    for (ProblemType type : ProblemType.values()) {
      if (slug.endsWith("/" + type.slug())) {
        List<Problem.Place> errors =
            in.find("errors")
                .map(
                    list ->
                        list.list(
                            (error, index) ->
                                new Problem.Place(
                                    error.at("pointer").text(), error.at("detail").text())))
                .orElse(List.of());
        return new Problem(type, in.at("detail").text(), errors);
      }
    }
    throw in.fault("There is no problem type " + slug + ".");
  }
}
