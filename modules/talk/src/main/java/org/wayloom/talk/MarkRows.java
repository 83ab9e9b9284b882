package org.wayloom.talk;

import java.util.List;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** How far members have read ({@code talk_mark}). */
final class MarkRows {
  private final Database database;

  MarkRows(Database database) {
    this.database = database;
  }

  List<ReadMark> list(WorkspaceId workspace, DocumentId map, String member) {
    return database
        .read()
        .sql(
            """
            SELECT thread, version FROM talk_mark
            WHERE workspace = :workspace AND map = :map AND member = :member
            ORDER BY thread
            """)
        .param("workspace", workspace.value())
        .param("map", map.value())
        .param("member", member)
        .query((row, n) -> new ReadMark(row.getString("thread"), row.getLong("version")))
        .list();
  }

  /** Moves marks on; those that stand further stay. */
  void advance(WorkspaceId workspace, DocumentId map, String member, List<ReadMark> marks) {
    database.inTransaction(
        () -> {
          marks.forEach(mark -> advance(workspace, map, member, mark));
          return marks;
        });
  }

  private void advance(WorkspaceId workspace, DocumentId map, String member, ReadMark mark) {
    database
        .write()
        .sql(
            """
            INSERT INTO talk_mark (workspace, map, member, thread, version)
            VALUES (:workspace, :map, :member, :thread, :version)
            ON CONFLICT (workspace, map, member, thread) DO UPDATE SET version =
              CASE WHEN excluded.version > talk_mark.version
                THEN excluded.version ELSE talk_mark.version END
            """)
        .param("workspace", workspace.value())
        .param("map", map.value())
        .param("member", member)
        .param("thread", mark.thread())
        .param("version", mark.version())
        .update();
  }

  /** Removes all of a workspace that is gone. */
  void forget(WorkspaceId workspace) {
    for (String table : List.of("talk_mark", "talk_mention", "talk_looked")) {
      database
          .write()
          .sql("DELETE FROM " + table + " WHERE workspace = :workspace")
          .param("workspace", workspace.value())
          .update();
    }
  }
}
