package org.wayloom.journeysindex;

import org.wayloom.evidence.Evidence;
import org.wayloom.journeys.BlockSource;

/**
 * What a workspace's questions are answered from: a finished index and the events that came since.
 * Borrowing it borrows the index.
 */
record GrownIndex(MappedIndex index, LateEvents late, BlockSource blocks) {
  /** An index that nothing has come after yet. */
  static GrownIndex of(MappedIndex index) {
    return new GrownIndex(index, LateEvents.none(index.manifest().revision()), index.blocks());
  }

  /** The same index with other late events. */
  GrownIndex with(LateEvents now) {
    return new GrownIndex(index, now, new GrownBlocks(index.blocks(), now));
  }

  Evidence.Revision revision() {
    return late.revision();
  }

  /** Whether it holds at least what a revision does. */
  boolean holds(Evidence.Revision wanted) {
    Evidence.Revision held = revision();
    return held.signing() > wanted.signing()
        || (held.signing() == wanted.signing()
            && held.identities() >= wanted.identities()
            && held.lastSequence() >= wanted.lastSequence());
  }

  /** Whether what is stored is what it holds and a little more. */
  boolean canGrowTo(Evidence.Revision stored, long most) {
    Evidence.Revision built = index.manifest().revision();
    return stored.signing() == built.signing()
        && stored.identities() == built.identities()
        && stored.lastSequence() >= revision().lastSequence()
        && stored.lastSequence() - built.lastSequence() <= most;
  }
}
