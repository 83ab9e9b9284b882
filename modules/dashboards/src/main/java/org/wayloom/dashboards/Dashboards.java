package org.wayloom.dashboards;

import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** The door to how it goes. */
public interface Dashboards {
  /**
   * @param map null for the whole workspace; a NOT_FOUND problem for one that is not there
   * @param days how long a period is, 1 to 366
   * @param churnDays who is seen within so many days is not lost, 1 to 730
   */
  Dashboard of(WorkspaceId workspace, @Nullable DocumentId map, int days, int churnDays);
}
