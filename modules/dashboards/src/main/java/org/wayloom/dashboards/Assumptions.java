package org.wayloom.dashboards;

import java.util.List;
import org.wayloom.dashboards.Assumption.Kind;
import org.wayloom.dashboards.Assumption.Stated;
import org.wayloom.kernel.WorkspaceId;

/** The door to what a team takes for granted. Nothing is there unless somebody said it. */
public interface Assumptions {
  /** All of a workspace, by kind and subject. */
  List<Assumption> list(WorkspaceId workspace);

  /**
   * Says what something is worth, for the first time or anew.
   *
   * @param version the one that was read, 0 where there was none; a STALE_VERSION problem when
   *     there is another one
   */
  Assumption state(WorkspaceId workspace, Stated stated, long version, String by);

  /** Takes one back; a NOT_FOUND problem where there is none. */
  void remove(WorkspaceId workspace, Kind kind, String subject);

  /** Removes all of a workspace that is gone. */
  void forget(WorkspaceId workspace);
}
