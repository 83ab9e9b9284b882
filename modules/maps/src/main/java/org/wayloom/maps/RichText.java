package org.wayloom.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Text with a little formatting, as a tree that is checked rather than as HTML that is cleaned:
 * {@code {"b":[block …]}} with blocks {@code {"t":"p","c":[span …]}} and {@code
 * {"t":"ul"|"ol","i":[[span …] …]}} and spans {@code {"s":"words","b":true,"a":"https://…"}}, of
 * which {@code b} (bold) and {@code a} (link) may be absent, or {@code
 * {"s":"@Anna","m":"<member>"}} for somebody who is mentioned. What the tree cannot say cannot be
 * stored, whoever sends it. The page has the same check; both pass {@code
 * docs/live/fixtures/rich-text.json}.
 */
final class RichText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST = 200;
  private static final int LONGEST_LINK = 2_000;

  /** Nothing that a browser would run; spaces would end a link early. */
  private static final Pattern LINK = Pattern.compile("(?i:https?://|mailto:)[^\\s\\p{Cntrl}]+");

  /** The id of a member. */
  private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

  private static final String SCHEMA =
      """
      {
        "description": "A text with its formatting.",
        "type": ["object", "null"],
        "required": ["b"],
        "additionalProperties": false,
        "properties": {
          "b": {"type": "array", "maxItems": 200, "items": {"anyOf": [
            {
              "required": ["t", "c"],
              "additionalProperties": false,
              "properties": {"t": {"const": "p"}, "c": {"$ref": "#/$defs/richSpans"}}
            },
            {
              "required": ["t", "i"],
              "additionalProperties": false,
              "properties": {
                "t": {"enum": ["ul", "ol"]},
                "i": {"type": "array", "maxItems": 200, "items": {"$ref": "#/$defs/richSpans"}}
              }
            }
          ]}}
        }
      }
      """;

  private static final String SPANS =
      """
      {
        "description": "Words: b is bold, a the address of a link, m the id of the member who is mentioned.",
        "type": "array",
        "maxItems": 200,
        "items": {
          "type": "object",
          "required": ["s"],
          "additionalProperties": false,
          "properties": {
            "s": {"type": "string", "minLength": 1},
            "b": {"const": true},
            "a": {"type": "string", "maxLength": 2000, "pattern": "^([hH][tT][tT][pP][sS]?://|[mM][aA][iI][lL][tT][oO]:)"},
            "m": {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}$"}
          }
        }
      }
      """;

  private RichText() {}

  /** What is wrong with a tree, as the rest of a sentence; empty when it is a rich text. */
  static Optional<String> refuses(String json) {
    return Optional.ofNullable(text(MAPPER.readTree(json)));
  }

  /** Whether it holds any words. */
  static boolean says(String json) {
    return MAPPER.readTree(json).findValues("s").stream()
        .anyMatch(words -> !words.asString("").isBlank());
  }

  /** The words of a tree that was checked, and whom it mentions. */
  static Said said(String json) {
    List<String> lines = new ArrayList<>();
    Map<String, Said.Mentioned> mentioned = new LinkedHashMap<>();
    for (JsonNode block : MAPPER.readTree(json).get("b")) {
      for (JsonNode line : block.has("c") ? List.of(block.get("c")) : block.get("i").values()) {
        StringBuilder words = new StringBuilder();
        for (JsonNode span : line) {
          String said = span.get("s").stringValue();
          words.append(said);
          if (span.has("m")) {
            String member = span.get("m").stringValue();
            String name = said.startsWith("@") ? said.substring(1) : said;
            mentioned.putIfAbsent(member, new Said.Mentioned(member, name));
          }
        }
        lines.add(words.toString());
      }
    }
    return new Said(String.join("\n", lines), List.copyOf(mentioned.values()));
  }

  /** The tree without the ids of those whom it mentions; their names stay, as words. */
  static String withoutMembers(String json) {
    JsonNode text = MAPPER.readTree(json);
    text.findParents("m").forEach(span -> ((ObjectNode) span).remove("m"));
    return text.toString();
  }

  /** The tree as maps and lists, to be written as JSON again. */
  static Object plainObject(String json) {
    return MAPPER.readValue(json, Object.class);
  }

  /** Adds what the tree may be to the definitions of the vocabulary's schema. */
  static void define(ObjectNode definitions) {
    definitions.set("richText", MAPPER.readTree(SCHEMA));
    definitions.set("richSpans", MAPPER.readTree(SPANS));
  }

  private static @Nullable String text(JsonNode text) {
    if (!holdsOnly(text, Set.of("b"), Set.of())) {
      return "must be a rich text: {\"b\":[…]} and nothing else.";
    }
    return each(text.get("b"), "blocks", RichText::block);
  }

  private static @Nullable String block(JsonNode block) {
    String type = block.path("t").asString("");
    return switch (type) {
      case "p" ->
          holdsOnly(block, Set.of("t", "c"), Set.of())
              ? spans(block.get("c"))
              : "has a paragraph that is not {\"t\":\"p\",\"c\":[…]}.";
      case "ul", "ol" ->
          holdsOnly(block, Set.of("t", "i"), Set.of())
              ? each(block.get("i"), "items", RichText::spans)
              : "has a list that is not {\"t\":\"" + type + "\",\"i\":[…]}.";
      default -> "has a block that is neither p, ul nor ol.";
    };
  }

  private static @Nullable String spans(JsonNode spans) {
    return each(spans, "spans", RichText::span);
  }

  private static @Nullable String span(JsonNode span) {
    if (!holdsOnly(span, Set.of("s"), Set.of("b", "a", "m")) || !span.get("s").isString()) {
      return "has a span that is not {\"s\":\"words\"} with \"b\", \"a\" or \"m\".";
    }
    String words = span.get("s").stringValue();
    if (words.isEmpty() || CONTROL.matcher(words).find()) {
      return "has a span without words or with control characters.";
    }
    if (span.has("b") && !(span.get("b").isBoolean() && span.get("b").booleanValue())) {
      return "has a \"b\" that is not true; leave it out instead.";
    }
    if (span.has("a") && !isLink(span.get("a"))) {
      return "has a link that does not begin with https://, http:// or mailto:.";
    }
    return span.has("m") && (span.has("a") || !isMember(span.get("m")))
        ? "has a mention that is not the id of a member, or is a link too."
        : null;
  }

  private static boolean isMember(JsonNode id) {
    return id.isString() && MEMBER.matcher(id.stringValue()).matches();
  }

  private static boolean isLink(JsonNode link) {
    return link.isString()
        && link.stringValue().length() <= LONGEST_LINK
        && LINK.matcher(link.stringValue()).matches();
  }

  private static boolean holdsOnly(JsonNode node, Set<String> needed, Set<String> allowed) {
    return node.isObject()
        && needed.stream().allMatch(node::has)
        && node.propertyNames().stream()
            .allMatch(name -> needed.contains(name) || allowed.contains(name));
  }

  /** Checks the elements of a list. */
  private static @Nullable String each(JsonNode list, String what, Check check) {
    if (!list.isArray() || list.size() > MOST) {
      return "must have a list of at most %d %s.".formatted(MOST, what);
    }
    for (JsonNode item : list) {
      String wrong = check.wrong(item);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  /** What is wrong with a part; null when nothing is. */
  @FunctionalInterface
  private interface Check {
    @Nullable String wrong(JsonNode part);
  }
}
