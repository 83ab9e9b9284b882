package org.wayloom.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.Library;

/**
 * What a question is answered from, held still until it is closed: one index, the signatures with
 * their counts in that index, the library and what its rules make of the signatures.
 *
 * @param lease null for a workspace without evidence
 * @param signatures in the order of their codes
 */
record Reading(
    WorkspaceId workspace,
    JourneyIndexes.@Nullable Lease lease,
    BlockSource source,
    Evidence.Revision revision,
    List<Signature> signatures,
    Library library,
    RuleBook.Assignment assignment)
    implements AutoCloseable {

  @Override
  public void close() {
    if (lease != null) {
      lease.close();
    }
  }
}
