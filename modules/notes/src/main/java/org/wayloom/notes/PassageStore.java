package org.wayloom.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** The tables {@code note_passage} and {@code note_passage_code}. */
final class PassageStore {
  private static final String COLUMNS =
      """
      SELECT p.id AS passage, p.note, p.start_at, p.end_at, p.quote, p.certainty, p.touchpoint, p.map,
        p.stage, p.persona AS about, p.remark,
        (SELECT string_agg(c.code, ',' ORDER BY c.code) FROM note_passage_code c
          WHERE c.workspace = p.workspace AND c.passage = p.id) AS codes,
        n.kind, n.title, n.language, n.day, n.person, n.persona
      FROM note_passage p
      JOIN note n ON n.workspace = p.workspace AND n.id = p.note
      """;

  private final Database database;

  PassageStore(Database database) {
    this.database = database;
  }

  /** The passages of a note in the order of its text. */
  List<Passage> of(WorkspaceId workspace, String note) {
    return database
        .write()
        .sql(
            COLUMNS
                + """
                WHERE p.workspace = :workspace AND p.note = :note
                ORDER BY p.start_at, p.end_at DESC, p.id
                """)
        .param("workspace", workspace.value())
        .param("note", note)
        .query(PassageStore::passage)
        .list();
  }

  Optional<QuotedPassage> find(WorkspaceId workspace, String id) {
    return database
        .write()
        .sql(COLUMNS + "WHERE p.workspace = :workspace AND p.id = :id")
        .param("workspace", workspace.value())
        .param("id", id)
        .query(PassageStore::quoted)
        .optional();
  }

  Page<QuotedPassage> list(
      WorkspaceId workspace, PassageFilter filter, int limit, @Nullable String after) {
    String seen = Cursor.parts(after, 1).map(List::getFirst).orElse("");
    List<QuotedPassage> found =
        database
            .read()
            .sql(
                COLUMNS
                    + """
                    WHERE p.workspace = :workspace AND n.trashed IS NULL AND p.id > :seen
                      AND (:note = '' OR p.note = :note)
                      AND (:touchpoint = '' OR p.touchpoint = :touchpoint)
                      AND (:stage = '' OR p.stage = :stage)
                      AND (:persona = '' OR p.persona = :persona)
                      AND (:code = '' OR EXISTS (
                        SELECT 1 FROM note_passage_code c WHERE c.workspace = p.workspace
                          AND c.passage = p.id AND c.code = :code))
                    ORDER BY p.id
                    LIMIT :limit
                    """)
            .param("workspace", workspace.value())
            .param("seen", seen)
            .param("note", filter.note())
            .param("touchpoint", filter.touchpoint())
            .param("stage", filter.stage())
            .param("persona", filter.persona())
            .param("code", filter.code())
            .param("limit", limit + 1)
            .query(PassageStore::quoted)
            .list();
    return found.size() <= limit
        ? new Page<>(found, null)
        : new Page<>(found.subList(0, limit), Cursor.of(found.get(limit - 1).passage().id()));
  }

  void insert(WorkspaceId workspace, Passage passage) {
    database
        .write()
        .sql(
            """
            INSERT INTO note_passage (workspace, id, note, start_at, end_at, quote, certainty,
              touchpoint, map, stage, persona, remark)
            VALUES (:workspace, :id, :note, :start, :end, :quote, :certainty,
              :touchpoint, :map, :stage, :persona, :remark)
            """)
        .param("workspace", workspace.value())
        .param("id", passage.id())
        .param("note", passage.note())
        .param("start", passage.anchor().start())
        .param("end", passage.anchor().end())
        .param("quote", passage.anchor().quote())
        .param("certainty", passage.certainty().name())
        .param("touchpoint", passage.facts().touchpoint())
        .param("map", passage.facts().map())
        .param("stage", passage.facts().stage())
        .param("persona", passage.facts().persona())
        .param("remark", passage.facts().remark())
        .update();
    insertCodes(workspace, passage.id(), passage.facts().codes());
  }

  void change(WorkspaceId workspace, String id, PassageFacts facts) {
    database
        .write()
        .sql(
            """
            UPDATE note_passage SET touchpoint = :touchpoint, map = :map, stage = :stage,
              persona = :persona, remark = :remark
            WHERE workspace = :workspace AND id = :id
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .param("touchpoint", facts.touchpoint())
        .param("map", facts.map())
        .param("stage", facts.stage())
        .param("persona", facts.persona())
        .param("remark", facts.remark())
        .update();
    database
        .write()
        .sql("DELETE FROM note_passage_code WHERE workspace = :workspace AND passage = :id")
        .param("workspace", workspace.value())
        .param("id", id)
        .update();
    insertCodes(workspace, id, facts.codes());
  }

  private void insertCodes(WorkspaceId workspace, String passage, List<String> codes) {
    for (String code : codes) {
      database
          .write()
          .sql(
              """
              INSERT INTO note_passage_code (workspace, passage, code)
              VALUES (:workspace, :passage, :code)
              """)
          .param("workspace", workspace.value())
          .param("passage", passage)
          .param("code", code)
          .update();
    }
  }

  /** Says where a passage stands in a new text. */
  void move(WorkspaceId workspace, String id, Anchors.Found found) {
    database
        .write()
        .sql(
            """
            UPDATE note_passage SET start_at = :start, end_at = :end, certainty = :certainty
            WHERE workspace = :workspace AND id = :id
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .param("start", found.anchor().start())
        .param("end", found.anchor().end())
        .param("certainty", found.certainty().name())
        .update();
  }

  void delete(WorkspaceId workspace, String id) {
    database
        .write()
        .sql("DELETE FROM note_passage WHERE workspace = :workspace AND id = :id")
        .param("workspace", workspace.value())
        .param("id", id)
        .update();
  }

  private static QuotedPassage quoted(ResultSet row, int n) throws SQLException {
    return new QuotedPassage(passage(row, n), NoteRow.facts(row));
  }

  private static Passage passage(ResultSet row, int n) throws SQLException {
    String codes = row.getString("codes");
    return new Passage(
        row.getString("passage"),
        row.getString("note"),
        new Anchor(row.getInt("start_at"), row.getInt("end_at"), row.getString("quote")),
        Certainty.valueOf(row.getString("certainty")),
        new PassageFacts(
            codes == null ? List.of() : List.of(codes.split(",")),
            row.getString("touchpoint"),
            row.getString("map"),
            row.getString("stage"),
            row.getString("about"),
            row.getString("remark")));
  }
}
