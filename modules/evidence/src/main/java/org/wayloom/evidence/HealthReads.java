package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.SourceHealth.Reason;
import org.wayloom.evidence.SourceHealth.Step;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;

/** How the sources of a store fare. What was only checked, or undone, is not told of. */
final class HealthReads {
  private static final int REASONS = 20;
  private static final long DAY_MILLIS = 86_400_000;

  /**
   * Rejected rows with the key of their source ({@link PersonalData#stream} for live ones), and
   * with their reason without the value at fault, which stands in quotes at its beginning.
   */
  private static final String REJECTED =
      """
      SELECT rejected.import, n, line, col, rejected.reason, raw, import.started,
        CASE WHEN starts_with(import.id, 'live.')
          THEN ? || substr(import.id, 6, length(import.id) - 16) ELSE import.source END AS key,
        CASE WHEN starts_with(import.id, 'live.') THEN import.name ELSE import.source END AS name,
        regexp_replace(rejected.reason, '^''.*'' is ', '''…'' is ', 's') AS general
      FROM rejected JOIN import ON import.id = rejected.import
      WHERE import.state = 'DONE' AND NOT import.dry_run
      """;

  private HealthReads() {}

  /**
   * A source that has evidence.
   *
   * @param first the time of its oldest event, and {@code last} of its newest that is not to come;
   *     {@code last} is less than {@code first} when all are to come
   */
  private record Alive(
      int code,
      String key,
      String name,
      EventKind kind,
      long events,
      long persons,
      long received,
      long first,
      long last) {}

  /** Why rows of a source were rejected. */
  private static final class Refused {
    final String name;
    long rows;
    final List<Reason> reasons = new ArrayList<>();

    Refused(String name) {
      this.name = name;
    }
  }

  static List<SourceHealth> list(DuckDBConnection connection, Instant now) throws SQLException {
    Map<String, Refused> refused = refused(connection);
    List<Alive> alive = alive(connection, now);
    Map<Integer, VolumeWindow> windows = new LinkedHashMap<>();
    for (Alive source : alive) {
      if (source.first <= source.last) {
        windows.put(source.code, VolumeWindow.of(source.first, source.last, now));
      }
    }
    Map<Integer, long[]> volumes = volumes(connection, windows, now);
    List<SourceHealth> list = new ArrayList<>();
    for (Alive source : alive) {
      Refused rows = refused.remove(source.key);
      VolumeWindow window = windows.get(source.code);
      long[] volume = volumes.get(source.code);
      list.add(
          new SourceHealth(
              source.key,
              source.name,
              source.kind,
              source.events,
              source.persons,
              window == null ? null : Instant.ofEpochMilli(source.last),
              Instant.ofEpochMilli(source.received),
              window == null ? Step.DAY : window.step(),
              window == null || volume == null ? List.of() : window.filled(volume),
              rows == null ? 0 : rows.rows,
              rows == null ? List.of() : rows.reasons));
    }
    refused.forEach(
        (key, rows) ->
            list.add(
                new SourceHealth(
                    key,
                    rows.name,
                    null,
                    0,
                    0,
                    null,
                    null,
                    Step.DAY,
                    List.of(),
                    rows.rows,
                    rows.reasons)));
    return list;
  }

