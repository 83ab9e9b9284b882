package org.wayloom.masking;

/** Where in a text something was found: from {@code start} to before {@code end}. */
public record Found(Finding what, int start, int end) {
  public Found {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a find has characters: %d to %d".formatted(start, end));
    }
  }
}
