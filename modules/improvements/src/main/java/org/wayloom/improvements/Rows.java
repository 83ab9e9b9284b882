package org.wayloom.improvements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayloom.http.Json;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * A table of facts with versions ({@code improvement_opportunity}, {@code improvement_change}), and
 * what people say about its rows.
 */
final class Rows<F> {
  private final Database database;
  private final String table;
  private final Class<F> type;

  Rows(Database database, String table, Class<F> type) {
    this.database = database;
    this.table = table;
    this.type = type;
  }

  /** A row; version 1 is a new one's. */
  record Row<F>(String id, long version, F facts, Instant created, Instant edited, String by) {
    Row<F> next(F other, Instant now, String editor) {
      return new Row<>(id, version + 1, other, created, now, editor);
    }
  }

  static <F> Row<F> first(F facts, Instant now, String by) {
    return new Row<>(Ids.next(), 1, facts, now, now, by);
  }

  /** Newest first, without the trash. */
  List<Row<F>> list(WorkspaceId workspace) {
    return listed(database.read(), workspace, " AND deleted IS NULL");
  }

  /** With the trash. */
  List<Row<F>> all(WorkspaceId workspace) {
    return listed(database.write(), workspace, "");
  }

  private List<Row<F>> listed(JdbcClient client, WorkspaceId workspace, String which) {
    return client
        .sql(
            "SELECT * FROM "
                + table
                + " WHERE workspace = :workspace"
                + which
                + " ORDER BY created DESC, id DESC")
        .param("workspace", workspace.value())
        .query(this::row)
        .list();
  }

  Row<F> get(WorkspaceId workspace, String id) {
    Optional<Row<F>> found =
        database
            .write()
            .sql(
                "SELECT * FROM "
                    + table
                    + " WHERE workspace = :workspace AND id = :id AND deleted IS NULL")
            .param("workspace", workspace.value())
            .param("id", id)
            .query(this::row)
            .optional();
    return found.orElseThrow(Rows::missing);
  }

  private static ProblemException missing() {
    return ProblemException.of(ProblemType.NOT_FOUND, "There is no such thing in this workspace.");
  }

  void insert(WorkspaceId workspace, Row<F> row) {
    database
        .write()
        .sql(
            "INSERT INTO "
                + table
                + """
                 (workspace, id, version, facts, created, edited, edited_by)
                VALUES (:workspace, :id, :version, :facts, :created, :edited, :by)
                """)
        .param("workspace", workspace.value())
        .param("id", row.id())
        .param("version", row.version())
        .param("facts", json(row.facts()))
        .param("created", row.created().toEpochMilli())
        .param("edited", row.edited().toEpochMilli())
        .param("by", row.by())
        .update();
  }

  /** Writes the version after the one that was edited; a STALE_VERSION problem if there is one. */
  void update(WorkspaceId workspace, Row<F> row) {
    int written =
        database
            .write()
            .sql(
                "UPDATE "
                    + table
                    + """
                     SET version = :version, facts = :facts, edited = :edited, edited_by = :by
                    WHERE workspace = :workspace AND id = :id AND version = :before
                    """)
            .param("workspace", workspace.value())
            .param("id", row.id())
            .param("version", row.version())
            .param("before", row.version() - 1)
            .param("facts", json(row.facts()))
            .param("edited", row.edited().toEpochMilli())
            .param("by", row.by())
            .update();
    if (written == 0) {
      throw stale();
    }
  }

  static ProblemException stale() {
    return ProblemException.of(
        ProblemType.STALE_VERSION,
        "Somebody else edited this meanwhile. Load it again, then say what should be different.");
  }

  /** Puts a row into the trash, with what people say about it. */
  void delete(WorkspaceId workspace, String id, Instant now) {
    setDeleted(workspace, id, now.toEpochMilli());
  }

  /** Takes a row out of the trash; a NOT_FOUND problem for one that there never was. */
  void restore(WorkspaceId workspace, String id) {
    setDeleted(workspace, id, null);
  }

  private void setDeleted(WorkspaceId workspace, String id, @Nullable Long at) {
    int written =
        database
            .write()
            .sql("UPDATE " + table + " SET deleted = :at WHERE workspace = :workspace AND id = :id")
            .param("workspace", workspace.value())
            .param("id", id)
            .param("at", at, java.sql.Types.BIGINT)
            .update();
    if (written == 0) {
      throw missing();
    }
  }

  /**
   * Writes rows anew in the caller's transaction, also those in the trash, as their next version.
   *
   * @return how many are others now
   */
  long rewrite(WorkspaceId workspace, Function<Row<F>, F> other) {
    long written = 0;
    for (Row<F> row : all(workspace)) {
      F facts = other.apply(row);
      if (!facts.equals(row.facts())) {
        update(workspace, row.next(facts, row.edited(), row.by()));
        written++;
      }
    }
    return written;
  }

  /** As {@link #rewrite}, of all comments of the workspace. */
  long rewriteComments(WorkspaceId workspace, UnaryOperator<String> other) {
    long written = 0;
    for (List<Comment> about : comments(workspace).values()) {
      for (Comment one : about) {
        String words = other.apply(one.text());
        if (!words.equals(one.text())) {
          write(workspace, one.id(), words);
          written++;
        }
      }
    }
    return written;
  }

  private void write(WorkspaceId workspace, String comment, String words) {
    database
        .write()
        .sql(
            """
            UPDATE improvement_comment SET words = :words
            WHERE workspace = :workspace AND id = :id
            """)
        .param("workspace", workspace.value())
        .param("id", comment)
        .param("words", words)
        .update();
  }

  void say(WorkspaceId workspace, String subject, Comment comment) {
    database
        .write()
        .sql(
            """
            INSERT INTO improvement_comment (workspace, id, subject, at, said_by, words)
            VALUES (:workspace, :id, :subject, :at, :by, :words)
            """)
        .param("workspace", workspace.value())
        .param("id", comment.id())
        .param("subject", subject)
        .param("at", comment.at().toEpochMilli())
        .param("by", comment.by())
        .param("words", comment.text())
        .update();
  }

  private record Said(String subject, Comment comment) {}

  /** All comments of a workspace, the oldest first, by what they are about. */
  Map<String, List<Comment>> comments(WorkspaceId workspace) {
    return database
        .write()
        .sql("SELECT * FROM improvement_comment WHERE workspace = :workspace ORDER BY at, id")
        .param("workspace", workspace.value())
        .query(
            (row, n) ->
                new Said(
                    row.getString("subject"),
                    new Comment(
                        row.getString("id"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("said_by"),
                        row.getString("words"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Said::subject, Collectors.mapping(Said::comment, Collectors.toList())));
  }

  /** Removes everything of a workspace that is gone. */
  void forget(WorkspaceId workspace) {
    for (String each : List.of(table, "improvement_comment")) {
      database
          .write()
          .sql("DELETE FROM " + each + " WHERE workspace = :workspace")
          .param("workspace", workspace.value())
          .update();
    }
  }

  private String json(F facts) {
    return Json.mapper().writeValueAsString(facts);
  }

  private Row<F> row(ResultSet row, int n) throws SQLException {
    return new Row<>(
        row.getString("id"),
        row.getLong("version"),
        Json.mapper().readValue(row.getString("facts"), type),
        Instant.ofEpochMilli(row.getLong("created")),
        Instant.ofEpochMilli(row.getLong("edited")),
        row.getString("edited_by"));
  }
}
