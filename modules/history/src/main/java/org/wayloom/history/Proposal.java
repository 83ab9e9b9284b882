package org.wayloom.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;

/**
 * A copy of a map that shall be merged back into it.
 *
 * @param epoch the origin's history line when it was copied
 * @param base the last version that both have in common
 * @param mergedAt when it was merged last; null when it never was
 * @param mergedVersion the origin's version that the last merge made
 */
record Proposal(
    DocumentId document,
    DocumentId origin,
    long epoch,
    Base base,
    Instant madeAt,
    String madeBy,
    @Nullable Instant mergedAt,
    @Nullable Long mergedVersion) {
  /** A version of the origin, or, after a merge, of the proposal itself. */
  record Base(DocumentId document, long version) {}
}
