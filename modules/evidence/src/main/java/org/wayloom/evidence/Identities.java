package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The pairs of names that are one person, as rows; all writing is part of a caller's transaction.
 */
final class Identities {
  /** Properties that hold another name of the same person. */
  static final List<String> NAMING = List.of("anonymous id", "previous id");

  private static final String PAIRED =
      "(SELECT anonymous FROM identity UNION SELECT known FROM identity)";

  private Identities() {}

  static List<Identity> list(DuckDBConnection connection) throws SQLException {
    List<Identity> pairs = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT anonymous, known, since, made_by FROM identity
                ORDER BY since, anonymous, known
                """)) {
      while (row.next()) {
        pairs.add(
            new Identity(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4)));
      }
    }
    return pairs;
  }

  /** The names, and all that pairs lead to from them. */
  static Set<String> connected(List<Identity> pairs, Collection<String> names) {
    Set<String> reached = new LinkedHashSet<>(names);
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Identity pair : pairs) {
        if (reached.contains(pair.anonymous()) || reached.contains(pair.known())) {
          grows |= reached.add(pair.anonymous()) | reached.add(pair.known());
        }
      }
    }
    return reached;
  }

  /** Adds those that are new; returns how many. */
  static int add(DuckDBConnection connection, Collection<Identity.Pair> pairs, long now, String by)
      throws SQLException {
    int added = 0;
    Tombstones erased = PolicyRows.tombstones(connection);
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO identity SELECT ?, ?, ?, ?
            WHERE NOT EXISTS (SELECT 1 FROM identity WHERE anonymous = ? AND known = ?)
            """)) {
      for (Identity.Pair pair : pairs) {
        if (erased.holds(pair.anonymous()) || erased.holds(pair.known())) {
          continue;
        }
        statement.setString(1, pair.anonymous());
        statement.setString(2, pair.known());
        statement.setLong(3, now);
        statement.setString(4, by);
        statement.setString(5, pair.anonymous());
        statement.setString(6, pair.known());
        added += statement.executeUpdate();
      }
    }
    if (added > 0) {
      resolve(connection);
    }
    return added;
  }

  static boolean remove(DuckDBConnection connection, Identity.Pair pair) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM identity WHERE anonymous = ? AND known = ?")) {
      statement.setString(1, pair.anonymous());
      statement.setString(2, pair.known());
      if (statement.executeUpdate() == 0) {
        return false;
      }
    }
    resolve(connection);
    return true;
  }

  /** Forgets every pair that one of the names is in. */
  static long removeAll(DuckDBConnection connection, Collection<String> names) throws SQLException {
    long removed = 0;
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM identity WHERE anonymous = ? OR known = ?")) {
      for (String name : names) {
        statement.setString(1, name);
        statement.setString(2, name);
        removed += statement.executeUpdate();
      }
    }
    if (removed > 0) {
      resolve(connection);
    }
    return removed;
  }

  /** Newcomers may bear names that pairs were waiting for. */
  static void meet(DuckDBConnection connection) throws SQLException {
    if (Intake.number(connection, "SELECT count(*) FROM newcomer WHERE name IN " + PAIRED) > 0) {
      resolve(connection);
    }
  }

  /** The codes of persons have changed; what pairs say of their names has not. */
  static void renumbered(DuckDBConnection connection) throws SQLException {
    if (Intake.number(connection, "SELECT count(*) FROM identity") > 0) {
      resolve(connection);
    }
  }

  /** Works out anew what follows from the pairs. */
  private static void resolve(DuckDBConnection connection) throws SQLException {
    List<Identity.Pair> pairs =
        list(connection).stream()
            .map(identity -> new Identity.Pair(identity.anonymous(), identity.known()))
            .toList();
    Map<String, Integer> codes = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT name, code FROM person WHERE name IN " + PAIRED)) {
      while (row.next()) {
        codes.put(row.getString(1), row.getInt(2));
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM same_person");
      statement.execute("UPDATE revision SET identities = identities + 1");
    }
    try (DuckDBAppender rows = connection.createAppender("same_person")) {
      for (Map.Entry<Integer, Integer> entry :
          SamePersons.of(pairs, codes).standsFor().entrySet()) {
        rows.beginRow();
        rows.append(entry.getKey().intValue());
        rows.append(entry.getValue().intValue());
        rows.endRow();
      }
    }
  }
}
