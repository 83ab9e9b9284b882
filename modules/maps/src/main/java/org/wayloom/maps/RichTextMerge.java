package org.wayloom.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.FieldValue;
import org.wayloom.collaboration.ThreeWayText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges two rich texts that came from one, word by word. A text becomes a row of parts: where a
 * block or an item of a list begins, and words with their look; the merged row becomes a tree
 * again. What is no rich text then is not merged.
 */
final class RichTextMerge {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RichTextMerge() {}

  private sealed interface Part {
    /** {@code p}, {@code ul} or {@code ol}. */
    record Block(String type) implements Part {}

    record Item() implements Part {}

    record Word(String word, boolean bold, @Nullable String link) implements Part {
      boolean looksLike(Word other) {
        return bold == other.bold && java.util.Objects.equals(link, other.link);
      }
    }
  }

  static Optional<FieldValue> merge(FieldValue base, FieldValue theirs, FieldValue mine) {
    return ThreeWayText.merge(parts(base), parts(theirs), parts(mine)).flatMap(RichTextMerge::tree);
  }

  private static List<Part> parts(FieldValue value) {
    List<Part> parts = new ArrayList<>();
    if (value instanceof FieldValue.Tree tree) {
      for (JsonNode block : MAPPER.readTree(tree.json()).path("b")) {
        parts.add(new Part.Block(block.path("t").asString("")));
        words(block.path("c"), parts);
        for (JsonNode item : block.path("i")) {
          parts.add(new Part.Item());
          words(item, parts);
        }
      }
    }
    return parts;
  }

  private static void words(JsonNode spans, List<Part> parts) {
    for (JsonNode span : spans) {
      boolean bold = span.has("b");
      String link = span.has("a") ? span.get("a").asString("") : null;
      for (String word : ThreeWayText.words(span.path("s").asString(""))) {
        parts.add(new Part.Word(word, bold, link));
      }
    }
  }

  /** Empty when the parts make no rich text, such as an item without its list. */
  private static Optional<FieldValue> tree(List<Part> parts) {
    ArrayNode blocks = MAPPER.createArrayNode();
    ArrayNode spans = null;
    ArrayNode items = null;
    Part.Word before = null;
    for (Part part : parts) {
      switch (part) {
        case Part.Block(String type) -> {
          ObjectNode block = blocks.addObject().put("t", type);
          boolean paragraph = type.equals("p");
          spans = paragraph ? block.putArray("c") : null;
          items = paragraph ? null : block.putArray("i");
          before = null;
        }
        case Part.Item item -> {
          if (items == null) {
            return Optional.empty();
          }
          spans = items.addArray();
          before = null;
        }
        case Part.Word word -> {
          if (spans == null) {
            return Optional.empty();
          }
          add(spans, word, before);
          before = word;
        }
      }
    }
    String json = MAPPER.writeValueAsString(MAPPER.createObjectNode().set("b", blocks));
    return RichText.refuses(json).isPresent()
        ? Optional.empty()
        : Optional.of(FieldValue.tree(json));
  }

  private static void add(ArrayNode spans, Part.Word word, Part.@Nullable Word before) {
    if (before != null && before.looksLike(word)) {
      ObjectNode last = (ObjectNode) spans.get(spans.size() - 1);
      last.put("s", last.get("s").asString("") + word.word());
      return;
    }
    ObjectNode span = spans.addObject().put("s", word.word());
    if (word.bold()) {
      span.put("b", true);
    }
    if (word.link() != null) {
      span.put("a", word.link());
    }
  }
}
