package org.wayloom.workspaces;

import java.util.Optional;
import org.wayloom.http.AccessPolicy;
import org.wayloom.http.Permission;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * Who may do what. An installation without accounts has one user, who may do everything in the
 * workspaces that exist; a workspace that does not exist is NOT_FOUND for everyone.
 */
public final class Access implements AccessPolicy {
  private final Workspaces workspaces;

  Access(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  /** Who is asking. */
  public Actor caller() {
    return Actor.LOCAL;
  }

  @Override
  public void require(Permission permission, Optional<WorkspaceId> workspace) {
    if (workspace.isPresent()) {
      workspaces.get(workspace.get());
    } else if (permission.needsWorkspace()) {
      throw ProblemException.of(ProblemType.FORBIDDEN, "This is possible in a workspace only.");
    }
  }
}
