package org.wayloom.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Json;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** The table {@code privacy_erasure}. */
final class ErasureRows {
  private final Database database;

  ErasureRows(Database database) {
    this.database = database;
  }

  /**
   * Whom and what it is about, until it is done.
   *
   * @param files attachments to be removed
   */
  record Pending(List<String> names, List<String> files) {
    Pending {
      names = List.copyOf(names);
      files = List.copyOf(files);
    }
  }

  /**
   * @param pending null once nobody's name is needed any more
   */
  record Row(WorkspaceId workspace, Erasure erasure, @Nullable Pending pending) {}

  void insert(WorkspaceId workspace, Erasure made, Pending pending) {
    database
        .write()
        .sql(
            """
            INSERT INTO privacy_erasure (workspace, id, state, pending, asked, asked_by, events,
              rejected, responses, files)
            VALUES (:workspace, :id, :state, :pending, :asked, :by, 0, 0, 0, 0)
            """)
        .param("workspace", workspace.value())
        .param("id", made.id())
        .param("state", made.state().name())
        .param("pending", Json.mapper().writeValueAsString(pending))
        .param("asked", made.asked().toEpochMilli())
        .param("by", made.by())
        .update();
  }

  /** Rows are removed: what they were is counted, and whose they were forgotten. */
  void removed(Row row, Erasure.Counts counts) {
    database
        .write()
        .sql(
            """
            UPDATE privacy_erasure SET state = 'CLEANING', pending = NULL, events = :events,
              rejected = :rejected, responses = :responses, files = :files
            WHERE workspace = :workspace AND id = :id
            """)
        .param("events", counts.events())
        .param("rejected", counts.rejected())
        .param("responses", counts.responses())
        .param("files", counts.files())
        .param("workspace", row.workspace().value())
        .param("id", row.erasure().id())
        .update();
  }

  void done(Row row, Instant at) {
    database
        .write()
        .sql(
            """
            UPDATE privacy_erasure SET state = 'DONE', ended = :ended
            WHERE workspace = :workspace AND id = :id
            """)
        .param("ended", at.toEpochMilli())
        .param("workspace", row.workspace().value())
        .param("id", row.erasure().id())
        .update();
  }

  /** Those of a workspace, newest first. */
  List<Row> list(WorkspaceId workspace) {
    return database
        .read()
        .sql(
            """
            SELECT * FROM privacy_erasure
            WHERE workspace = :workspace ORDER BY asked DESC, id DESC LIMIT 500
            """)
        .param("workspace", workspace.value())
        .query(ErasureRows::row)
        .list();
  }

  /** Those of all workspaces that are not done, oldest first. */
  List<Row> unfinished() {
    return database
        .read()
        .sql("SELECT * FROM privacy_erasure WHERE state <> 'DONE' ORDER BY asked, id")
        .query(ErasureRows::row)
        .list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    long ended = row.getLong("ended");
    Instant endedAt = row.wasNull() ? null : Instant.ofEpochMilli(ended);
    String pending = row.getString("pending");
    return new Row(
        new WorkspaceId(row.getString("workspace")),
        new Erasure(
            row.getString("id"),
            Erasure.State.valueOf(row.getString("state")),
            Instant.ofEpochMilli(row.getLong("asked")),
            row.getString("asked_by"),
            endedAt,
            new Erasure.Counts(
                row.getLong("events"),
                row.getLong("rejected"),
                row.getLong("responses"),
                row.getLong("files"))),
        pending == null ? null : Json.mapper().readValue(pending, Pending.class));
  }
}
