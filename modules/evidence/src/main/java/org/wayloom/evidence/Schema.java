package org.wayloom.evidence;

import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/** The tables of an evidence store. */
final class Schema {
  private Schema() {}

  /**
   * {@code event} is ordered by seq, which has no gaps. It has no index: DuckDB keeps the smallest
   * and largest value of each column per 122,880 rows, which is all that reading by seq needs.
   *
   * <p>{@code identity} holds the pairs of names that are one person; {@code same_person} is what
   * follows from them: the codes that another code stands for.
   */
  private static final String TABLES =
      """
      CREATE TABLE IF NOT EXISTS event (
        seq BIGINT NOT NULL,
        person INTEGER NOT NULL,
        signature INTEGER NOT NULL,
        time BIGINT NOT NULL,
        value DOUBLE,
        text VARCHAR,
        properties VARCHAR,
        source INTEGER NOT NULL,
        received BIGINT NOT NULL,
        key_a BIGINT NOT NULL,
        key_b BIGINT NOT NULL,
        import INTEGER);
      CREATE TABLE IF NOT EXISTS person (code INTEGER NOT NULL, name VARCHAR NOT NULL);
      CREATE TABLE IF NOT EXISTS signature (
        code INTEGER NOT NULL,
        kind VARCHAR NOT NULL,
        type VARCHAR NOT NULL,
        channel VARCHAR,
        page VARCHAR,
        properties VARCHAR NOT NULL,
        question VARCHAR,
        low DOUBLE,
        high DOUBLE);
      CREATE TABLE IF NOT EXISTS signature_property (place INTEGER NOT NULL, name VARCHAR NOT NULL);
      CREATE TABLE IF NOT EXISTS source (
        code INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        events BIGINT NOT NULL,
        persons BIGINT NOT NULL,
        last_import BIGINT NOT NULL,
        masked BIGINT DEFAULT 0);
      ALTER TABLE source ADD COLUMN IF NOT EXISTS masked BIGINT DEFAULT 0;
      CREATE TABLE IF NOT EXISTS stream (
        id VARCHAR NOT NULL,
        source INTEGER NOT NULL,
        up_to BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS revision (
        last_seq BIGINT NOT NULL,
        signing BIGINT NOT NULL,
        identities BIGINT DEFAULT 0);
      INSERT INTO revision (last_seq, signing)
        SELECT 0, 0 WHERE NOT EXISTS (SELECT 1 FROM revision);
      ALTER TABLE revision ADD COLUMN IF NOT EXISTS identities BIGINT DEFAULT 0;
      CREATE TABLE IF NOT EXISTS identity (
        anonymous VARCHAR NOT NULL,
        known VARCHAR NOT NULL,
        since BIGINT NOT NULL,
        made_by VARCHAR NOT NULL);
      CREATE TABLE IF NOT EXISTS same_person (code INTEGER NOT NULL, one INTEGER NOT NULL);
      CREATE TABLE IF NOT EXISTS import (
        id VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        source VARCHAR,
        state VARCHAR NOT NULL,
        dry_run BOOLEAN NOT NULL,
        started BIGINT NOT NULL,
        bytes BIGINT NOT NULL,
        rows BIGINT NOT NULL,
        received BIGINT,
        stored BIGINT,
        duplicate BIGINT,
        rejected BIGINT,
        ignored BIGINT,
        persons BIGINT,
        millis BIGINT,
        problem VARCHAR,
        number INTEGER,
        undone BIGINT,
        masked BIGINT);
      ALTER TABLE import ADD COLUMN IF NOT EXISTS masked BIGINT;
      CREATE TABLE IF NOT EXISTS repeat (
        import VARCHAR NOT NULL,
        earlier INTEGER NOT NULL,
        events BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS mapping (
        name VARCHAR NOT NULL,
        mapping VARCHAR NOT NULL,
        columns VARCHAR NOT NULL,
        saved BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS rejected (
        import VARCHAR NOT NULL,
        n BIGINT NOT NULL,
        line BIGINT NOT NULL,
        col VARCHAR,
        reason VARCHAR NOT NULL,
        raw VARCHAR NOT NULL);
      """;

  /**
   * For stores of before events knew their import. Those of one import came in at one moment from
   * one source, and the receipt says how many they were, so it is found again; where two would fit,
   * the events are left without one.
   */
  private static final String IMPORTS_OF_EVENTS =
      """
      ALTER TABLE event ADD COLUMN import INTEGER;
      ALTER TABLE import ADD COLUMN IF NOT EXISTS number INTEGER;
      ALTER TABLE import ADD COLUMN IF NOT EXISTS undone BIGINT;
      UPDATE import SET number = counted.number
      FROM (SELECT id, row_number() OVER (ORDER BY started, id) AS number
            FROM import WHERE state = 'DONE' AND NOT dry_run AND stored > 0) AS counted
      WHERE import.id = counted.id;
      UPDATE event SET import = found.number
      FROM (
        SELECT came.source, came.received, max_by(import.number, import.started) AS number
        FROM (SELECT source, received, count(*) AS events FROM event GROUP BY ALL) AS came
        JOIN source ON source.code = came.source
        JOIN import ON import.source = source.name AND import.stored = came.events
          AND import.started <= came.received AND import.number IS NOT NULL
        GROUP BY ALL) AS found
      WHERE event.source = found.source AND event.received = found.received;
      """;

  static void prepare(DuckDBConnection connection) throws SQLException {
    StoreFile.inTransaction(
        connection,
        c -> {
          execute(c, TABLES);
          execute(c, PolicyRows.TABLES);
          execute(c, RemovalRows.TABLE);
          execute(c, LeftOut.TABLE);
          if (!hasColumn(c, "event", "import")) {
            execute(c, IMPORTS_OF_EVENTS);
          }
          return c;
        });
  }

  private static boolean hasColumn(DuckDBConnection connection, String table, String column)
      throws SQLException {
    return Intake.number(
            connection,
            "SELECT count(*) FROM duckdb_columns() WHERE table_name = ? AND column_name = ?",
            table,
            column)
        > 0;
  }

  private static void execute(DuckDBConnection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
