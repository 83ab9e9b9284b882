package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.wayloom.evidence.PersonalData.Reason;
import org.wayloom.evidence.PersonalData.RemovalEntry;

/** What was removed, as counts for each import that brought it; of a stream for the whole. */
final class RemovalRows {
  static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS removal (
        removed_at BIGINT NOT NULL,
        reason VARCHAR NOT NULL,
        source VARCHAR NOT NULL,
        import INTEGER,
        events BIGINT NOT NULL,
        rejected BIGINT NOT NULL);
      """;

  private RemovalRows() {}

  /** Counts the events of which the condition is true, before they go. */
  static void note(DuckDBConnection connection, String condition, Reason reason, long now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO removal
            SELECT ?, ?, source.name, import, count(*), 0
            FROM (SELECT source AS code, import FROM event WHERE %s) AS going
            JOIN source ON source.code = going.code
            GROUP BY source.name, import ORDER BY source.name, import
            """
                .formatted(condition))) {
      statement.setLong(1, now);
      statement.setString(2, reason.name());
      statement.execute();
    }
  }

  /** Notes rejected rows of a source that are no longer shown. */
  static void noteRejected(
      DuckDBConnection connection, String source, long rejected, Reason reason, long now)
      throws SQLException {
    if (rejected == 0) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO removal VALUES (?, ?, ?, NULL, 0, ?)")) {
      statement.setLong(1, now);
      statement.setString(2, reason.name());
      statement.setString(3, source);
      statement.setLong(4, rejected);
      statement.execute();
    }
  }

  static boolean hasTaken(DuckDBConnection connection, long importNumber) throws SQLException {
    return Intake.number(
            connection, "SELECT count(*) FROM removal WHERE import = ?", (int) importNumber)
        > 0;
  }

  /** What was removed of an import counts no longer when the import is undone. */
  static void forget(DuckDBConnection connection, String importId) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "DELETE FROM removal WHERE import = (SELECT number FROM import WHERE id = ?)")) {
      statement.setString(1, importId);
      statement.execute();
    }
  }

  /** Newest first; those of one moment and source as one. */
  static List<RemovalEntry> list(DuckDBConnection connection) throws SQLException {
    List<RemovalEntry> entries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT removed_at, reason, source, sum(events)::BIGINT, sum(rejected)::BIGINT FROM removal
                GROUP BY removed_at, reason, source ORDER BY removed_at DESC, source LIMIT 500
                """)) {
      while (row.next()) {
        entries.add(
            new RemovalEntry(
                Instant.ofEpochMilli(row.getLong(1)),
                Reason.valueOf(row.getString(2)),
                row.getString(3),
                row.getLong(4),
                row.getLong(5)));
      }
    }
    return entries;
  }
}
