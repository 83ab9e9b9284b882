package org.wayloom.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A note as its row says.
 *
 * @param number names it in the word index
 * @param file the id of its attachment; empty without one
 */
record NoteRow(
    String id,
    long number,
    NoteFacts facts,
    String file,
    int revision,
    Instant created,
    Instant edited,
    @Nullable Instant trashed) {
  static final String COLUMNS =
      """
      n.id, n.number, n.kind, n.title, n.language, n.day, n.person, n.persona, n.file, n.revision,
      n.created, n.edited, n.trashed
      """;

  static NoteRow of(ResultSet row, int n) throws SQLException {
    long at = row.getLong("trashed");
    Optional<Instant> trashed =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    return new NoteRow(
        row.getString("id"),
        row.getLong("number"),
        facts(row),
        row.getString("file"),
        row.getInt("revision"),
        Instant.ofEpochMilli(row.getLong("created")),
        Instant.ofEpochMilli(row.getLong("edited")),
        trashed.orElse(null));
  }

  static NoteFacts facts(ResultSet row) throws SQLException {
    return new NoteFacts(
        NoteKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("title"),
        row.getString("language"),
        row.getString("day"),
        row.getString("person"),
        row.getString("persona"));
  }
}
