package org.wayloom.notes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** The tables {@code note} and {@code note_text}, and the word index beside them. */
final class NoteStore {
  private final Database database;
  private final WordIndex words;

  NoteStore(Database database) {
    this.database = database;
    this.words = new WordIndex(database);
  }

  Optional<NoteRow> find(WorkspaceId workspace, String id) {
    return database
        .write()
        .sql(
            "SELECT "
                + NoteRow.COLUMNS
                + " FROM note n WHERE n.workspace = :workspace AND n.id = :id")
        .param("workspace", workspace.value())
        .param("id", id)
        .query(NoteRow::of)
        .optional();
  }

  /** Every note in which the person took part, in the trash or not. */
  List<NoteRow> of(WorkspaceId workspace, String person) {
    return database
        .write()
        .sql(
            "SELECT "
                + NoteRow.COLUMNS
                + " FROM note n WHERE n.workspace = :workspace AND n.person = :person ORDER BY n.id")
        .param("workspace", workspace.value())
        .param("person", person)
        .query(NoteRow::of)
        .list();
  }

  String text(WorkspaceId workspace, NoteRow row) {
    return database
        .write()
        .sql(
            """
            SELECT content FROM note_text
            WHERE workspace = :workspace AND note = :note AND revision = :revision
            """)
        .param("workspace", workspace.value())
        .param("note", row.id())
        .param("revision", row.revision())
        .query(String.class)
        .single();
  }

  void insert(WorkspaceId workspace, NoteRow row, String text) {
    bound(
            workspace,
            row,
            """
            INSERT INTO note (workspace, id, number, kind, title, language, day, person, persona,
              file, revision, created, edited)
            VALUES (:workspace, :id, :number, :kind, :title, :language, :day, :person, :persona,
              :file, :revision, :edited, :edited)
            """)
        .param("number", row.number())
        .param("file", row.file())
        .update();
    insertText(workspace, row, text);
    words.put(row.number(), row.facts().title(), text);
  }

  /** Writes facts, revision and time of the last edit. */
  void update(WorkspaceId workspace, NoteRow row, String text) {
    bound(
            workspace,
            row,
            """
            UPDATE note SET kind = :kind, title = :title, language = :language, day = :day,
              person = :person, persona = :persona, revision = :revision, edited = :edited
            WHERE workspace = :workspace AND id = :id
            """)
        .update();
    words.put(row.number(), row.facts().title(), text);
  }

  private JdbcClient.StatementSpec bound(WorkspaceId workspace, NoteRow row, String sql) {
    return database
        .write()
        .sql(sql)
        .param("workspace", workspace.value())
        .param("id", row.id())
        .param("kind", row.facts().kind().name())
        .param("title", row.facts().title())
        .param("language", row.facts().language())
        .param("day", row.facts().date())
        .param("person", row.facts().person())
        .param("persona", row.facts().persona())
        .param("revision", row.revision())
        .param("edited", row.edited().toEpochMilli());
  }

  void insertText(WorkspaceId workspace, NoteRow row, String text) {
    database
        .write()
        .sql(
            """
            INSERT INTO note_text (workspace, note, revision, content, at)
            VALUES (:workspace, :note, :revision, :content, :at)
            """)
        .param("workspace", workspace.value())
        .param("note", row.id())
        .param("revision", row.revision())
        .param("content", text)
        .param("at", row.edited().toEpochMilli())
        .update();
  }

  void setTrashed(WorkspaceId workspace, String id, @Nullable Instant at) {
    database
        .write()
        .sql("UPDATE note SET trashed = :at WHERE workspace = :workspace AND id = :id")
        .param("workspace", workspace.value())
        .param("id", id)
        .param("at", at == null ? null : at.toEpochMilli(), java.sql.Types.BIGINT)
        .update();
  }

  /** Removes the row and, by its keys, revisions and passages. */
  void delete(WorkspaceId workspace, NoteRow row) {
    words.remove(row.number());
    database
        .write()
        .sql("DELETE FROM note WHERE workspace = :workspace AND id = :id")
        .param("workspace", workspace.value())
        .param("id", row.id())
        .update();
  }

  void forget(WorkspaceId workspace) {
    words.forget(workspace);
    for (String table : List.of("note", "note_code")) {
      database
          .write()
          .sql("DELETE FROM " + table + " WHERE workspace = :workspace")
          .param("workspace", workspace.value())
          .update();
    }
  }
}
