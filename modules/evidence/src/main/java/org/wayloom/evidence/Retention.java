package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.wayloom.evidence.PersonalData.Reason;
import org.wayloom.evidence.PersonalData.Removed;

/**
 * Removes what a source may keep no longer: events that happened before a moment, and the rejected
 * rows of imports from before it. Receipts stay. Part of the caller's transaction.
 */
final class Retention {
  private final DuckDBConnection connection;
  private final SourceReads.Found source;
  private final long beforeMillis;
  private final String condition;

  Retention(DuckDBConnection connection, String key, long beforeMillis) throws SQLException {
    this.connection = connection;
    this.source = SourceReads.find(connection, key);
    this.beforeMillis = beforeMillis;
    this.condition = "source = %d AND time < %d".formatted(source.code(), beforeMillis);
  }

  Removed count() throws SQLException {
    long events = Intake.number(connection, "SELECT count(*) FROM event WHERE " + condition);
    long persons =
        Intake.number(
            connection,
            "SELECT count(*) FROM (SELECT person FROM event GROUP BY person HAVING bool_and("
                + condition
                + "))");
    return new Removed(events, persons, rejected("SELECT count(*) FROM rejected WHERE "));
  }

  Removed remove(long now) throws SQLException {
    Removed removed = count();
    new Removal(connection).where(condition, Reason.TOO_OLD, now);
    rejected("DELETE FROM rejected WHERE ");
    RemovalRows.noteRejected(connection, source.name(), removed.rejected(), Reason.TOO_OLD, now);
    return removed;
  }

  private long rejected(String statementBegin) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            statementBegin
                + """
                import IN (SELECT id FROM import WHERE started < ?
                  AND CASE WHEN ? = '' THEN source = ? AND NOT starts_with(id, 'live.')
                    ELSE starts_with(id, 'live.' || ? || '.') END)
                """)) {
      statement.setLong(1, beforeMillis);
      statement.setString(2, source.stream());
      statement.setString(3, source.name());
      statement.setString(4, source.stream());
      if (statementBegin.startsWith("DELETE")) {
        return statement.executeUpdate();
      }
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
