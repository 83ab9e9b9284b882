package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Evidence.Progress.Phase;
import org.wayloom.evidence.ImportJob.State;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;

/** The history of imports and their rejected rows in the store. */
final class Imports {
  static final String STOPPED =
      "Wayloom stopped while this import ran, and nothing of it was stored. Import the file again.";

  private Imports() {}

  static void begin(
      DuckDBConnection connection, String id, String name, boolean dryRun, long at, long bytes)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO import (id, name, state, dry_run, started, bytes, rows)
            VALUES (?, ?, 'RUNNING', ?, ?, ?, 0)
            """)) {
      statement.setString(1, id);
      statement.setString(2, name);
      statement.setBoolean(3, dryRun);
      statement.setLong(4, at);
      statement.setLong(5, bytes);
      statement.execute();
    }
  }

  static void finish(DuckDBConnection connection, ImportReceipt receipt) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            UPDATE import SET state = 'DONE', source = ?, rows = ?, received = ?, stored = ?,
              duplicate = ?, rejected = ?, ignored = ?, persons = ?, millis = ?
            WHERE id = ?
            """)) {
      statement.setString(1, receipt.source());
      statement.setLong(2, receipt.rows());
      statement.setLong(3, receipt.received());
      statement.setLong(4, receipt.stored());
      statement.setLong(5, receipt.duplicate());
      statement.setLong(6, receipt.rejected());
      statement.setLong(7, receipt.ignored());
      statement.setLong(8, receipt.persons());
      statement.setLong(9, receipt.millis());
      statement.setString(10, receipt.id());
      statement.execute();
    }
  }

  static void fail(DuckDBConnection connection, String id, String problem) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE import SET state = 'FAILED', problem = ? WHERE id = ? AND state = 'RUNNING'")) {
      statement.setString(1, problem);
      statement.setString(2, id);
      statement.execute();
    }
  }

  /** Imports that a crash or stop cut off, found when the store is opened again. */
  static void failInterrupted(DuckDBConnection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            UPDATE import SET state = 'FAILED', problem = ? WHERE state = 'RUNNING'
            """)) {
      statement.setString(1, STOPPED);
      statement.execute();
    }
  }

  /** Newest first. */
  static List<ImportJob> list(DuckDBConnection connection) throws SQLException {
    return query(connection, "ORDER BY started DESC, id DESC LIMIT 500", null);
  }

  /** The one with that id, or none. */
  static List<ImportJob> find(DuckDBConnection connection, String id) throws SQLException {
    return query(connection, "WHERE id = ?", id);
  }

  private static List<ImportJob> query(
      DuckDBConnection connection, String clause, @Nullable String id) throws SQLException {
    List<ImportJob> jobs = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT id, name, source, state, dry_run, started, bytes, rows, received, stored,
              duplicate, rejected, ignored, persons, millis, problem
            FROM import
            """
                + clause)) {
      if (id != null) {
        statement.setString(1, id);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          jobs.add(job(row));
        }
      }
    }
    return jobs;
  }

  private static ImportJob job(ResultSet row) throws SQLException {
    State state = State.valueOf(row.getString("state"));
    Instant started = Instant.ofEpochMilli(row.getLong("started"));
    long bytes = row.getLong("bytes");
    String problem = row.getString("problem");
    ImportReceipt receipt =
        state != State.DONE
            ? null
            : new ImportReceipt(
                row.getString("id"),
                row.getString("source"),
                row.getBoolean("dry_run"),
                started,
                row.getLong("rows"),
                row.getLong("received"),
                row.getLong("stored"),
                row.getLong("duplicate"),
                row.getLong("rejected"),
                row.getLong("ignored"),
                row.getLong("persons"),
                row.getLong("millis"));
    return new ImportJob(
        row.getString("id"),
        state,
        state == State.DONE ? Phase.DONE : Phase.READING,
        state == State.DONE ? bytes : 0,
        bytes,
        row.getLong("rows"),
        receipt,
        problem == null ? null : new ImportJob.Failure("The import stored nothing", problem),
        row.getString("name"),
        started);
  }

  static Page<Rejection> rejected(DuckDBConnection connection, String id, int limit, long after)
      throws SQLException {
    List<Rejection> rejections = new ArrayList<>();
    long last = after;
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT n, line, col, reason, raw FROM rejected
            WHERE import = ? AND n > ? ORDER BY n LIMIT ?
            """)) {
      statement.setString(1, id);
      statement.setLong(2, after);
      statement.setInt(3, limit + 1);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next() && rejections.size() < limit + 1) {
          if (rejections.size() == limit) {
            return new Page<>(rejections, Cursor.of(last));
          }
          last = row.getLong(1);
          rejections.add(
              new Rejection(row.getLong(2), row.getString(3), row.getString(4), row.getString(5)));
        }
      }
    }
    return new Page<>(rejections, null);
  }
}
