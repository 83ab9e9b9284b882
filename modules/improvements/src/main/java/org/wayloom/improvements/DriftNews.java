package org.wayloom.improvements;

import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.MapSummary;
import org.wayloom.notifications.Announcements;
import org.wayloom.notifications.Notice;
import org.wayloom.sql.Database;

/** Announces that a map has drifted, once until somebody has looked at it again. */
final class DriftNews {
  private final Database database;
  private final Announcements announcements;

  DriftNews(Database database, Announcements announcements) {
    this.database = database;
    this.announcements = announcements;
  }

  void tell(WorkspaceId workspace, MapSummary map, Drift drift) {
    if (drift.state() != Drift.State.DRIFTED) {
      return;
    }
    Notice notice =
        new Notice.MapDrifted(
            drift.map(), map.title(), drift.moved().size(), drift.checkedAt(), map.owner());
    database.inTransaction(
        () -> {
          announcements.announce(workspace, notice);
          return notice;
        });
  }
}
