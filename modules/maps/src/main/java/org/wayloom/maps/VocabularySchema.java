package org.wayloom.maps;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the {@link Vocabulary} as a JSON Schema (2020-12) of a record {@code {id, type, place,
 * f}}. Types and fields that it does not name are valid: other versions of Wayloom may use them.
 */
final class VocabularySchema {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private VocabularySchema() {}

  /** The schema as text with a line end; the same bytes on every machine. */
  static String json() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    return JsonMapper.builder().build().writer().with(printer).writeValueAsString(schema()) + "\n";
  }

  private static ObjectNode schema() {
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "https://wayloom.org/live/vocabulary.schema.json");
    schema.put(
        "title", "A record of a map, of what is said beside it, or of a workspace's library");
    schema.put("$comment", "Made from the record vocabulary in modules/maps by `make generate`.");
    schema.put("type", "object");
    schema.putArray("required").add("id").add("type").add("f");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("id").put("type", "string");
    properties.putObject("type").put("type", "string");
    properties.putObject("f").put("type", "object");
    ArrayNode cases = schema.putArray("allOf");
    ObjectNode definitions = schema.putObject("$defs");
    for (RecordType type : Vocabulary.all()) {
      ObjectNode one = cases.addObject();
      one.putObject("if").putObject("properties").putObject("type").put("const", type.name());
      one.putObject("then")
          .putObject("properties")
          .putObject("f")
          .put("$ref", "#/$defs/" + type.name());
      definitions.set(type.name(), fields(type));
    }
    RichText.define(definitions);
    return schema;
  }

  private static ObjectNode fields(RecordType type) {
    ObjectNode node = NODES.objectNode();
    node.put("description", type.meaning());
    ArrayNode parents = node.putArray("x-parents");
    type.parents().forEach(parents::add);
    node.put("type", "object");
    ObjectNode properties = node.putObject("properties");
    type.fields().forEach(field -> properties.set(field.name(), value(field)));
    if (!type.isRoot()) {
      properties.set(Vocabulary.DELETED.name(), value(Vocabulary.DELETED));
    }
    return node;
  }

  /** Null is valid everywhere: it empties the field, which then means its default. */
  private static ObjectNode value(Field field) {
    ObjectNode node = NODES.objectNode();
    node.put("description", field.meaning());
    switch (field.type()) {
      case FieldType.Text text -> {
        types(node, "string");
        node.put("maxLength", text.maxLength());
        node.put("default", "");
      }
      case FieldType.Rich rich -> {
        types(node, "object");
        node.put("$ref", "#/$defs/richText");
        node.putNull("default");
      }
      case FieldType.Decimal number -> {
        types(node, "number");
        node.put("minimum", number.min());
        node.put("maximum", number.max());
        node.put("default", number.otherwise());
      }
      case FieldType.Flag flag -> {
        types(node, "boolean");
        node.put("default", false);
      }
      case FieldType.Choice choice -> {
        ArrayNode words = node.putArray("enum");
        choice.values().forEach(words::add);
        words.addNull();
        node.put("default", choice.otherwise());
      }
      case FieldType.Reference reference -> {
        types(node, "string");
        node.put("maxLength", 80);
        node.put("default", "");
        node.put("x-references", reference.to());
      }
      case FieldType.References references -> {
        types(node, "array");
        node.putObject("items").put("type", "string").put("maxLength", 80);
        node.put("maxItems", references.max());
        node.putArray("default");
        node.put("x-references", references.to());
      }
      case FieldType.Words words -> {
        types(node, "array");
        node.putObject("items").put("type", "string").put("maxLength", words.maxLength());
        node.put("maxItems", words.max());
        node.putArray("default");
      }
      case FieldType.Conditions conditions -> {
        types(node, "array");
        node.putObject("items").put("type", "string");
        node.put("maxItems", 3 * conditions.max());
        node.putArray("default");
      }
    }
    return node;
  }

  private static void types(ObjectNode node, String type) {
    node.putArray("type").add(type).add("null");
  }
}
