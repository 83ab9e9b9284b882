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
        key_b BIGINT NOT NULL);
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
        last_import BIGINT NOT NULL);
      CREATE TABLE IF NOT EXISTS revision (last_seq BIGINT NOT NULL, signing BIGINT NOT NULL);
      INSERT INTO revision SELECT 0, 0 WHERE NOT EXISTS (SELECT 1 FROM revision);
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
        problem VARCHAR);
      CREATE TABLE IF NOT EXISTS rejected (
        import VARCHAR NOT NULL,
        n BIGINT NOT NULL,
        line BIGINT NOT NULL,
        col VARCHAR,
        reason VARCHAR NOT NULL,
        raw VARCHAR NOT NULL);
      """;

  static void prepare(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
    }
  }
}
