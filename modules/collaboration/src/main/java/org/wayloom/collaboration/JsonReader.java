package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in a JSON document from which typed values are asked; whatever is not as asked becomes a
 * {@link WireFault} that names the place.
 */
final class JsonReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** More than formatted text needs, and few enough to walk without a stack of our own. */
  private static final int TREE_LEVELS = 12;

  private final JsonNode node;
  private final String pointer;

  private JsonReader(JsonNode node, String pointer) {
    this.node = node;
    this.pointer = pointer;
  }

  static JsonReader of(String json) {
    try {
      return new JsonReader(MAPPER.readTree(json), "");
    } catch (JacksonException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " at line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr();
      throw new WireFault("", "This is not JSON" + where + ": " + e.getOriginalMessage() + ".");
    }
  }

  WireFault fault(String detail) {
    return new WireFault(pointer, detail);
  }

  /** The member of an object, which must be there. */
  JsonReader at(String name) {
    return find(name)
        .orElseThrow(() -> new WireFault(pointer, "The member \"" + name + "\" is missing."));
  }

  /** The member of an object; absent and null are the same. */
  Optional<JsonReader> find(String name) {
    if (!node.isObject()) {
      throw fault("This must be an object.");
    }
    JsonNode child = node.get(name);
    return child == null || child.isNull()
        ? Optional.empty()
        : Optional.of(new JsonReader(child, pointer + "/" + escaped(name)));
  }

  String text() {
    if (!node.isString()) {
      throw fault("This must be a text.");
    }
    return wellFormed(node.stringValue());
  }

  /** A whole number from 0 to 2^53, the largest that every reader of JSON keeps exactly. */
  long count() {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw fault("This must be a whole number.");
    }
    long value = node.longValue();
    if (value < 0 || value > 1L << 53) {
      throw fault("This must be a whole number from 0 to 2^53.");
    }
    return value;
  }

  boolean flag() {
    if (!node.isBoolean()) {
      throw fault("This must be true or false.");
    }
    return node.booleanValue();
  }

  <T> List<T> list(BiFunction<JsonReader, Integer, T> item) {
    if (!node.isArray()) {
      throw fault("This must be a list.");
    }
    List<T> items = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      items.add(item.apply(new JsonReader(node.get(i), pointer + "/" + i), i));
    }
    return items;
  }

  <T> Map<String, T> members(BiFunction<JsonReader, String, T> value) {
    if (!node.isObject()) {
      throw fault("This must be an object.");
    }
    Map<String, T> members = new LinkedHashMap<>();
    for (var member : node.properties()) {
      JsonReader reader =
          new JsonReader(member.getValue(), pointer + "/" + escaped(member.getKey()));
      members.put(member.getKey(), value.apply(reader, member.getKey()));
    }
    return members;
  }

  /** A field's value: a scalar, a list of scalars or a tree. */
  FieldValue fieldValue() {
    if (node.isObject()) {
      return tree();
    }
    if (!node.isArray()) {
      return scalar();
    }
    if (node.size() > 200) {
      throw fault("A list must have at most 200 values, this one has " + node.size() + ".");
    }
    return new FieldValue.Listing(list((item, index) -> item.scalar()));
  }

  /** A JSON object as one value. */
  FieldValue tree() {
    return new FieldValue.Tree(object());
  }

  /** A JSON object as text, its members in the order of their names. */
  String object() {
    if (!node.isObject()) {
      throw fault("This must be an object.");
    }
    return Json.text(out -> write(out, 1));
  }

  /** Writes a part of a tree, members in the order of their names. */
  private void write(JsonGenerator out, int level) {
    if (level > TREE_LEVELS) {
      throw fault("A tree may be at most %d levels deep.".formatted(TREE_LEVELS));
    }
    if (node.isObject()) {
      out.writeStartObject();
      new TreeMap<>(members((member, name) -> member))
          .forEach(
              (name, member) -> {
                out.writeName(wellFormed(name));
                member.write(out, level + 1);
              });
      out.writeEndObject();
    } else if (node.isArray()) {
      out.writeStartArray();
      list((item, index) -> item).forEach(item -> item.write(out, level + 1));
      out.writeEndArray();
    } else {
      Json.value(out, scalar());
    }
  }

  private FieldValue scalar() {
    if (node.isString()) {
      return FieldValue.text(text());
    }
    if (node.isNumber()) {
      double value = node.doubleValue();
      if (!Double.isFinite(value)) {
        throw fault("This number is too large.");
      }
      return FieldValue.number(value);
    }
    if (node.isBoolean()) {
      return FieldValue.flag(node.booleanValue());
    }
    if (node.isNull()) {
      return FieldValue.empty();
    }
    throw fault(
        "A value must be a text, a number, true, false, null, a list of these or an object.");
  }

  /** Half of a surrogate pair cannot be stored as UTF-8 and would come back as another text. */
  private String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw fault("This text holds half of a character at position " + i + ": send it whole.");
      }
    }
    return text;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
