package org.wayloom.improvements;

import java.time.Instant;
import java.util.List;

/**
 * What is done about opportunities.
 *
 * @param locked whether the expected effect can no longer be changed
 */
public record Change(
    String id,
    long version,
    ChangeFacts facts,
    boolean locked,
    List<Comment> comments,
    Instant created,
    Instant edited,
    String editedBy) {
  public Change {
    comments = List.copyOf(comments);
  }
}
