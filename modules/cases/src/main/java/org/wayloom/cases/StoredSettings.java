package org.wayloom.cases;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.wayloom.http.Json;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** The table {@code case_settings}. */
final class StoredSettings {
  private final Database database;
  private final ZoneId zone;

  /**
   * @param zone of teams that have not said theirs
   */
  StoredSettings(Database database, ZoneId zone) {
    this.database = database;
    // "Z" is what clocks call it; people and the page's list of zones say UTC.
    this.zone = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
  }

  /** Version 0 stands for those that nobody has edited. */
  CaseSettings.Version get(WorkspaceId workspace) {
    return database
        .write()
        .sql("SELECT version, facts FROM case_settings WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .query(
            (row, n) ->
                new CaseSettings.Version(
                    row.getLong("version"),
                    Json.mapper().readValue(row.getString("facts"), CaseSettings.class)))
        .optional()
        .orElseGet(
            () -> new CaseSettings.Version(0, StartingSettings.in("en", WorkingHours.usual(zone))));
  }

  /** What a new workspace begins with. */
  void begin(WorkspaceId workspace, String language) {
    put(
        workspace,
        new CaseSettings.Version(1, StartingSettings.in(language, WorkingHours.usual(zone))),
        0);
  }

  CaseSettings.Version save(WorkspaceId workspace, long version, CaseSettings settings) {
    CaseSettings.Version next = new CaseSettings.Version(version + 1, settings);
    put(workspace, next, version);
    return next;
  }

  private void put(WorkspaceId workspace, CaseSettings.Version next, long before) {
    int written =
        database
            .write()
            .sql(
                """
                INSERT INTO case_settings (workspace, version, facts)
                VALUES (:workspace, :version, :facts)
                ON CONFLICT (workspace) DO UPDATE SET version = :version, facts = :facts
                WHERE case_settings.version = :before
                """)
            .param("workspace", workspace.value())
            .param("version", next.version())
            .param("facts", Json.mapper().writeValueAsString(next.settings()))
            .param("before", before)
            .update();
    if (written == 0) {
      throw CaseRows.stale();
    }
  }
}
