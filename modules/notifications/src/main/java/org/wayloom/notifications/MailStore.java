package org.wayloom.notifications;

import java.time.Instant;
import java.util.List;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * What is to be mailed ({@code notice_to_mail}) and the mails on their way ({@code notice_mail}).
 * Which notices stand in a mail is settled before it is sent, so that a mail that is sent twice is
 * the same one, by its Message-ID too.
 */
final class MailStore {
  private final Database database;

  MailStore(Database database) {
    this.database = database;
  }

  /** Notices that wait for a reader's next mail, the oldest of which happened then. */
  record Waiting(WorkspaceId workspace, String reader, Instant oldest) {}

  /** A mail on its way. */
  record Pending(
      WorkspaceId workspace, String id, String reader, List<String> notices, int tries) {}

  List<Waiting> waiting() {
    return database
        .read()
        .sql(
            """
            SELECT workspace, reader, min(at) FROM notice_to_mail
            GROUP BY workspace, reader ORDER BY workspace, reader
            """)
        .query(
            (row, n) ->
                new Waiting(
                    new WorkspaceId(row.getString(1)),
                    row.getString(2),
                    Instant.ofEpochMilli(row.getLong(3))))
        .list();
  }

  /** Makes one mail of all that waits, or one of each. */
  void collect(WorkspaceId workspace, String reader, boolean isDigest, Instant now) {
    database.inTransaction(
        () -> {
          List<String> notices = take(workspace, reader);
          if (isDigest && !notices.isEmpty()) {
            insert(workspace, reader, String.join(" ", notices), now);
          } else {
            notices.forEach(notice -> insert(workspace, reader, notice, now));
          }
          return notices;
        });
  }

  private List<String> take(WorkspaceId workspace, String reader) {
    List<String> notices =
        database
            .write()
            .sql(
                """
                SELECT notice FROM notice_to_mail
                WHERE workspace = :workspace AND reader = :reader ORDER BY notice
                """)
            .param("workspace", workspace.value())
            .param("reader", reader)
            .query((row, n) -> row.getString(1))
            .list();
    drop(workspace, reader);
    return notices;
  }

  /** Nothing of what waits for a reader is mailed. */
  void drop(WorkspaceId workspace, String reader) {
    database
        .write()
        .sql("DELETE FROM notice_to_mail WHERE workspace = :workspace AND reader = :reader")
        .param("workspace", workspace.value())
        .param("reader", reader)
        .update();
  }

  private void insert(WorkspaceId workspace, String reader, String notices, Instant now) {
    database
        .write()
        .sql(
            """
            INSERT INTO notice_mail (workspace, id, reader, notices, tries, next_at)
            VALUES (:workspace, :id, :reader, :notices, 0, :now)
            """)
        .param("workspace", workspace.value())
        .param("id", Ids.next())
        .param("reader", reader)
        .param("notices", notices)
        .param("now", now.toEpochMilli())
        .update();
  }

  List<Pending> pending(Instant now) {
    return database
        .read()
        .sql(
            """
            SELECT workspace, id, reader, notices, tries FROM notice_mail
            WHERE next_at <= :now ORDER BY next_at, id LIMIT 100
            """)
        .param("now", now.toEpochMilli())
        .query(
            (row, n) ->
                new Pending(
                    new WorkspaceId(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    List.of(row.getString(4).split(" ")),
                    row.getInt(5)))
        .list();
  }

  void later(Pending mail, Instant next) {
    database
        .write()
        .sql(
            """
            UPDATE notice_mail SET tries = :tries, next_at = :next
            WHERE workspace = :workspace AND id = :id
            """)
        .param("workspace", mail.workspace().value())
        .param("id", mail.id())
        .param("tries", mail.tries() + 1)
        .param("next", next.toEpochMilli())
        .update();
  }

  void done(Pending mail) {
    database
        .write()
        .sql("DELETE FROM notice_mail WHERE workspace = :workspace AND id = :id")
        .param("workspace", mail.workspace().value())
        .param("id", mail.id())
        .update();
  }
}
