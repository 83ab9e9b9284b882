package org.wayloom.workspaces;

import java.util.Optional;
import org.wayloom.http.AccessPolicy;
import org.wayloom.http.Permission;
import org.wayloom.http.SaidBy;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * Who may do what. An installation without accounts has one user, who may do everything in the
 * workspaces that exist; a workspace that does not exist is NOT_FOUND for everyone. Which member of
 * a workspace's team the user is at a window is what the window says.
 */
public final class Access implements AccessPolicy {
  private final Workspaces workspaces;
  private final Members members;

  Access(Workspaces workspaces, Members members) {
    this.workspaces = workspaces;
    this.members = members;
  }

  /** The member that the request says it comes from, or the one user where it names none. */
  @Override
  public Actor caller() {
    return SaidBy.ofRequest()
        .flatMap(said -> members.find(said.workspace(), said.member()))
        .map(member -> new Actor(member.id(), member.name()))
        .orElse(Actor.LOCAL);
  }

  @Override
  public void require(Permission permission, Optional<WorkspaceId> workspace) {
    if (workspace.isPresent()) {
      workspaces.get(workspace.get());
    } else if (permission.needsWorkspace()) {
      throw ProblemException.of(ProblemType.FORBIDDEN, "This is possible in a workspace only.");
    }
  }

  /** The one user may do everything; with their workspace its live connections end as well. */
  @Override
  public boolean allows(Actor who, Permission permission, WorkspaceId workspace) {
    return true;
  }
}
