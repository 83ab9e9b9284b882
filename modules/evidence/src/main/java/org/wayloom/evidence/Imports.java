package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Evidence.Progress.Phase;
import org.wayloom.evidence.ImportJob.Repeat;
import org.wayloom.evidence.ImportJob.State;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.kernel.ProblemException;

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
              duplicate = ?, rejected = ?, ignored = ?, persons = ?, millis = ?, masked = ?
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
      statement.setLong(10, receipt.masked());
      statement.setString(11, receipt.id());
      statement.execute();
    }
  }

  /** Notes why an import failed, in words for whoever asked for it. */
  static void fail(StoreFile store, String id, RuntimeException cause) {
    String why =
        cause instanceof ProblemException problem
            ? problem.problem().detail()
            : "Something went wrong on our side; nothing was stored. Try again, and if it happens"
                + " again look into the log.";
    try {
      store.read(
          c -> {
            fail(c, id, why);
            return id;
          });
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
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

  /**
   * Gives the import the number that its events carry; part of the transaction that stores them.
   */
  static void number(DuckDBConnection connection, String id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            UPDATE import SET number = (SELECT coalesce(max(number), 0) + 1 FROM import)
            WHERE id = ?
            """)) {
      statement.setString(1, id);
      statement.execute();
    }
  }

  /** Marks what was undone; what it repeated of others goes with it. */
  static void undone(DuckDBConnection connection, String id, long at) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE import SET state = 'UNDONE', undone = ? WHERE id = ?")) {
      statement.setLong(1, at);
      statement.setString(2, id);
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
    Map<Integer, List<Repeat>> repeats = repeats(connection);
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT id, name, source, state, dry_run, started, bytes, rows, received, stored,
              duplicate, rejected, ignored, persons, millis, problem, number, undone,
              coalesce(masked, 0) AS masked
            FROM import
            """
                + clause)) {
      if (id != null) {
        statement.setString(1, id);
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          jobs.add(job(row, repeats));
        }
      }
    }
    return jobs;
  }

  /** Later imports by the number of the earlier one whose events they brought again. */
  private static Map<Integer, List<Repeat>> repeats(DuckDBConnection connection)
      throws SQLException {
    Map<Integer, List<Repeat>> repeats = new HashMap<>();
    try (PreparedStatement statement =
            connection.prepareStatement(
                """
                SELECT earlier, id, name, started, events FROM repeat JOIN import ON id = import
                WHERE state = 'DONE' ORDER BY started, id
                """);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        repeats
            .computeIfAbsent(row.getInt(1), earlier -> new ArrayList<>())
            .add(
                new Repeat(
                    row.getString(2),
                    row.getString(3),
                    Instant.ofEpochMilli(row.getLong(4)),
                    row.getLong(5)));
      }
    }
    return repeats;
  }

  private static ImportJob job(ResultSet row, Map<Integer, List<Repeat>> repeats)
      throws SQLException {
    State state = State.valueOf(row.getString("state"));
    Instant started = Instant.ofEpochMilli(row.getLong("started"));
    long bytes = row.getLong("bytes");
    String problem = row.getString("problem");
    boolean ended = state == State.DONE || state == State.UNDONE;
    long undone = row.getLong("undone");
    ImportReceipt receipt =
        !ended
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
                row.getLong("masked"),
                row.getLong("millis"));
    return new ImportJob(
        row.getString("id"),
        state,
        ended ? Phase.DONE : Phase.READING,
        ended ? bytes : 0,
        bytes,
        row.getLong("rows"),
        receipt,
        problem == null ? null : new ImportJob.Failure("The import stored nothing", problem),
        row.getString("name"),
        started,
        state == State.UNDONE ? Instant.ofEpochMilli(undone) : null,
        state == State.DONE ? repeats.getOrDefault(row.getInt("number"), List.of()) : List.of());
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
