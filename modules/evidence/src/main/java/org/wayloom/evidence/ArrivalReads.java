package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Pieces of evidence in the order in which they came in. */
final class ArrivalReads {
  private static final Pattern KEY = Pattern.compile("([0-9]{1,9})-([0-9a-f]{16})([0-9a-f]{16})");

  /** The first columns are those of {@link StoreReads#eventRow}. */
  private static final String SELECT =
      """
      SELECT seq, source.name, signature.kind, type, time, received, person.name,
        coalesce(one, event.person), event.signature, channel, page, text, value,
        event.properties, whole.name, event.source, key_a, key_b
      FROM event
      LEFT JOIN same_person ON same_person.code = event.person
      JOIN source ON source.code = event.source
      JOIN signature ON signature.code = event.signature
      JOIN person ON person.code = event.person
      JOIN person AS whole ON whole.code = coalesce(one, event.person)
      """;

  private ArrivalReads() {}

  static List<Arrival> after(DuckDBConnection connection, long sequence, int limit)
      throws SQLException {
    List<Signature> signatures = SignatureRows.list(connection);
    List<Arrival> arrivals = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(SELECT + " WHERE seq > ? AND seq <= ? ORDER BY seq")) {
      statement.setLong(1, sequence);
      statement.setLong(2, sequence + limit);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          arrivals.add(arrival(row, signatures));
        }
      }
    }
    return arrivals;
  }

  static void each(DuckDBConnection connection, Arrivals.Look look, Consumer<Arrival> taker)
      throws SQLException {
    List<Signature> signatures = SignatureRows.list(connection);
    List<Integer> persons = look.persons();
    String sql =
        SELECT
            + " WHERE event.time >= ?"
            + in(
                "event.person",
                persons == null ? null : SamePersons.stored(connection).names(persons))
            + in("event.signature", look.signatures())
            + " ORDER BY seq";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, look.since().toEpochMilli());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          taker.accept(arrival(row, signatures));
        }
      }
    }
  }

  private static Arrival arrival(ResultSet row, List<Signature> signatures) throws SQLException {
    EventRow event = StoreReads.eventRow(row);
    HexFormat hex = HexFormat.of();
    return new Arrival(
        row.getInt(16) + "-" + hex.toHexDigits(row.getLong(17)) + hex.toHexDigits(row.getLong(18)),
        row.getString(15),
        event,
        signatures.get(event.signature()));
  }

  static Optional<Long> sequenceOf(DuckDBConnection connection, String key) throws SQLException {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT min(seq) FROM event WHERE source = ? AND key_a = ? AND key_b = ?")) {
      statement.setInt(1, Integer.parseInt(parts.group(1)));
      statement.setLong(2, Long.parseUnsignedLong(parts.group(2), 16));
      statement.setLong(3, Long.parseUnsignedLong(parts.group(3), 16));
      return number(statement);
    }
  }

  static long sequenceBefore(DuckDBConnection connection, Instant received) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT min(seq) - 1 FROM event WHERE received >= ?")) {
      statement.setLong(1, received.toEpochMilli());
      Optional<Long> before = number(statement);
      return before.isPresent() ? before.get() : StoreReads.revision(connection).lastSequence();
    }
  }

  static Optional<Instant> newest(DuckDBConnection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT max(time) FROM event")) {
      return number(statement).map(Instant::ofEpochMilli);
    }
  }

  private static Optional<Long> number(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      long number = row.getLong(1);
      return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
  }

  private static String in(String column, @Nullable List<Integer> codes) {
    if (codes == null) {
      return "";
    }
    String list = codes.stream().map(String::valueOf).collect(Collectors.joining(","));
    return " AND " + column + " IN (" + (list.isEmpty() ? "-1" : list) + ")";
  }
}
