package org.wayloom.improvements;

import java.time.Instant;
import java.util.List;

/**
 * What could be better, with what people say about it and where it stands by each lens.
 *
 * @param version counts the edits, 1 for the first; comments are no edits
 * @param lenses only those for which everything was judged
 */
public record Opportunity(
    String id,
    long version,
    OpportunityFacts facts,
    List<Scored> lenses,
    List<Comment> comments,
    Instant created,
    Instant edited,
    String editedBy) {
  public Opportunity {
    lenses = List.copyOf(lenses);
    comments = List.copyOf(comments);
  }
}
