package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** The questions about single persons. */
final class PersonReads {
  private PersonReads() {}

  /** The person with the code, which may be that of any of the names. */
  static Optional<Person> person(DuckDBConnection connection, int code) throws SQLException {
    SamePersons same = SamePersons.stored(connection);
    int one = same.one(code);
    List<Integer> codes = same.names(List.of(one));
    String list = codes.stream().map(String::valueOf).collect(Collectors.joining(","));
    Map<Integer, String> names = names(connection, list);
    if (!names.containsKey(one)) {
      return Optional.empty();
    }
    Map<Integer, Long> ofName = new HashMap<>();
    Map<Integer, Long> ofSignature = new TreeMap<>();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    long events = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT person, signature, count(*), min(time), max(time) FROM event"
                    + " WHERE person IN ("
                    + list
                    + ") GROUP BY person, signature")) {
      while (row.next()) {
        ofName.merge(row.getInt(1), row.getLong(3), Long::sum);
        ofSignature.merge(row.getInt(2), row.getLong(3), Long::sum);
        events += row.getLong(3);
        first = Math.min(first, row.getLong(4));
        last = Math.max(last, row.getLong(5));
      }
    }
    return Optional.of(
        new Person(
            one,
            String.valueOf(names.get(one)),
            names.entrySet().stream()
                .map(
                    name ->
                        new Person.Name(
                            name.getKey(), name.getValue(), ofName.getOrDefault(name.getKey(), 0L)))
                .sorted(
                    Comparator.comparing((Person.Name name) -> name.code() != one)
                        .thenComparingInt(Person.Name::code))
                .toList(),
            identities(connection, names.values()),
            events,
            events == 0 ? null : Instant.ofEpochMilli(first),
            events == 0 ? null : Instant.ofEpochMilli(last),
            ofSignature.entrySet().stream()
                .map(of -> new Person.Kind(of.getKey(), of.getValue()))
                .toList()));
  }

  private static Map<Integer, String> names(DuckDBConnection connection, String codes)
      throws SQLException {
    Map<Integer, String> names = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT code, name FROM person WHERE code IN (" + codes + ")")) {
      while (row.next()) {
        names.put(row.getInt(1), row.getString(2));
      }
    }
    return names;
  }

  /** Pairs that lead from these names to any others, those without events included. */
  private static List<Identity> identities(DuckDBConnection connection, Collection<String> names)
      throws SQLException {
    List<Identity> all = Identities.list(connection);
    Set<String> reached = Identities.connected(all, names);
    return all.stream().filter(pair -> reached.contains(pair.known())).toList();
  }

  static List<Person.Named> find(DuckDBConnection connection, String text, int limit)
      throws SQLException {
    List<Person.Named> found = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT coalesce(one, person.code), name FROM person
            LEFT JOIN same_person ON same_person.code = person.code
            WHERE contains(lower(name), lower(?))
            ORDER BY lower(name) <> lower(?), length(name), name LIMIT ?
            """)) {
      statement.setString(1, text);
      statement.setString(2, text);
      statement.setInt(3, limit);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(new Person.Named(row.getInt(1), row.getString(2)));
        }
      }
    }
    return found;
  }
}
