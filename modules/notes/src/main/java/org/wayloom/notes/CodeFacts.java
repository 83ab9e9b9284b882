package org.wayloom.notes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a code.
 *
 * @param color one of {@link #COLORS}; empty for the first
 * @param description when to use it
 */
public record CodeFacts(String name, String color, String description) {
  static final List<String> COLORS =
      List.of("teal", "madder", "lichen", "fern", "weld", "rose", "walnut");

  private static final int NAME = 120;
  private static final int DESCRIPTION = 2_000;

  public CodeFacts(@Nullable String name, @Nullable String color, @Nullable String description) {
    this.name = name == null ? "" : NoteText.clean(name).replaceAll("\\s+", " ");
    this.color = color == null || color.isEmpty() ? COLORS.getFirst() : color;
    this.description = description == null ? "" : NoteText.clean(description);
    if (this.name.isEmpty() || this.name.length() > NAME) {
      throw new IllegalArgumentException(
          "name must have 1 to %d characters: %s".formatted(NAME, this.name));
    }
    if (!COLORS.contains(this.color)) {
      throw new IllegalArgumentException(
          "color must be one of %s: %s".formatted(String.join(", ", COLORS), this.color));
    }
    if (this.description.length() > DESCRIPTION) {
      throw new IllegalArgumentException(
          "description must have at most %d characters".formatted(DESCRIPTION));
    }
  }
}
