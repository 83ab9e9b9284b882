package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;
import org.wayloom.evidence.PersonalData.Field;
import org.wayloom.evidence.PersonalData.SourceRules;

/** Sources with what is kept of them. */
final class SourceReads {
  /** Fields are looked for in so many events of a source. */
  private static final int SEEN = 2_000;

  private SourceReads() {}

  /**
   * A source by the key of its policy.
   *
   * @param code less than 0 when it has no evidence
   * @param stream its id; empty when it is none
   */
  record Found(int code, String name, String stream) {}

  static Found find(DuckDBConnection connection, String key) throws SQLException {
    String prefix = PersonalData.stream("");
    for (Found found : all(connection)) {
      String own = found.stream.isEmpty() ? found.name : prefix + found.stream;
      if (own.equals(key)) {
        return found;
      }
    }
    return new Found(-1, key, key.startsWith(prefix) ? key.substring(prefix.length()) : "");
  }

  private static List<Found> all(DuckDBConnection connection) throws SQLException {
    List<Found> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT code, name, coalesce(stream.id, '') FROM source
                LEFT JOIN stream ON stream.source = source.code ORDER BY code
                """)) {
      while (row.next()) {
        found.add(new Found(row.getInt(1), row.getString(2), row.getString(3)));
      }
    }
    return found;
  }

  static List<SourceRules> list(DuckDBConnection connection) throws SQLException {
    Map<String, SourcePolicy> policies = new TreeMap<>(PolicyRows.list(connection));
    List<SourceRules> rules = new ArrayList<>();
    for (Found found : all(connection)) {
      String key = found.stream.isEmpty() ? found.name : PersonalData.stream(found.stream);
      SourcePolicy said = policies.remove(key);
      SourcePolicy policy = said == null ? SourcePolicy.DEFAULT : said;
      rules.add(
          new SourceRules(
              key,
              found.name,
              Intake.number(connection, "SELECT events FROM source WHERE code = ?", found.code),
              Intake.number(
                  connection, "SELECT coalesce(masked, 0) FROM source WHERE code = ?", found.code),
              policy,
              fields(policy, seen(connection, found.code))));
    }
    policies.forEach(
        (key, policy) ->
            rules.add(new SourceRules(key, key, 0, 0, policy, fields(policy, new TreeSet<>()))));
    return rules;
  }

  private static List<Field> fields(SourcePolicy policy, TreeSet<String> seen) {
    seen.addAll(policy.fields().keySet());
    return seen.stream()
        .map(name -> new Field(name, policy.classOf(name), policy.fields().containsKey(name)))
        .toList();
  }

  private static TreeSet<String> seen(DuckDBConnection connection, int source) throws SQLException {
    TreeSet<String> names = new TreeSet<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT DISTINCT unnest(json_keys(properties))
            FROM (SELECT properties FROM event
                  WHERE source = ? AND properties IS NOT NULL LIMIT ?)
            """)) {
      statement.setInt(1, source);
      statement.setInt(2, SEEN);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
    }
    return names;
  }
}
