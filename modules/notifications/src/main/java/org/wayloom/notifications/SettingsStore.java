package org.wayloom.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.wayloom.http.Json;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** How readers want to be told, in the table {@code notice_settings}. */
final class SettingsStore {
  private final Database database;

  SettingsStore(Database database) {
    this.database = database;
  }

  private record Kept(String reader, NoticeSettings settings) {}

  NoticeSettings get(WorkspaceId workspace, String reader) {
    return kept(workspace).stream()
        .filter(each -> each.reader.equals(reader))
        .findFirst()
        .map(Kept::settings)
        .orElse(NoticeSettings.USUAL);
  }

  /** The readers who want mails of a kind. */
  List<String> mailReaders(WorkspaceId workspace, NoticeKind kind) {
    return kept(workspace).stream()
        .filter(each -> each.settings.wantsMail(kind))
        .map(Kept::reader)
        .toList();
  }

  private List<Kept> kept(WorkspaceId workspace) {
    return database
        .write()
        .sql("SELECT reader, facts FROM notice_settings WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .query(SettingsStore::row)
        .list();
  }

  private static Kept row(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getString("reader"),
        Json.mapper().readValue(row.getString("facts"), NoticeSettings.class));
  }

  void put(WorkspaceId workspace, String reader, NoticeSettings settings) {
    database
        .write()
        .sql(
            """
            INSERT INTO notice_settings (workspace, reader, facts)
            VALUES (:workspace, :reader, :facts)
            ON CONFLICT (workspace, reader) DO UPDATE SET facts = :facts
            """)
        .param("workspace", workspace.value())
        .param("reader", reader)
        .param("facts", Json.mapper().writeValueAsString(settings))
        .update();
  }
}
