package org.wayloom.evidence;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Properties as the JSON object of strings that the store keeps. */
final class PropertyJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private PropertyJson() {}

  static Map<String, String> read(String json) {
    return JSON.readValue(json, MAP);
  }

  static void write(Draft draft, StringBuilder out) {
    out.append('{');
    for (int i = 0; i < draft.properties(); i++) {
      out.append(i == 0 ? "" : ",");
      quote(draft.name(i), out);
      out.append(':');
      quote(draft.value(i), out);
    }
    out.append('}');
  }

  static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