  private static List<Alive> alive(DuckDBConnection connection, Instant now) throws SQLException {
    List<Alive> alive = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT code, CASE WHEN stream.id IS NULL THEN name ELSE ? || stream.id END,
              name, kind, events, persons, last_import,
              coalesce(first, 1), coalesce(last, 0)
            FROM source
            LEFT JOIN stream ON stream.source = code
            LEFT JOIN (SELECT source, min(time) AS first, max(time) AS last
                       FROM event WHERE time <= ? GROUP BY source) AS happened
              ON happened.source = code
            ORDER BY code
            """)) {
      statement.setString(1, PersonalData.stream(""));
      statement.setLong(2, now.toEpochMilli());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          alive.add(
              new Alive(
                  row.getInt(1),
                  row.getString(2),
                  row.getString(3),
                  EventKind.valueOf(row.getString(4)),
                  row.getLong(5),
                  row.getLong(6),
                  row.getLong(7),
                  row.getLong(8),
                  row.getLong(9)));
        }
      }
    }
    return alive;
  }

  /** The events of each period, by source, in one pass over all events. */
  private static Map<Integer, long[]> volumes(
      DuckDBConnection connection, Map<Integer, VolumeWindow> windows, Instant now)
      throws SQLException {
    Map<Integer, long[]> volumes = new HashMap<>();
    if (windows.isEmpty()) {
      return volumes;
    }
    StringJoiner shown = new StringJoiner(",");
    windows.forEach(
        (code, window) -> {
          volumes.put(code, new long[window.periods()]);
          shown.add(
              "(%d,%d,%d,%d)"
                  .formatted(
                      code,
                      VolumeWindow.millis(window.from()),
                      Math.min(VolumeWindow.millis(window.to()), now.toEpochMilli() + 1),
                      window.stepDays() * DAY_MILLIS));
        });
    String sql =
        """
        SELECT event.source, (time - shown.first) // shown.step AS period, count(*)
        FROM event JOIN (VALUES %s) AS shown(source, first, after, step)
          ON shown.source = event.source
        WHERE time >= shown.first AND time < shown.after
        GROUP BY event.source, period
        """
            .formatted(shown);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        long[] volume = volumes.get(row.getInt(1));
        if (volume != null) {
          volume[row.getInt(2)] = row.getLong(3);
        }
      }
    }
    return volumes;
  }

  /** Rejected rows by source and reason. */
  private static Map<String, Refused> refused(DuckDBConnection connection) throws SQLException {
    Map<String, Refused> refused = new LinkedHashMap<>();
    String sql =
        """
        SELECT key, max_by(name, started), col, general, count(*) AS rows, max(started)
        FROM (%s) GROUP BY key, col, general ORDER BY key, rows DESC, general, col
        """
            .formatted(REJECTED);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, PersonalData.stream(""));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String name = row.getString(2);
          Refused rows = refused.computeIfAbsent(row.getString(1), key -> new Refused(name));
          rows.rows += row.getLong(5);
          if (rows.reasons.size() < REASONS) {
            rows.reasons.add(
                new Reason(
                    row.getString(3),
                    row.getString(4),
                    RejectionReason.in(row.getString(4)).orElse(null),
                    row.getLong(5),
                    Instant.ofEpochMilli(row.getLong(6))));
          }
        }
      }
    }
    return refused;
  }

  /**
   * The rejected rows of a source, newest import first.
   *
   * @param reason as {@link Reason} says it; null for all
   */
  static Page<Rejection> rejected(
      DuckDBConnection connection,
      String source,
      @Nullable String reason,
      @Nullable String column,
      int limit,
      String after)
      throws SQLException {
    List<String> place = Cursor.parts(after, 3).orElse(null);
    String sql =
        """
        SELECT started, import, n, line, col, reason, raw FROM (%s)
        WHERE key = ? AND (? OR (general = ? AND col IS NOT DISTINCT FROM ?))
          AND (? OR started < ? OR (started = ? AND (import, n) > (?, ?)))
        ORDER BY started DESC, import, n LIMIT ?
        """
            .formatted(REJECTED);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, PersonalData.stream(""));
      statement.setString(2, source);
      statement.setBoolean(3, reason == null);
      statement.setString(4, reason);
      statement.setString(5, column);
      statement.setBoolean(6, place == null);
      long started = place == null ? 0 : number(place.get(0));
      statement.setLong(7, started);
      statement.setLong(8, started);
      statement.setString(9, place == null ? "" : place.get(1));
      statement.setLong(10, place == null ? 0 : number(place.get(2)));
      statement.setInt(11, limit + 1);
      try (ResultSet row = statement.executeQuery()) {
        return page(row, limit);
      }
    }
  }

  private static Page<Rejection> page(ResultSet row, int limit) throws SQLException {
    List<Rejection> rejections = new ArrayList<>();
    String last = "";
    while (row.next()) {
      if (rejections.size() == limit) {
        return new Page<>(rejections, last);
      }
      last = Cursor.of(row.getLong(1), row.getString(2), row.getLong(3));
      rejections.add(
          new Rejection(row.getLong(4), row.getString(5), row.getString(6), row.getString(7)));
    }
    return new Page<>(rejections, null);
  }

  private static long number(String part) {
    return Cursor.number(Cursor.of(part)).orElse(0L);
  }
}
