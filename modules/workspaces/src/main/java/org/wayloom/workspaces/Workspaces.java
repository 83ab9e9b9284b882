package org.wayloom.workspaces;

import java.util.List;
import org.wayloom.kernel.WorkspaceId;

/** The door to workspaces. */
public interface Workspaces {
  /** All workspaces, oldest first. */
  List<Workspace> list();

  /** The workspace, or a NOT_FOUND problem. */
  Workspace get(WorkspaceId id);

  /** Makes a workspace with an empty library. The name is 1 to 120 characters. */
  Workspace create(String name, boolean demo);

  Workspace rename(WorkspaceId id, String name);

  /** Removes the workspace and, by way of {@link WorkspaceDeleted}, all that is in it. */
  void delete(WorkspaceId id);
}
