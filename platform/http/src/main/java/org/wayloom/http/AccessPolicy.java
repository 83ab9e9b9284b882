package org.wayloom.http;

import java.util.Optional;
import org.wayloom.kernel.Actor;
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

  /** Who is asking, in the request that this thread answers. */
  default Actor caller() {
    return Actor.LOCAL;
  }
}
