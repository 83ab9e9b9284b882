package org.wayloom.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Json;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.NoticeSettings.Way;
import org.wayloom.sql.Database;

/**
 * The notices of a workspace as its readers see them: each those of the kinds that they want, less
 * those for others. Whoever sits at a window without a name sees all of them.
 */
final class Inbox {
  private static final String FOR_READER =
      """
       AND (:reader = :unnamed
         OR NOT EXISTS (
           SELECT 1 FROM notice_for f WHERE f.workspace = n.workspace AND f.notice = n.id)
         OR EXISTS (
           SELECT 1 FROM notice_for f
           WHERE f.workspace = n.workspace AND f.notice = n.id AND f.reader = :reader))
      """;

  private final Database database;
  private final SettingsStore settings;

  Inbox(Database database, SettingsStore settings) {
    this.database = database;
    this.settings = settings;
  }

  /** Newest first, from before a notice on. */
  List<Told> list(
      WorkspaceId workspace, String reader, boolean unread, @Nullable String before, int limit) {
    return database
        .write()
        .sql(
            """
            SELECT n.id, n.at, n.facts, r.notice FROM notice n
            LEFT JOIN notice_read r
              ON r.workspace = n.workspace AND r.notice = n.id AND r.reader = :reader
            WHERE n.workspace = :workspace AND n.kind IN (:kinds)
            """
                + FOR_READER
                + (unread ? "AND r.notice IS NULL " : "")
                + (before == null ? "" : "AND n.id < :before ")
                + "ORDER BY n.id DESC LIMIT :limit")
        .param("workspace", workspace.value())
        .param("reader", reader)
        .param("unnamed", Readers.UNNAMED)
        .param("kinds", kinds(workspace, reader))
        .param("before", before)
        .param("limit", limit)
        .query(Inbox::told)
        .list();
  }

  long unread(WorkspaceId workspace, String reader) {
    return database
        .write()
        .sql(
            """
            SELECT count(*) FROM notice n
            WHERE n.workspace = :workspace AND n.kind IN (:kinds) AND NOT EXISTS (
              SELECT 1 FROM notice_read r
              WHERE r.workspace = n.workspace AND r.notice = n.id AND r.reader = :reader)
            """
                + FOR_READER)
        .param("workspace", workspace.value())
        .param("reader", reader)
        .param("unnamed", Readers.UNNAMED)
        .param("kinds", kinds(workspace, reader))
        .query(Long.class)
        .single();
  }

  /** The kinds that are shown; one that there is not, where none is. */
  private List<String> kinds(WorkspaceId workspace, String reader) {
    NoticeSettings wanted = settings.get(workspace, reader);
    List<String> kinds =
        Arrays.stream(NoticeKind.values())
            .filter(kind -> wanted.way(kind) != Way.NEVER)
            .map(Enum::name)
            .toList();
    return kinds.isEmpty() ? List.of("") : kinds;
  }

  /** Marks a notice and all before it, of whatever kind; nothing happens where none is. */
  void readTo(WorkspaceId workspace, String reader, String notice) {
    database
        .write()
        .sql(
            """
            INSERT INTO notice_read (workspace, reader, notice)
            SELECT workspace, :reader, id FROM notice
            WHERE workspace = :workspace AND id <= :notice
            ON CONFLICT DO NOTHING
            """)
        .param("workspace", workspace.value())
        .param("reader", reader)
        .param("notice", notice)
        .update();
  }

  void setRead(WorkspaceId workspace, String reader, String notice, boolean isRead) {
    database
        .write()
        .sql(
            isRead
                ? """
                INSERT INTO notice_read (workspace, reader, notice)
                SELECT workspace, :reader, id FROM notice
                WHERE workspace = :workspace AND id = :notice
                ON CONFLICT DO NOTHING
                """
                : """
                DELETE FROM notice_read
                WHERE workspace = :workspace AND reader = :reader AND notice = :notice
                """)
        .param("workspace", workspace.value())
        .param("reader", reader)
        .param("notice", notice)
        .update();
  }

  /** These notices, oldest first; those that are gone are left out. */
  List<Told> find(WorkspaceId workspace, List<String> ids) {
    return database
        .write()
        .sql(
            """
            SELECT id, at, facts, id AS notice FROM notice
            WHERE workspace = :workspace AND id IN (:ids) ORDER BY id
            """)
        .param("workspace", workspace.value())
        .param("ids", ids)
        .query(Inbox::told)
        .list();
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    return new Told(
        row.getString("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("notice") == null,
        Json.mapper().readValue(row.getString("facts"), Notice.class));
  }

  /** Drops what happened before a moment. */
  void dropBefore(Instant moment) {
    database
        .write()
        .sql("DELETE FROM notice WHERE at < :moment")
        .param("moment", moment.toEpochMilli())
        .update();
  }

  void forget(WorkspaceId workspace) {
    for (String table : List.of("notice_once", "notice_mail", "notice_settings", "notice")) {
      database
          .write()
          .sql("DELETE FROM " + table + " WHERE workspace = :workspace")
          .param("workspace", workspace.value())
          .update();
    }
  }
}
