package org.wayloom.analysis;

import java.time.Clock;
import java.util.Optional;
import org.wayloom.http.Json;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Keeps models in the table {@code segment_model}. */
final class SqlKeptSegments implements KeptSegments {
  private final Database database;
  private final Clock clock;

  SqlKeptSegments(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<SegmentModel> find(WorkspaceId workspace, String id) {
    return database
        .read()
        .sql("SELECT model FROM segment_model WHERE workspace = :workspace AND id = :id")
        .param("workspace", workspace.value())
        .param("id", id)
        .query(String.class)
        .optional()
        .map(json -> Json.mapper().readValue(json, SegmentModel.class));
  }

  @Override
  public void keep(WorkspaceId workspace, String id, SegmentModel model) {
    database
        .write()
        .sql(
            """
            INSERT INTO segment_model (workspace, id, model, kept_at)
            VALUES (:workspace, :id, :model, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .param("model", Json.mapper().writeValueAsString(model))
        .param("now", clock.instant().toEpochMilli())
        .update();
  }

  @Override
  public void forget(WorkspaceId workspace) {
    database
        .write()
        .sql("DELETE FROM segment_model WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .update();
  }
}
