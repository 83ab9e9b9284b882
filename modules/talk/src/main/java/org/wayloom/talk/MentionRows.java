package org.wayloom.talk;

import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * What was told of mentions ({@code talk_mention}), and how far each talk was looked through for
 * those that were not ({@code talk_looked}).
 */
final class MentionRows {
  private final Database database;

  MentionRows(Database database) {
    this.database = database;
  }

  /** Tells of a mention and notes that it was told, both or neither; nothing if it was before. */
  void once(MentionNotice notice, Runnable telling) {
    database.inTransaction(
        () -> {
          if (isNews(notice)) {
            telling.run();
          }
          return notice;
        });
  }

  private boolean isNews(MentionNotice notice) {
    return database
            .write()
            .sql(
                """
                INSERT INTO talk_mention (workspace, map, message, member)
                VALUES (:workspace, :map, :message, :member)
                ON CONFLICT DO NOTHING
                """)
            .param("workspace", notice.workspace().value())
            .param("map", notice.map().value())
            .param("message", notice.message())
            .param("member", notice.member())
            .update()
        > 0;
  }

  /** The version of a talk up to which every mention was told of; 0 for none. */
  long looked(WorkspaceId workspace, DocumentId map) {
    return database
        .read()
        .sql("SELECT version FROM talk_looked WHERE workspace = :workspace AND map = :map")
        .param("workspace", workspace.value())
        .param("map", map.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  void look(WorkspaceId workspace, DocumentId map, long version) {
    database
        .write()
        .sql(
            """
            INSERT INTO talk_looked (workspace, map, version) VALUES (:workspace, :map, :version)
            ON CONFLICT (workspace, map) DO UPDATE SET version = excluded.version
            """)
        .param("workspace", workspace.value())
        .param("map", map.value())
        .param("version", version)
        .update();
  }
}
