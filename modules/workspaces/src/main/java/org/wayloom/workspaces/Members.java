package org.wayloom.workspaces;

import java.util.List;
import java.util.Optional;
import org.wayloom.kernel.WorkspaceId;

/**
 * The door to whom a team calls by name. Without accounts a member is a name that somebody chose in
 * a window: it tells who said what and who is meant, and gives no right to anything.
 */
public interface Members {
  /** All members of a workspace by name. */
  List<Member> list(WorkspaceId workspace);

  /** The member with an id. */
  Optional<Member> find(WorkspaceId workspace, String id);

  /** The member with a name, whatever its case. */
  Optional<Member> called(WorkspaceId workspace, String name);

  /** Adds a member; the one who is there when the name is, whatever its case. */
  Member add(WorkspaceId workspace, String name);

  /** Gives a member another name; a CONFLICT problem when somebody else has it. */
  Member rename(WorkspaceId workspace, String id, String name);

  /** Takes a member off the list; what they said stays. Again it does nothing. */
  void remove(WorkspaceId workspace, String id);
}
