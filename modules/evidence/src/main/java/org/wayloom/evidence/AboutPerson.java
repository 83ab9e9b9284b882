package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.evidence.PersonalData.Held;
import org.wayloom.evidence.PersonalData.OfSource;
import org.wayloom.evidence.PersonalData.Said;
import org.wayloom.http.Page;

/** The questions about all that a store says of one person. */
final class AboutPerson {
  private static final int PAGE = 1_000;
  private static final int MOST_REJECTED = 10_000;
  private static final int SHORTEST_MENTION = 5;

  private AboutPerson() {}

  static List<Integer> codes(DuckDBConnection connection, Collection<String> names)
      throws SQLException {
    List<Integer> codes = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT code FROM person WHERE name = ?")) {
      for (String name : names) {
        statement.setString(1, name);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            codes.add(row.getInt(1));
          }
        }
      }
    }
    return codes;
  }

  private static String list(List<Integer> codes) {
    return codes.isEmpty()
        ? "-1"
        : codes.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  static Held held(DuckDBConnection connection, Collection<String> names) throws SQLException {
    List<Integer> codes = codes(connection, names);
    List<OfSource> events = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT source.name, count(*) FROM event JOIN source ON source.code = event.source"
                    + " WHERE person IN ("
                    + list(codes)
                    + ") GROUP BY source.name ORDER BY source.name")) {
      while (row.next()) {
        events.add(new OfSource(row.getString(1), row.getLong(2)));
      }
    }
    long identities =
        Identities.list(connection).stream()
            .filter(pair -> names.contains(pair.anonymous()) || names.contains(pair.known()))
            .count();
    return new Held(
        events, rejected(connection, names).size(), identities, mentions(connection, names, codes));
  }

  /** Pieces about others in which one of the names stands; short names stand anywhere. */
  private static long mentions(
      DuckDBConnection connection, Collection<String> names, List<Integer> codes)
      throws SQLException {
    long mentions = 0;
    for (String name : names) {
      if (name.length() >= SHORTEST_MENTION) {
        mentions +=
            Intake.number(
                connection,
                "SELECT count(*) FROM event WHERE person NOT IN ("
                    + list(codes)
                    + ") AND (contains(text, ?) OR contains(properties, ?))",
                name,
                name);
      }
    }
    return mentions;
  }

  static void eachRow(
      DuckDBConnection connection, Collection<String> names, Consumer<EventRow> taker)
      throws SQLException {
    List<Integer> codes = codes(connection, names);
    if (codes.isEmpty()) {
      return;
    }
    String after = "";
    while (after != null) {
      Page<EventRow> page =
          StoreReads.rows(connection, new RowQuery(codes, List.of(), PAGE, after));
      page.items().forEach(taker);
      after = page.next();
    }
  }

  static List<Rejection> rejected(DuckDBConnection connection, Collection<String> names)
      throws SQLException {
    Set<Rejection> found = new LinkedHashSet<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT line, col, reason, raw FROM rejected WHERE %s ORDER BY import, n LIMIT ?"
                .formatted(Erasure.Words.in("raw")))) {
      for (String name : names) {
        statement.setString(1, Erasure.Words.pattern(name));
        statement.setInt(2, MOST_REJECTED);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            found.add(
                new Rejection(
                    row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** Values of the person's fields that are personal: they may stand in rejected rows too. */
  static Set<String> personalValues(DuckDBConnection connection, Collection<String> names)
      throws SQLException {
    Map<String, SourcePolicy> policies = PolicyRows.list(connection);
    Set<String> values = new LinkedHashSet<>();
    eachRow(
        connection,
        names,
        row -> {
          SourcePolicy policy = policies.getOrDefault(row.source(), SourcePolicy.DEFAULT);
          row.properties()
              .forEach(
                  (field, value) -> {
                    if (policy.classOf(field) == SourcePolicy.FieldClass.PERSONAL
                        && value.length() >= SHORTEST_MENTION) {
                      values.add(value);
                    }
                  });
        });
    return values;
  }

  static List<Said> consentSince(DuckDBConnection connection, long sequence) throws SQLException {
    List<Said> said = new ArrayList<>();
    List<Integer> persons = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT DISTINCT person FROM event
            WHERE seq > ? AND contains(properties, '"consent')
            """)) {
      statement.setLong(1, sequence);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          persons.add(row.getInt(1));
        }
      }
    }
    String after = persons.isEmpty() ? null : "";
    while (after != null) {
      Page<EventRow> page =
          StoreReads.rows(connection, new RowQuery(persons, List.of(), PAGE, after));
      page.items().stream()
          .filter(row -> row.sequence() > sequence)
          .filter(row -> row.properties().keySet().stream().anyMatch(f -> f.startsWith("consent")))
          .forEach(row -> said.add(new Said(row.sequence(), row)));
      after = page.next();
    }
    said.sort(java.util.Comparator.comparingLong(Said::sequence));
    return said;
  }
}
