package org.wayloom.evidence;

import static org.wayloom.evidence.Intake.number;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.wayloom.evidence.Intake.Order;

/** The codes of sources: files are known by their name, streams by an id that outlives a name. */
final class SourceCodes {
  private SourceCodes() {}

  /** The code of the source, less than 0 when it is new. A file is never taken for a stream. */
  static long find(DuckDBConnection connection, Order order) throws SQLException {
    Delivery delivery = order.delivery();
    return delivery == null
        ? number(
            connection,
            """
            SELECT coalesce(max(code), -1) FROM source
            WHERE name = ? AND code NOT IN (SELECT source FROM stream)
            """,
            order.source())
        : number(
            connection,
            "SELECT coalesce(max(source), -1) FROM stream WHERE id = ?",
            delivery.stream());
  }

  /** The code of the source, which is made where there is none. */
  static long get(DuckDBConnection connection, Order order) throws SQLException {
    long known = find(connection, order);
    if (known >= 0) {
      return known;
    }
    long code = number(connection, "SELECT coalesce(max(code), -1) + 1 FROM source");
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO source VALUES (?, ?, ?, 0, 0, 0, 0)")) {
      statement.setLong(1, code);
      statement.setString(2, order.source());
      statement.setString(3, order.kind().name());
      statement.execute();
    }
    Delivery delivery = order.delivery();
    if (delivery != null) {
      try (PreparedStatement statement =
          connection.prepareStatement("INSERT INTO stream VALUES (?, ?, -1)")) {
        statement.setString(1, delivery.stream());
        statement.setLong(2, code);
        statement.execute();
      }
    }
    return code;
  }
}
