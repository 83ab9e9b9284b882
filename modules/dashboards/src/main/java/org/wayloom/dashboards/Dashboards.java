package org.wayloom.dashboards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** The door to how it goes. */
public interface Dashboards {
  /** Who is seen within so many days is not lost, where nobody says otherwise. */
  int USUAL_CHURN_DAYS = 90;

  /**
   * @param map null for the whole workspace; a NOT_FOUND problem for one that is not there
   * @param days how long a period is, 1 to 366
   * @param churnDays who is seen within so many days is not lost, 1 to 730
   */
  Dashboard of(WorkspaceId workspace, @Nullable DocumentId map, int days, int churnDays);

  /** What the numbers of a dashboard are worth by what the team assumes now. */
  List<MoneyLine> money(WorkspaceId workspace, Dashboard counted);

  /** The stories of changes that were shown to help, the newest first. */
  List<Success> successes(WorkspaceId workspace);
}
