package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.wayloom.evidence.StreamState.Counts;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;

/**
 * Streams in the store. In the history of imports a stream has one entry a day (UTC), which every
 * delivery adds to, so that events arriving each second do not bury the files.
 */
final class Streams {
  private Streams() {}

  /** The entry of the history that a delivery at this moment adds to. */
  static String entry(String stream, long millis) {
    return "live.%s.%s".formatted(stream, day(millis));
  }

  static boolean isEntry(String importId) {
    return importId.startsWith("live.");
  }

  private static LocalDate day(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }

  private static long midnight(long millis) {
    return day(millis).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  /** The end of the last delivery; less than any end when there was none. */
  static long upTo(DuckDBConnection connection, String stream) throws SQLException {
    return Intake.number(
        connection, "SELECT coalesce(max(up_to), -1) FROM stream WHERE id = ?", stream);
  }

  static void advance(DuckDBConnection connection, Delivery delivery, long source, long millis)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE stream SET up_to = ? WHERE id = ?")) {
      statement.setLong(1, delivery.upTo());
      statement.setString(2, delivery.stream());
      statement.execute();
    }
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE source SET name = ?, last_import = ? WHERE code = ?")) {
      statement.setString(1, delivery.name());
      statement.setLong(2, millis);
      statement.setLong(3, source);
      statement.execute();
    }
  }

  /** Adds a delivery's receipt to the day's entry. */
  static void addToDay(DuckDBConnection connection, ImportReceipt receipt, long source)
      throws SQLException {
    long millis = receipt.at().toEpochMilli();
    if (Intake.number(connection, "SELECT count(*) FROM import WHERE id = ?", receipt.id()) == 0) {
      Imports.begin(connection, receipt.id(), receipt.source(), false, millis, 0);
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            UPDATE import SET state = 'DONE', name = ?, source = name, rows = rows + ?,
              received = coalesce(received, 0) + ?, stored = coalesce(stored, 0) + ?,
              duplicate = coalesce(duplicate, 0) + ?, rejected = coalesce(rejected, 0) + ?,
              masked = coalesce(masked, 0) + ?, ignored = 0, millis = coalesce(millis, 0) + ?,
              persons = (SELECT count(DISTINCT person) FROM event
                         WHERE event.source = ? AND event.received >= ?)
            WHERE id = ?
            """)) {
      statement.setString(1, receipt.source());
      statement.setLong(2, receipt.rows());
      statement.setLong(3, receipt.received());
      statement.setLong(4, receipt.stored());
      statement.setLong(5, receipt.duplicate());
      statement.setLong(6, receipt.rejected());
      statement.setLong(7, receipt.masked());
      statement.setLong(8, receipt.millis());
      statement.setLong(9, source);
      statement.setLong(10, midnight(millis));
      statement.setString(11, receipt.id());
      statement.execute();
    }
  }

  static List<StreamState> list(DuckDBConnection connection, long now) throws SQLException {
    List<StreamState> states = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT stream.id, stream.up_to, source.last_import,
              sum(received)::BIGINT, sum(stored)::BIGINT, sum(duplicate)::BIGINT,
              sum(rejected)::BIGINT,
              coalesce(sum(received) FILTER (today), 0)::BIGINT,
              coalesce(sum(stored) FILTER (today), 0)::BIGINT,
              coalesce(sum(duplicate) FILTER (today), 0)::BIGINT,
              coalesce(sum(rejected) FILTER (today), 0)::BIGINT,
              coalesce(sum(day.masked), 0)::BIGINT
            FROM stream
            JOIN source ON source.code = stream.source
            JOIN (SELECT *, ends_with(id, ?) AS today FROM import) AS day
              ON starts_with(day.id, 'live.' || stream.id || '.')
            GROUP BY stream.id, stream.up_to, source.last_import
            """)) {
      statement.setString(1, "." + day(now));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          states.add(
              new StreamState(
                  row.getString(1),
                  row.getLong(2),
                  Instant.ofEpochMilli(row.getLong(3)),
                  counts(row, 4),
                  counts(row, 8),
                  row.getLong(12)));
        }
      }
    }
    return states;
  }

  private static Counts counts(ResultSet row, int from) throws SQLException {
    return new Counts(
        row.getLong(from), row.getLong(from + 1), row.getLong(from + 2), row.getLong(from + 3));
  }

  /** Newest first. */
  static Page<Rejection> rejected(
      DuckDBConnection connection, String stream, int limit, String after) throws SQLException {
    List<String> place = Cursor.parts(after, 2).orElse(List.of("~", "0"));
    List<Rejection> rejections = new ArrayList<>();
    String last = "";
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT import, n, line, col, reason, raw FROM rejected
            WHERE starts_with(import, ?) AND (import, n) < (?, ?)
            ORDER BY import DESC, n DESC LIMIT ?
            """)) {
      statement.setString(1, "live." + stream + ".");
      statement.setString(2, place.get(0));
      statement.setLong(3, Cursor.number(Cursor.of(place.get(1))).orElse(0L));
      statement.setInt(4, limit + 1);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (rejections.size() == limit) {
            return new Page<>(rejections, last);
          }
          last = Cursor.of(row.getString(1), row.getLong(2));
          rejections.add(
              new Rejection(row.getLong(3), row.getString(4), row.getString(5), row.getString(6)));
        }
      }
    }
    return new Page<>(rejections, null);
  }
}
