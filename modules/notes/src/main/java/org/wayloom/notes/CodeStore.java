package org.wayloom.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** The table {@code note_code}, with what its codes are used for. */
final class CodeStore {
  private static final String SELECT =
      """
      SELECT k.id, k.name, k.color, k.description, count(p.id) AS passages,
        count(DISTINCT p.note) AS notes, count(DISTINCT nullif(p.person, '')) AS persons
      FROM note_code k
      LEFT JOIN (
        SELECT c.workspace, c.code, q.id, q.note, n.person
        FROM note_passage_code c
        JOIN note_passage q ON q.workspace = c.workspace AND q.id = c.passage
        JOIN note n ON n.workspace = q.workspace AND n.id = q.note AND n.trashed IS NULL
      ) p ON p.workspace = k.workspace AND p.code = k.id
      WHERE k.workspace = :workspace
      """;

  private static final String GROUP = " GROUP BY k.id, k.name, k.color, k.description";

  private final Database database;

  CodeStore(Database database) {
    this.database = database;
  }

  List<Code> list(WorkspaceId workspace) {
    return database
        .write()
        .sql(SELECT + GROUP + " ORDER BY lower(k.name), k.id")
        .param("workspace", workspace.value())
        .query(CodeStore::code)
        .list();
  }

  Optional<Code> find(WorkspaceId workspace, String id) {
    return database
        .write()
        .sql(SELECT + " AND k.id = :id" + GROUP)
        .param("workspace", workspace.value())
        .param("id", id)
        .query(CodeStore::code)
        .optional();
  }

  void insert(WorkspaceId workspace, String id, CodeFacts facts) {
    write(
        workspace,
        id,
        facts,
        """
        INSERT INTO note_code (workspace, id, name, color, description)
        VALUES (:workspace, :id, :name, :color, :description)
        """);
  }

  void update(WorkspaceId workspace, String id, CodeFacts facts) {
    write(
        workspace,
        id,
        facts,
        """
        UPDATE note_code SET name = :name, color = :color, description = :description
        WHERE workspace = :workspace AND id = :id
        """);
  }

  private void write(WorkspaceId workspace, String id, CodeFacts facts, String sql) {
    database
        .write()
        .sql(sql)
        .param("workspace", workspace.value())
        .param("id", id)
        .param("name", facts.name())
        .param("color", facts.color())
        .param("description", facts.description())
        .update();
  }

  /** Gives the passages of one code to another; those that have both already keep it once. */
  void move(WorkspaceId workspace, String from, String into) {
    database
        .write()
        .sql(
            """
            INSERT INTO note_passage_code (workspace, passage, code)
            SELECT workspace, passage, :into FROM note_passage_code
            WHERE workspace = :workspace AND code = :from
            ON CONFLICT (workspace, passage, code) DO NOTHING
            """)
        .param("workspace", workspace.value())
        .param("from", from)
        .param("into", into)
        .update();
  }

  /** Removes the code; by its key, it leaves its passages too. */
  void delete(WorkspaceId workspace, String id) {
    database
        .write()
        .sql("DELETE FROM note_code WHERE workspace = :workspace AND id = :id")
        .param("workspace", workspace.value())
        .param("id", id)
        .update();
  }

  private static Code code(ResultSet row, int n) throws SQLException {
    return new Code(
        row.getString("id"),
        new CodeFacts(row.getString("name"), row.getString("color"), row.getString("description")),
        row.getInt("passages"),
        row.getInt("notes"),
        row.getInt("persons"));
  }
}
