package org.wayloom.analysis;

import java.util.Optional;
import org.wayloom.evidence.Evidence;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeysindex.JourneyIndexes;
import org.wayloom.kernel.WorkspaceId;

/** The same journeys for every workspace. */
record OneIndex(BlockSource blocks) implements JourneyIndexes {
  static final Evidence.Revision REVISION = new Evidence.Revision(1, 1);

  @Override
  public Optional<Lease> borrow(WorkspaceId workspace) {
    return Optional.of(borrowCurrent(workspace));
  }

  @Override
  public Lease borrowCurrent(WorkspaceId workspace) {
    return new Borrowed(blocks);
  }

  @Override
  public Status status(WorkspaceId workspace) {
    return new Status(Status.State.READY, 1, blocks.events(), blocks.persons());
  }

  @Override
  public void forget(WorkspaceId workspace) {}

  @Override
  public void close() {}

  private record Borrowed(BlockSource source) implements Lease {
    @Override
    public Evidence.Revision revision() {
      return REVISION;
    }

    @Override
    public void close() {}
  }
}
