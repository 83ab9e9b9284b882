package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Evidence.ColumnSink;
import org.wayloom.evidence.Evidence.GivenAlike;
import org.wayloom.evidence.Evidence.Revision;
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.evidence.Evidence.TextQuery;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** The questions that a store answers. */
final class StoreReads {
  /** Events per query of the column stream; they are in memory at the same time. */
  private static final int STRIDE = 1 << 19;

  /** Rows as {@link #eventRow} reads them. */
  static final String ROWS =
      """
      SELECT seq, source.name, signature.kind, type, time, received, person.name,
        coalesce(one, event.person) AS whole,
        event.signature, channel, page, text, value, event.properties
      FROM event
      LEFT JOIN same_person ON same_person.code = event.person
      JOIN source ON source.code = event.source
      JOIN signature ON signature.code = event.signature
      JOIN person ON person.code = event.person
      """;

  private StoreReads() {}

  static Revision revision(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT last_seq, signing, identities FROM revision")) {
      row.next();
      return new Revision(row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }

  static EvidenceSummary summary(DuckDBConnection connection) throws SQLException {
    List<EvidenceSummary.Source> sources = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT name, kind, events, persons, last_import FROM source ORDER BY code")) {
      while (row.next()) {
        sources.add(
            new EvidenceSummary.Source(
                row.getString(1),
                EventKind.valueOf(row.getString(2)),
                row.getLong(3),
                row.getLong(4),
                Instant.ofEpochMilli(row.getLong(5))));
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT count(*), min(time), max(time),
                  (SELECT count(*) FROM person) - (SELECT count(*) FROM same_person)
                FROM event
                """)) {
      row.next();
      long events = row.getLong(1);
      return new EvidenceSummary(
          events,
          row.getLong(4),
          events == 0 ? null : Instant.ofEpochMilli(row.getLong(2)),
          events == 0 ? null : Instant.ofEpochMilli(row.getLong(3)),
          List.copyOf(sources));
    }
  }

  /** Streams the columns; revision and events are of one moment. */
  static Revision readColumns(DuckDBConnection connection, long after, ColumnSink sink)
      throws SQLException {
    return StoreFile.inTransaction(
        connection,
        c -> {
          Revision revision = revision(c);
          long last = revision.lastSequence();
          ColumnChunks chunks =
              new ColumnChunks(
                  sink,
                  SamePersons.stored(c),
                  LeftOut.codes(c),
                  Math.clamp(last - after, 0, STRIDE));
          try (DuckDBPreparedStatement statement =
              c.prepare(
                  """
                  SELECT seq, person, time, signature, coalesce(value, 'NaN'::DOUBLE)::FLOAT
                  FROM event WHERE seq > ? AND seq <= ?
                  """)) {
            for (long from = after; from < last; from += STRIDE) {
              long to = Math.min(from + STRIDE, last);
              statement.setLong(1, from);
              statement.setLong(2, to);
              try (DuckDBChunkedResult result = statement.query()) {
                while (result.nextChunk()) {
                  chunks.take(result.chunk(), from + 1);
                }
              }
              chunks.end((int) (to - from));
            }
          }
          return revision;
        });
  }

  static List<String> persons(DuckDBConnection connection, int[] codes) throws SQLException {
    if (codes.length == 0) {
      return List.of();
    }
    Map<Integer, String> names = new HashMap<>();
    StringBuilder list = new StringBuilder();
    for (int code : codes) {
      list.append(list.isEmpty() ? "" : ",").append(code);
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT code, name FROM person WHERE code IN (" + list + ")")) {
      while (row.next()) {
        names.put(row.getInt(1), row.getString(2));
      }
    }
    List<String> ordered = new ArrayList<>(codes.length);
    for (int code : codes) {
      String name = names.get(code);
      if (name == null) {
        throw new IllegalArgumentException("there is no person with code " + code);
      }
      ordered.add(name);
    }
    return ordered;
  }

  static Page<EventRow> rows(DuckDBConnection connection, RowQuery query) throws SQLException {
    Place after = Place.of(query.after());
    String sql =
        ROWS
            + """
            WHERE (coalesce(one, event.person), time, seq) > (?, ?, ?) %s %s
            ORDER BY whole, time, seq LIMIT ?
            """
                .formatted(
                    in("event.person", SamePersons.stored(connection).names(query.persons())),
                    in("event.signature", query.signatures()));
    List<EventRow> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, after.person);
      statement.setLong(2, after.time);
      statement.setLong(3, after.seq);
      statement.setInt(4, query.limit() + 1);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (rows.size() == query.limit()) {
            EventRow last = rows.getLast();
            return new Page<>(
                rows, Cursor.of(last.personCode(), last.time().toEpochMilli(), last.sequence()));
          }
          rows.add(eventRow(row));
        }
      }
    }
    return new Page<>(rows, null);
  }

  static List<EventRow> texts(DuckDBConnection connection, TextQuery query) throws SQLException {
    List<Integer> signatures = query.signatures();
    List<EventRow> rows = new ArrayList<>();
    if (signatures != null && signatures.isEmpty()) {
      return rows;
    }
    String sql =
        ROWS
            + """
            WHERE text IS NOT NULL AND time >= ? AND time < ? %s
            ORDER BY time DESC, seq DESC LIMIT ?
            """
                .formatted(signatures == null ? "" : in("event.signature", signatures));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, millis(query.from(), Long.MIN_VALUE));
      statement.setLong(2, millis(query.until(), Long.MAX_VALUE));
      statement.setInt(3, query.limit());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(eventRow(row));
        }
      }
    }
    return rows;
  }

  private static long millis(@Nullable Instant moment, long otherwise) {
    return moment == null ? otherwise : moment.toEpochMilli();
  }

  static List<GivenAlike> given(DuckDBConnection connection, List<Integer> signatures)
      throws SQLException {
    List<GivenAlike> given = new ArrayList<>();
    if (signatures.isEmpty()) {
      return given;
    }
    String sql =
        """
        SELECT own, count(*) FROM (
          SELECT list(value ORDER BY value) AS own
          FROM event LEFT JOIN same_person ON same_person.code = event.person
          WHERE value IS NOT NULL %s
          GROUP BY coalesce(one, person))
        GROUP BY own ORDER BY own
        """
            .formatted(in("signature", signatures));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        List<Double> own = new ArrayList<>();
        for (Object value : (Object[]) row.getArray(1).getArray()) {
          own.add(((Number) value).doubleValue());
        }
        given.add(new GivenAlike(own, row.getLong(2)));
      }
    }
    return given;
  }

  /** The event of a row whose first 14 columns are those of {@link #rows}. */
  static EventRow eventRow(ResultSet row) throws SQLException {
    double value = row.getDouble(13);
    boolean noValue = row.wasNull();
    String properties = row.getString(14);
    return new EventRow(
        row.getLong(1),
        row.getString(2),
        EventKind.valueOf(row.getString(3)),
        row.getString(4),
        Instant.ofEpochMilli(row.getLong(5)),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getString(7),
        row.getInt(8),
        row.getInt(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        noValue ? null : value,
        properties == null ? Map.of() : PropertyJson.read(properties));
  }

  /** A condition that begins with AND; none where no code is named. */
  static String in(String column, List<Integer> codes) {
    if (codes.isEmpty()) {
      return "";
    }
    StringBuilder list = new StringBuilder("AND " + column + " IN (");
    for (int i = 0; i < codes.size(); i++) {
      list.append(i == 0 ? "" : ",").append(codes.get(i).intValue());
    }
    return list.append(')').toString();
  }

  /** Where a page of rows ended. */
  private record Place(int person, long time, long seq) {
    static Place of(String after) {
      List<String> parts = Cursor.parts(after, 3).orElse(null);
      if (parts == null) {
        return new Place(-1, Long.MIN_VALUE, 0);
      }
      try {
        return new Place(
            Integer.parseInt(parts.get(0)),
            Long.parseLong(parts.get(1)),
            Long.parseLong(parts.get(2)));
      } catch (NumberFormatException e) {
        throw ProblemException.of(
            ProblemType.INVALID_REQUEST, "after must be the \"next\" of the page before.");
      }
    }
  }
}
