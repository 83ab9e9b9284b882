package org.wayloom.journeysindex;

import java.util.Optional;
import org.wayloom.evidence.Evidence;
import org.wayloom.journeys.BlockSource;
import org.wayloom.kernel.WorkspaceId;

/**
 * The door to the journey indexes, one per workspace, kept up to date in the background after the
 * evidence changes.
 */
public interface JourneyIndexes extends AutoCloseable {
  /**
   * Borrows the newest finished index; close it after use, so that its files can go when a newer
   * one has come. Absent until the first build of a workspace's evidence is done.
   */
  Optional<Lease> borrow(WorkspaceId workspace);

  /** Like {@link #borrow}, but waits until the index holds all that is stored now. */
  Lease borrowCurrent(WorkspaceId workspace);

  Status status(WorkspaceId workspace);

  /** Lets go of a workspace's index and removes its files. */
  void forget(WorkspaceId workspace);

  @Override
  void close();

  /** A borrowed index. */
  interface Lease extends AutoCloseable {
    BlockSource source();

    Evidence.Revision revision();

    @Override
    void close();
  }

  /**
   * @param share how much of the running build is done, 0 to 1; 1 when none runs
   */
  record Status(State state, double share, long events, int persons) {
    public enum State {
      EMPTY,
      BUILDING,
      READY,
      FAILED
    }
  }
}
