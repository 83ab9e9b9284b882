package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/** Persons whose events no analysis reads: by name, so that merges and removals do not matter. */
final class LeftOut {
  static final String TABLE = "CREATE TABLE IF NOT EXISTS left_out (name VARCHAR NOT NULL);";

  private LeftOut() {}

  /** The codes that stand for them. */
  static BitSet codes(DuckDBConnection connection) throws SQLException {
    BitSet codes = new BitSet();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT coalesce(one, person.code)
                FROM left_out JOIN person ON person.name = left_out.name
                LEFT JOIN same_person ON same_person.code = person.code
                """)) {
      while (row.next()) {
        codes.set(row.getInt(1));
      }
    }
    return codes;
  }

  /** Replaces the list; true when it is another now, which makes journeys be read anew. */
  static boolean set(DuckDBConnection connection, Collection<String> names) throws SQLException {
    Set<String> before = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT name FROM left_out")) {
      while (row.next()) {
        before.add(row.getString(1));
      }
    }
    if (before.equals(Set.copyOf(names))) {
      return false;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM left_out");
      statement.execute("UPDATE revision SET identities = identities + 1");
    }
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO left_out VALUES (?)")) {
      for (String name : Set.copyOf(names)) {
        statement.setString(1, name);
        statement.execute();
      }
    }
    return true;
  }
}
