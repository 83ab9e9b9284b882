package org.wayloom.maps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.http.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A {@link MapFile} as JSON, as {@code docs/live/map-file.schema.json} describes it. */
final class MapFileJson {
  /** More than the largest map with all that it names of its library. */
  static final int LARGEST = 16 * 1024 * 1024;

  private static final String FORMAT = "wayloom-map";
  private static final int VERSION = 1;
  private static final int LONGEST_LIST = 200;
  private static final JsonMapper MAPPER = Json.mapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private MapFileJson() {}

  /** The same file is always the same text; what it is stands first. */
  static byte[] write(MapFile file) {
    ObjectNode json = NODES.objectNode();
    json.put("format", FORMAT);
    json.put("version", VERSION);
    json.set("map", fields(file.map()));
    json.set("records", entries(file.records()));
    json.set("library", entries(file.library()));
    return MAPPER.writeValueAsBytes(json);
  }

  private static ArrayNode entries(List<MapFile.Entry> entries) {
    ArrayNode list = NODES.arrayNode();
    for (MapFile.Entry entry : entries) {
      ObjectNode one = list.addObject();
      one.put("id", entry.id());
      one.put("type", entry.type());
      if (entry.in() != null) {
        one.put("in", entry.in());
      }
      one.set("fields", fields(entry.fields()));
    }
    return list;
  }

  private static ObjectNode fields(Map<String, FieldValue> fields) {
    ObjectNode object = NODES.objectNode();
    new TreeMap<>(fields).forEach((name, value) -> object.set(name, node(value)));
    return object;
  }

  private static JsonNode node(FieldValue value) {
    return switch (value) {
      case FieldValue.Text(String text) -> NODES.stringNode(text);
      case FieldValue.Number(double number) ->
          number == Math.rint(number) && Math.abs(number) < 1e15
              ? NODES.numberNode((long) number)
              : NODES.numberNode(number);
      case FieldValue.Flag(boolean flag) -> NODES.booleanNode(flag);
      case FieldValue.Tree(String json) -> MAPPER.readTree(json);
      case FieldValue.Empty empty -> NODES.nullNode();
      case FieldValue.Listing(List<FieldValue> values) -> {
        ArrayNode list = NODES.arrayNode();
        values.forEach(each -> list.add(node(each)));
        yield list;
      }
    };
  }

  /** Reads a file; an UNREADABLE_FILE problem says where it is not one. */
  static MapFile read(byte[] bytes) {
    JsonNode json = parsed(bytes);
    only(json, "", Set.of("format", "version", "map", "records", "library"));
    if (!json.path("format").asString("").equals(FORMAT)) {
      throw MapFileCheck.wrong(
          "/format", "Give a file that holds \"format\": \"%s\".".formatted(FORMAT));
    }
    JsonNode version = json.path("version");
    if (!version.isInt() || version.intValue() != VERSION) {
      throw MapFileCheck.wrong(
          "/version",
          "This Wayloom reads version %d. Open the file with a newer Wayloom.".formatted(VERSION));
    }
    wellFormed(json, "");
    return new MapFile(
        fields(json.path("map"), "/map"),
        list(json.path("records"), "/records"),
        list(json.path("library"), "/library"));
  }

  private static JsonNode parsed(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " in line %d, column %d"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw MapFileCheck.wrong(
          "/", "It is no JSON%s. Take the file as it was downloaded.".formatted(where));
    }
  }

  private static List<MapFile.Entry> list(JsonNode json, String at) {
    if (!json.isArray()) {
      throw MapFileCheck.wrong(at, "Give a list of records.");
    }
    List<MapFile.Entry> entries = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      entries.add(entry(json.get(i), at + "/" + i));
    }
    return entries;
  }

  private static MapFile.Entry entry(JsonNode json, String at) {
    only(json, at, Set.of("id", "type", "in", "fields"));
    Function<String, String> text =
        name -> {
          if (!json.path(name).isString()) {
            throw MapFileCheck.wrong(at + "/" + name, "Give a text.");
          }
          return json.path(name).stringValue();
        };
    @Nullable String in = json.has("in") ? text.apply("in") : null;
    return new MapFile.Entry(
        text.apply("id"), text.apply("type"), in, fields(json.path("fields"), at + "/fields"));
  }

  private static Map<String, FieldValue> fields(JsonNode json, String at) {
    if (!json.isObject()) {
      throw MapFileCheck.wrong(at, "Give an object with a value for each field.");
    }
    Map<String, FieldValue> fields = new HashMap<>();
    json.properties()
        .forEach(
            field ->
                fields.put(field.getKey(), value(field.getValue(), at + "/" + field.getKey())));
    return fields;
  }

  private static FieldValue value(JsonNode json, String at) {
    if (json.isString()) {
      return FieldValue.text(json.stringValue());
    }
    if (json.isBoolean()) {
      return FieldValue.flag(json.booleanValue());
    }
    double number = json.isNumber() ? json.asDouble(Double.NaN) : Double.NaN;
    if (Double.isFinite(number)) {
      return FieldValue.number(number);
    }
    if (json.isArray() && json.size() <= LONGEST_LIST) {
      return new FieldValue.Listing(
          json.values().stream()
              .map(
                  each -> {
                    if (!each.isString()) {
                      throw MapFileCheck.wrong(at, "Give a list of texts.");
                    }
                    return FieldValue.text(each.stringValue());
                  })
              .toList());
    }
    if (json.isObject()) {
      RichText.refuses(json.toString())
          .ifPresent(
              why -> {
                throw MapFileCheck.wrong(at, "A text with its formatting " + why);
              });
      return FieldValue.tree(json.toString());
    }
    throw MapFileCheck.wrong(
        at, "Give a text, a number, true, false, a list of texts or a text with its formatting.");
  }

  private static void only(JsonNode json, String at, Set<String> names) {
    if (!json.isObject()) {
      throw MapFileCheck.wrong(at.isEmpty() ? "/" : at, "Give an object.");
    }
    for (String name : json.propertyNames()) {
      if (!names.contains(name)) {
        throw MapFileCheck.wrong(
            at + "/" + name,
            "Nobody knows this. Give only %s.".formatted(String.join(", ", names)));
      }
    }
  }

  /** Half a letter would be stored as another one. Jackson has bounded how deep this goes. */
  private static void wellFormed(JsonNode json, String at) {
    if (json.isString()) {
      String text = json.stringValue();
      if (text.codePoints().anyMatch(MapFileJson::isHalf)) {
        throw MapFileCheck.wrong(at, "It holds half a letter (a lone surrogate). Take it out.");
      }
    } else if (json.isArray()) {
      for (int i = 0; i < json.size(); i++) {
        wellFormed(json.get(i), at + "/" + i);
      }
    } else {
      json.properties()
          .forEach(member -> wellFormed(member.getValue(), at + "/" + member.getKey()));
    }
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
