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
 * @param segment the customers whose journeys are read; null for everybody
 */
record Reading(
    WorkspaceId workspace,
    JourneyIndexes.@Nullable Lease lease,
    BlockSource source,
    Evidence.Revision revision,
    List<Signature> signatures,
    Library library,
    RuleBook.Assignment assignment,
    @Nullable Segment segment)
    implements AutoCloseable {

  /** The same, of some of its customers. The lease stays the whole reading's. */
  Reading of(Segment some) {
    return new Reading(
        workspace,
        null,
        new SomePersons(source, some.persons()),
        revision,
        signatures,
        library,
        assignment,
        segment == null ? some : some.within(segment));
  }

  /** The same with other counts in the signatures. */
  Reading counted(List<Signature> counts) {
    return new Reading(workspace, lease, source, revision, counts, library, assignment, segment);
  }

  /** What tells whose journeys are read; empty for everybody's. */
  Object among() {
    return segment == null ? List.of() : segment.knownBy();
  }

  /** The touchpoint that rules give each signature, by its code; empty for none. */
  List<String> touchpoints() {
    return signatures.stream().map(s -> assignment.touchpoint(s.code()).orElse("")).toList();
  }

  @Override
  public void close() {
    if (lease != null) {
      lease.close();
    }
  }
}
