package org.wayloom.notes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;
import org.wayloom.text.FoldedText;

/** Lists of notes: filtered, searched, a page at a time. */
final class NoteLists {
  /** Each hit is shown in its text, so its text is read. */
  private static final int MOST_FOUND = 100;

  private final Database database;
  private final WordIndex words;

  NoteLists(Database database) {
    this.database = database;
    this.words = new WordIndex(database);
  }

  private record Line(NoteSummary summary, String text) {}

  Page<NoteSummary> list(
      WorkspaceId workspace, NoteFilter filter, int limit, @Nullable String after) {
    if (filter.words().isBlank()) {
      return newest(workspace, filter, limit, after);
    }
    List<String> wanted = FoldedText.words(filter.words());
    return wanted.isEmpty()
        ? new Page<>(List.of(), null)
        : new Page<>(searched(workspace, filter, Math.min(limit, MOST_FOUND), wanted), null);
  }

  private Page<NoteSummary> newest(
      WorkspaceId workspace, NoteFilter filter, int limit, @Nullable String after) {
    Optional<String> before = Cursor.parts(after, 1).map(List::getFirst);
    List<NoteSummary> found =
        lines(
                workspace,
                filter,
                new WordIndex.Match(
                    "AND (:before = '' OR n.id < :before)",
                    Map.of("before", before.orElse("")),
                    "n.id DESC"),
                limit + 1)
            .stream()
            .map(Line::summary)
            .toList();
    return found.size() <= limit
        ? new Page<>(found, null)
        : new Page<>(found.subList(0, limit), Cursor.of(found.get(limit - 1).id()));
  }

  private List<NoteSummary> searched(
      WorkspaceId workspace, NoteFilter filter, int limit, List<String> wanted) {
    return lines(workspace, filter, words.match(wanted), limit).stream()
        .map(
            line ->
                Snippet.of(line.text(), wanted)
                    .map(line.summary()::withSnippet)
                    .orElse(line.summary()))
        .toList();
  }

  private List<Line> lines(
      WorkspaceId workspace, NoteFilter filter, WordIndex.Match match, int limit) {
    NoteKind kind = filter.kind();
    return database
        .read()
        .sql(
            "SELECT "
                + NoteRow.COLUMNS
                + """
                , length(t.content) AS characters,
                  CASE WHEN :withText = 1 THEN t.content ELSE '' END AS content,
                  (SELECT count(*) FROM note_passage p
                    WHERE p.workspace = n.workspace AND p.note = n.id) AS passages,
                  (SELECT count(*) FROM note_passage p
                    WHERE p.workspace = n.workspace AND p.note = n.id
                      AND p.certainty = 'LOST') AS lost
                FROM note n
                JOIN note_words ON note_words.rowid = n.number
                JOIN note_text t
                  ON t.workspace = n.workspace AND t.note = n.id AND t.revision = n.revision
                WHERE n.workspace = :workspace
                  AND CASE WHEN n.trashed IS NULL THEN 0 ELSE 1 END = :trash
                  AND (:kind = '' OR n.kind = :kind)
                  AND (:language = '' OR n.language = :language)
                  AND (:person = '' OR n.person = :person)
                  AND (:persona = '' OR n.persona = :persona OR EXISTS (
                    SELECT 1 FROM note_passage p WHERE p.workspace = n.workspace
                      AND p.note = n.id AND p.persona = :persona))
                  AND (:code = '' OR EXISTS (
                    SELECT 1 FROM note_passage p
                    JOIN note_passage_code c
                      ON c.workspace = p.workspace AND c.passage = p.id
                    WHERE p.workspace = n.workspace AND p.note = n.id AND c.code = :code))
                """
                + match.condition()
                + " ORDER BY "
                + match.order()
                + " LIMIT :limit")
        .param("workspace", workspace.value())
        .param("withText", filter.words().isBlank() ? 0 : 1)
        .param("trash", filter.trash() ? 1 : 0)
        .param("kind", kind == null ? "" : kind.name())
        .param("language", filter.language())
        .param("person", filter.person())
        .param("persona", filter.persona())
        .param("code", filter.code())
        .params(match.parameters())
        .param("limit", limit)
        .query(
            (row, n) -> {
              NoteRow note = NoteRow.of(row, n);
              return new Line(
                  new NoteSummary(
                      note.id(),
                      note.facts(),
                      !note.file().isEmpty(),
                      row.getInt("characters"),
                      row.getInt("passages"),
                      row.getInt("lost"),
                      note.created(),
                      note.edited(),
                      note.trashed(),
                      null),
                  row.getString("content"));
            })
        .list();
  }
}
