package org.wayloom.evidence;

import static org.wayloom.evidence.Intake.number;

import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/**
 * Takes events out of the store, those of an import or some of all, and the persons, signatures and
 * sources that nothing else needs. What stays is numbered as if they had never been: sequence
 * numbers without gaps, codes of persons and signatures dense and in the order of first sight. Part
 * of the caller's transaction.
 */
final class Removal {
  private final DuckDBConnection connection;

  Removal(DuckDBConnection connection) {
    this.connection = connection;
  }

  void ofImport(String id) throws SQLException {
    long code = number(connection, "SELECT number FROM import WHERE id = ?", id);
    long first = number(connection, "SELECT min(seq) FROM event WHERE import = ?", code);
    long last = number(connection, "SELECT max(seq) FROM event WHERE import = ?", code);
    long events = number(connection, "SELECT count(*) FROM event WHERE import = ?", code);
    long source = number(connection, "SELECT min(source) FROM event WHERE import = ?", code);
    if (events == 0 && RemovalRows.hasTaken(connection, code)) {
      return; // its persons were erased, or it is too old to be kept
    }
    if (events == 0) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "It is not known any more which events this import brought: it ran with an earlier version"
              + " of Wayloom, beside another one. It cannot be undone alone.");
    }
    // One import is one transaction of the only writer, so nothing stands between its events.
    if (last - first + 1 != events) {
      throw new IllegalStateException(
          "The events of import " + id + " are not a run: " + first + " to " + last);
    }
    String stays = "seq NOT BETWEEN %d AND %d".formatted(first, last);
    boolean moved = code("person", stays) | code("signature", stays);
    removeEvents(first, last, moved);
    rename("person");
    Identities.renumbered(connection);
    rename("signature");
    count(source);
    execute("UPDATE revision SET last_seq = last_seq - " + events + ", signing = signing + 1");
  }

  /**
   * Takes out all events of which the condition is true, and notes in the store how many they were.
   */
  long where(String condition, PersonalData.Reason reason, long now) throws SQLException {
    long events = number(connection, "SELECT count(*) FROM event WHERE " + condition);
    if (events == 0) {
      return 0;
    }
    RemovalRows.note(connection, condition, reason, now);
    String stays = "NOT (" + condition + ")";
    code("person", stays);
    code("signature", stays);
    execute(
        """
        CREATE TABLE event_left AS
        SELECT event.* REPLACE (
          row_number() OVER (ORDER BY seq) AS seq,
          person_kept.code::INTEGER AS person,
          signature_kept.code::INTEGER AS signature)
        FROM event
        JOIN person_kept ON person_kept.old = event.person
        JOIN signature_kept ON signature_kept.old = event.signature
        WHERE %s
        ORDER BY seq
        """
            .formatted(stays));
    execute("DROP TABLE event");
    execute("ALTER TABLE event_left RENAME TO event");
    rename("person");
    Identities.renumbered(connection);
    rename("signature");
    countAll();
    execute("UPDATE revision SET last_seq = last_seq - " + events + ", signing = signing + 1");
    return events;
  }

  /** A stream stays, for it knows how far it has come. */
  private void countAll() throws SQLException {
    execute(
        """
        UPDATE source SET events = 0, persons = 0;
        UPDATE source SET events = counted.events, persons = counted.persons
        FROM (SELECT source, count(*) AS events, count(DISTINCT person) AS persons
              FROM event GROUP BY source) AS counted
        WHERE code = counted.source;
        DELETE FROM source WHERE events = 0 AND code NOT IN (SELECT source FROM stream);
        """);
  }

  /** Fills {@code TABLE_kept} with old and new codes; true where one of them differs. */
  private boolean code(String table, String stays) throws SQLException {
    execute(
        """
        CREATE TEMP TABLE %1$s_kept AS
        SELECT %1$s AS old, row_number() OVER (ORDER BY min(seq), %1$s) - 1 AS code
        FROM event WHERE %2$s GROUP BY %1$s
        """
            .formatted(table, stays));
    return number(connection, "SELECT count(*) FROM " + table + "_kept WHERE old <> code") > 0;
  }

  /** The newest import is cut off; one further back leaves a store that is written anew. */
  private void removeEvents(long first, long last, boolean moved) throws SQLException {
    boolean newest = number(connection, "SELECT last_seq FROM revision") == last;
    if (newest && !moved) {
      execute("DELETE FROM event WHERE seq >= " + first);
      return;
    }
    execute(
        """
        CREATE TABLE event_left AS
        SELECT event.* REPLACE (
          seq - CASE WHEN seq > %2$d THEN %2$d - %1$d + 1 ELSE 0 END AS seq,
          person_kept.code::INTEGER AS person,
          signature_kept.code::INTEGER AS signature)
        FROM event
        JOIN person_kept ON person_kept.old = event.person
        JOIN signature_kept ON signature_kept.old = event.signature
        WHERE seq NOT BETWEEN %1$d AND %2$d
        ORDER BY seq
        """
            .formatted(first, last));
    execute("DROP TABLE event");
    execute("ALTER TABLE event_left RENAME TO event");
  }

  private void rename(String table) throws SQLException {
    execute(
        """
        DELETE FROM %1$s WHERE code NOT IN (SELECT old FROM %1$s_kept);
        UPDATE %1$s SET code = %1$s_kept.code FROM %1$s_kept
        WHERE %1$s.code = %1$s_kept.old AND %1$s_kept.old <> %1$s_kept.code;
        DROP TABLE %1$s_kept;
        """
            .formatted(table));
  }

  private void count(long source) throws SQLException {
    execute(
        """
        UPDATE source
        SET events = counted.events, persons = counted.persons,
          last_import = coalesce(counted.received, last_import)
        FROM (SELECT count(*) AS events, count(DISTINCT person) AS persons,
                max(received) AS received
              FROM event WHERE source = %1$d) AS counted
        WHERE code = %1$d;
        DELETE FROM source WHERE code = %1$d AND events = 0;
        """
            .formatted(source));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
