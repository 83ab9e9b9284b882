package org.wayloom.http;

import java.util.Optional;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;

/** Decides whether the caller may do something. */
@FunctionalInterface
public interface AccessPolicy {
  /**
   * Returns when the caller may; otherwise throws a problem. A workspace that the caller may not
   * know of is NOT_FOUND, as if it were not there.
   *
   * @param workspace the one that the request names; empty only for a permission that needs none
   */
  void require(Permission permission, Optional<WorkspaceId> workspace);

  /**
   * Whether somebody may do something in a workspace now, asked outside of any request of theirs:
   * of who holds a live connection open, for each of its batches and every second. So it must be
   * quick.
   */
  default boolean allows(Actor who, Permission permission, WorkspaceId workspace) {
    try {
      require(permission, Optional.of(workspace));
      return true;
    } catch (ProblemException refused) {
      return false;
    }
  }

  /** Who is asking, in the request that this thread answers. */
  default Actor caller() {
    return Actor.LOCAL;
  }
}
