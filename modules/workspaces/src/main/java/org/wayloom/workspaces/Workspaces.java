package org.wayloom.workspaces;

import java.util.List;
import java.util.function.Consumer;
import org.wayloom.kernel.WorkspaceId;

/** The door to workspaces. */
public interface Workspaces {
  /** All workspaces, oldest first. */
  List<Workspace> list();

  /** The workspace, or a NOT_FOUND problem. */
  Workspace get(WorkspaceId id);

  /** Makes a workspace with an empty library. The name is 1 to 120 characters. */
  default Workspace create(String name, boolean demo) {
    return create(name, demo, "en");
  }

  /** Makes a workspace whose starting texts, such as its channels, come in a language. */
  Workspace create(String name, boolean demo, String language);

  Workspace rename(WorkspaceId id, String name);

  /** Removes the workspace and, by way of {@link WorkspaceDeleted}, all that is in it. */
  void delete(WorkspaceId id);

  /** Calls the listener after a workspace was made, before {@link #create} returns. */
  void onCreated(Consumer<WorkspaceCreated> listener);

  /** Calls the listener after a workspace was removed, before {@link #delete} returns. */
  void onDeleted(Consumer<WorkspaceDeleted> listener);
}
