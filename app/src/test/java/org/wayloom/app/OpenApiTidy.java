package org.wayloom.app;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of what springdoc says what the server does: enum constants as the words that are sent,
 * components of records required unless they may be null, schemas under short names, keys sorted.
 */
final class OpenApiTidy {
  private static final String SCHEMAS = "#/components/schemas/";

  private OpenApiTidy() {}

  static JsonNode of(JsonNode described) {
    ObjectNode api = (ObjectNode) described;
    api.remove("servers");
    requireWhatIsNeverNull(api.path("components").path("schemas"));
    return tidy(api);
  }

  private static void requireWhatIsNeverNull(JsonNode schemas) {
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      Optional<Class<?>> type = find(schema.getKey());
      if (type.isPresent()
          && type.get().isRecord()
          && schema.getValue() instanceof ObjectNode node) {
        ArrayNode required = node.putArray("required");
        Arrays.stream(type.get().getRecordComponents())
            .filter(component -> !mayBeAbsent(component))
            .map(RecordComponent::getName)
            .filter(name -> node.path("properties").has(name))
            .forEach(required::add);
        if (required.isEmpty()) {
          node.remove("required");
        }
      }
    }
  }

  /** The class behind a schema; nested ones come with a dot where Java writes a dollar sign. */
  private static Optional<Class<?>> find(String schema) {
    String name = schema;
    while (true) {
      try {
        return Optional.of(Class.forName(name));
      } catch (ClassNotFoundException e) {
        int dot = name.lastIndexOf('.');
        if (dot < 0 || !Character.isUpperCase(name.charAt(dot + 1))) {
          return Optional.empty();
        }
        name = name.substring(0, dot) + "$" + name.substring(dot + 1);
      }
    }
  }

  private static boolean mayBeAbsent(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    return component.getType() == Optional.class || type.isAnnotationPresent(Nullable.class);
  }

  private static JsonNode tidy(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> tidyObject(object);
      case ArrayNode array -> {
        ArrayNode tidied = Json.mapper().createArrayNode();
        array.forEach(each -> tidied.add(tidy(each)));
        yield tidied;
      }
      default ->
          node.isString() && node.asString().startsWith(SCHEMAS)
              ? Json.mapper()
                  .getNodeFactory()
                  .stringNode(SCHEMAS + shortName(node.asString().substring(SCHEMAS.length())))
              : node;
    };
  }

  private static ObjectNode tidyObject(ObjectNode object) {
    Map<String, JsonNode> entries = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = entry.getValue();
      boolean isEnum = entry.getKey().equals("enum") && value.isArray();
      entries.put(shortName(entry.getKey()), isEnum ? words(value) : tidy(value));
    }
    ObjectNode tidied = Json.mapper().createObjectNode();
    entries.forEach(tidied::set);
    return tidied;
  }

  private static ArrayNode words(JsonNode constants) {
    ArrayNode words = Json.mapper().createArrayNode();
    List<String> names = constants.valueStream().map(JsonNode::asString).toList();
    for (String name : names) {
      words.add(
          name.matches("[A-Z][A-Z0-9_]*") ? name.toLowerCase(Locale.ROOT).replace('_', '-') : name);
    }
    return words;
  }

  /** {@code org.wayloom.maps.Template.Stage} becomes {@code TemplateStage}, generics likewise. */
  private static String shortName(String name) {
    return name.startsWith("org.wayloom.")
        ? name.replaceAll("[oO]rg\\.wayloom\\.[a-z]+\\.", "").replaceAll("[.$]", "")
        : name;
  }
}
