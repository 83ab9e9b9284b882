package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;
import org.wayloom.evidence.SourcePolicy.FieldClass;
import org.wayloom.evidence.SourcePolicy.Texts;

/** Policies and tombstones as rows; writing is part of a caller's transaction. */
final class PolicyRows {
  static final String TABLES =
      """
      CREATE TABLE IF NOT EXISTS policy (
        source VARCHAR NOT NULL,
        texts VARCHAR NOT NULL,
        fields VARCHAR NOT NULL,
        keep_days INTEGER NOT NULL);
      CREATE TABLE IF NOT EXISTS tombstone (hash VARCHAR NOT NULL);
      CREATE TABLE IF NOT EXISTS tombstone_salt (salt VARCHAR NOT NULL);
      """;

  private PolicyRows() {}

  /** By what ids of the source are unique within. */
  static Map<String, SourcePolicy> list(DuckDBConnection connection) throws SQLException {
    Map<String, SourcePolicy> policies = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT source, texts, fields, keep_days FROM policy")) {
      while (row.next()) {
        Map<String, FieldClass> fields = new TreeMap<>();
        PropertyJson.read(row.getString(3))
            .forEach((field, said) -> fields.put(field, FieldClass.valueOf(said)));
        policies.put(
            row.getString(1),
            new SourcePolicy(Texts.valueOf(row.getString(2)), fields, row.getInt(4)));
      }
    }
    return policies;
  }

  static SourcePolicy of(DuckDBConnection connection, String source) throws SQLException {
    return list(connection).getOrDefault(source, SourcePolicy.DEFAULT);
  }

  static void set(DuckDBConnection connection, String source, SourcePolicy policy)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM policy WHERE source = ?")) {
      statement.setString(1, source);
      statement.execute();
    }
    Draft fields = new Draft();
    policy.fields().forEach((field, said) -> fields.add(field, said.name()));
    StringBuilder json = new StringBuilder();
    PropertyJson.write(fields, json);
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO policy VALUES (?, ?, ?, ?)")) {
      statement.setString(1, source);
      statement.setString(2, policy.texts().name());
      statement.setString(3, json.toString());
      statement.setInt(4, policy.keepDays());
      statement.execute();
    }
  }

  static Tombstones tombstones(DuckDBConnection connection) throws SQLException {
    Set<String> hashes = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT hash FROM tombstone")) {
      while (row.next()) {
        hashes.add(row.getString(1));
      }
    }
    return hashes.isEmpty() ? Tombstones.NONE : new Tombstones(salt(connection), hashes);
  }

  private static String salt(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT salt FROM tombstone_salt")) {
      return row.next() ? row.getString(1) : "";
    }
  }

  /** From now on nothing of these names is stored. */
  static void bury(DuckDBConnection connection, Collection<String> names) throws SQLException {
    if (salt(connection).isEmpty()) {
      try (PreparedStatement statement =
          connection.prepareStatement("INSERT INTO tombstone_salt VALUES (?)")) {
        statement.setString(1, Tombstones.newSalt());
        statement.execute();
      }
    }
    String salt = salt(connection);
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            INSERT INTO tombstone SELECT ?
            WHERE NOT EXISTS (SELECT 1 FROM tombstone WHERE hash = ?)
            """)) {
      for (String name : names) {
        String hash = Tombstones.hash(salt, name);
        statement.setString(1, hash);
        statement.setString(2, hash);
        statement.execute();
      }
    }
  }
}
