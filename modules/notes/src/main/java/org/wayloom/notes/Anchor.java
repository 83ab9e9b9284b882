package org.wayloom.notes;

/**
 * Where a passage stands in one revision of a text.
 *
 * @param start its first UTF-16 unit
 * @param end after its last one
 * @param quote the words as they were when somebody marked them; what stands between start and end
 *     may differ from them by a later edit
 */
public record Anchor(int start, int end, String quote) {
  public Anchor {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a passage must start at 0 or later and hold a character: %d to %d"
              .formatted(start, end));
    }
    if (quote.isBlank()) {
      throw new IllegalArgumentException("a passage must hold more than blanks");
    }
  }
}
