package org.wayloom.maps;

import java.util.List;
import org.wayloom.collaboration.FieldValue;

/**
 * What a text with formatting says.
 *
 * @param words the words alone, a line for each paragraph and item
 * @param mentioned whom it names, each member once, in the order of the text
 */
public record Said(String words, List<Mentioned> mentioned) {
  public Said {
    mentioned = List.copyOf(mentioned);
  }

  /** A member by the name that the text calls them. */
  public record Mentioned(String member, String name) {}

  /** What the value of a message's {@code text} says; nothing when it is no text. */
  public static Said of(FieldValue text) {
    return text instanceof FieldValue.Tree tree && RichText.refuses(tree.json()).isEmpty()
        ? RichText.said(tree.json())
        : new Said("", List.of());
  }
}
