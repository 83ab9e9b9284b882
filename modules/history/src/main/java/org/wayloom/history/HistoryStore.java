package org.wayloom.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** The tables of names of versions, and of who has seen which. */
final class HistoryStore {
  private final Database database;

  HistoryStore(Database database) {
    this.database = database;
  }

  /** Up to which version somebody has seen a document, and when. */
  record SeenVersion(long version, Instant at) {}

  /** The names of a document's versions, the newest version first. */
  List<NamedVersion> names(WorkspaceId workspace, DocumentId document) {
    return about(
            workspace,
            document,
            """
            SELECT version, name, named_at, named_by FROM history_name
            WHERE workspace = :workspace AND document = :document ORDER BY version DESC
            """,
            false)
        .query(
            (row, n) ->
                new NamedVersion(
                    row.getLong("version"),
                    row.getString("name"),
                    Instant.ofEpochMilli(row.getLong("named_at")),
                    row.getString("named_by")))
        .list();
  }

  /** Names a version; another name takes the place of the one before. */
  void name(WorkspaceId workspace, DocumentId document, NamedVersion named) {
    about(
            workspace,
            document,
            """
            INSERT INTO history_name (workspace, document, version, name, named_at, named_by)
            VALUES (:workspace, :document, :version, :name, :at, :by)
            ON CONFLICT (workspace, document, version)
              DO UPDATE SET name = excluded.name, named_at = excluded.named_at,
                            named_by = excluded.named_by
            """,
            true)
        .param("version", named.version())
        .param("name", named.name())
        .param("at", named.namedAt().toEpochMilli())
        .param("by", named.namedBy())
        .update();
  }

  /** Takes the name of a version away; false when it has none. */
  boolean unname(WorkspaceId workspace, DocumentId document, long version) {
    return about(
                workspace,
                document,
                """
                DELETE FROM history_name
                WHERE workspace = :workspace AND document = :document AND version = :version
                """,
                true)
            .param("version", version)
            .update()
        > 0;
  }

  Optional<SeenVersion> seen(WorkspaceId workspace, DocumentId document, String person) {
    return about(
            workspace,
            document,
            """
            SELECT version, seen_at FROM history_seen
            WHERE workspace = :workspace AND document = :document AND person = :person
            """,
            false)
        .param("person", person)
        .query(
            (row, n) ->
                new SeenVersion(
                    row.getLong("version"), Instant.ofEpochMilli(row.getLong("seen_at"))))
        .optional();
  }

  /** Moves somebody's mark on; it never goes back, for pages may answer out of order. */
  void see(WorkspaceId workspace, DocumentId document, String person, SeenVersion seen) {
    about(
            workspace,
            document,
            """
            INSERT INTO history_seen (workspace, document, person, version, seen_at)
            VALUES (:workspace, :document, :person, :version, :at)
            ON CONFLICT (workspace, document, person)
              DO UPDATE SET version = excluded.version, seen_at = excluded.seen_at
              WHERE history_seen.version <= excluded.version
            """,
            true)
        .param("person", person)
        .param("version", seen.version())
        .param("at", seen.at().toEpochMilli())
        .update();
  }

  void forget(WorkspaceId workspace) {
    for (String table : List.of("history_name", "history_seen")) {
      database
          .write()
          .sql("DELETE FROM " + table + " WHERE workspace = :workspace")
          .param("workspace", workspace.value())
          .update();
    }
  }

  private StatementSpec about(
      WorkspaceId workspace, DocumentId document, String sql, boolean writes) {
    return (writes ? database.write() : database.read())
        .sql(sql)
        .param("workspace", workspace.value())
        .param("document", document.value());
  }
}
