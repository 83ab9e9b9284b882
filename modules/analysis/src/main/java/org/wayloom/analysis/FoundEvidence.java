package org.wayloom.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.EventRow;

/**
 * What of the evidence at a place holds some words: a page of its rows, newest first, and with the
 * first page what was marked in interviews.
 *
 * @param total how many rows there are on all pages
 * @param passages at most {@link EvidenceFinder#MOST_PASSAGES}
 * @param passagesTotal how many there are
 */
public record FoundEvidence(
    long total,
    List<EventRow> items,
    @Nullable String next,
    List<Passage> passages,
    int passagesTotal) {
  public FoundEvidence {
    items = List.copyOf(items);
    passages = List.copyOf(passages);
  }

  /** A passage of an interview; {@code person} is empty where nobody wrote down who it was. */
  public record Passage(
      Voices.Interview interview, String text, String person, @Nullable LocalDate day) {}
}
