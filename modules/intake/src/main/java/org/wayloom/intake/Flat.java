package org.wayloom.intake;

import java.util.Map;
import java.util.TreeMap;
import org.wayloom.evidence.RejectionReason;
import tools.jackson.databind.JsonNode;

/**
 * Nested JSON as properties: an object's field is {@code outer.inner}, a list stays JSON text. What
 * is null or empty is left out.
 */
final class Flat {
  private static final int MOST = 500;
  private static final int LONGEST_NAME = 200;

  private final Map<String, String> properties = new TreeMap<>();

  Map<String, String> properties() {
    return properties;
  }

  void put(String name, String value) {
    properties.put(name, value);
  }

  void putAll(Fields fields) throws Unfit {
    add("", fields.json(), fields);
  }

  private void add(String prefix, JsonNode object, Fields fields) throws Unfit {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      keep(prefix + field.getKey(), field.getValue(), fields);
    }
  }

  /** Keeps one value, or all that is in it. */
  void keep(String name, JsonNode value, Fields fields) throws Unfit {
    if (name.length() > LONGEST_NAME) {
      throw new Unfit(
          fields.at(RawText.of(name)), RejectionReason.PROPERTY_NAME_TOO_LONG.with(LONGEST_NAME));
    }
    if (value.isObject()) {
      add(name + ".", value, fields);
    } else if (!value.isNull()) {
      keepText(name, value, fields);
    }
  }

  private void keepText(String name, JsonNode value, Fields fields) throws Unfit {
    String text = value.isArray() ? value.toString() : value.asString();
    if (text.isBlank()) {
      return;
    }
    if (text.indexOf('\0') >= 0 || name.indexOf('\0') >= 0) {
      throw new Unfit(fields.at(name.replace('\0', '?')), RejectionReason.PROPERTY_WITH_NUL.with());
    }
    if (properties.size() == MOST) {
      throw new Unfit(fields.at(name), RejectionReason.TOO_MANY_PROPERTIES.with(MOST));
    }
    properties.put(name, text);
  }
}
