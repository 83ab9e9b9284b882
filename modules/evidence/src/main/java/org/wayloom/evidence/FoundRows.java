package org.wayloom.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the rows that a search found, newest first.
 *
 * @param total how many there are on all pages
 * @param next what to send as {@code after} for the following page; null on the last
 */
public record FoundRows(long total, List<EventRow> items, @Nullable String next) {
  public FoundRows {
    items = List.copyOf(items);
  }
}
