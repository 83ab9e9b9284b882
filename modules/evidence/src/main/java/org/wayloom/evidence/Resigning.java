package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Makes properties part of signatures. Every stored event is signed anew: its old signature and the
 * property's value lead to a new code; codes are again dense and in the order of first sight. Part
 * of the caller's transaction.
 */
final class Resigning {
  private final DuckDBConnection connection;
  private final int maxSignatures;

  Resigning(DuckDBConnection connection, int maxSignatures) {
    this.connection = connection;
    this.maxSignatures = maxSignatures;
  }

  void add(List<String> properties) throws SQLException {
    for (String property : properties) {
      declare(List.of(property));
      signAgain(property);
    }
  }

  /** Notes that signatures have the properties; for events that are signed with them already. */
  void declare(List<String> properties) throws SQLException {
    for (String property : properties) {
      try (PreparedStatement statement =
          connection.prepareStatement(
              "INSERT INTO signature_property SELECT count(*), ? FROM signature_property")) {
        statement.setString(1, property);
        statement.execute();
      }
    }
  }

  private void signAgain(String property) throws SQLException {
    findPairs(property);
    if (codeThem(property)) {
      execute(
          """
          CREATE TABLE event_signed AS
          SELECT seq, person, code AS signature, time, value, text, properties, source, received,
            key_a, key_b, import
          FROM (SELECT *, json_extract_string(properties, '%s') AS v FROM event) AS e
          JOIN pair_code ON e.signature = pair_code.old AND e.v IS NOT DISTINCT FROM pair_code.v
          ORDER BY seq
          """
              .formatted(pointer(property)));
      execute("DROP TABLE event");
      execute("ALTER TABLE event_signed RENAME TO event");
      execute("UPDATE revision SET signing = signing + 1");
    }
    execute("DROP TABLE pair");
    execute("DROP TABLE pair_code");
  }

  private void findPairs(String property) throws SQLException {
    execute(
        """
        CREATE TEMP TABLE pair AS
        SELECT signature, json_extract_string(properties, '%s') AS v, min(seq) AS first
        FROM event GROUP BY ALL
        """
            .formatted(pointer(property)));
    execute("CREATE TEMP TABLE pair_code (old INTEGER, v VARCHAR, code INTEGER)");
  }

  /** Fills pair_code and rewrites the dictionary; false where no event's code changes. */
  private boolean codeThem(String property) throws SQLException {
    Map<Integer, Signature> old = new HashMap<>();
    SignatureRows.list(connection).forEach(s -> old.put(s.code(), s));
    List<String> names = SignatureRows.properties(connection);
    SignatureTable table = new SignatureTable(names, maxSignatures);
    boolean changed = false;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT signature, v FROM pair ORDER BY first");
        DuckDBAppender codes = connection.createAppender("temp", "main", "pair_code")) {
      while (row.next()) {
        Signature before = java.util.Objects.requireNonNull(old.get(row.getInt(1)));
        String value = row.getString(2);
        int code = table.codeOf(draft(before, property, value));
        changed |= code != before.code() || value != null;
        codes.beginRow();
        codes.append(before.code());
        if (value == null) {
          codes.appendNull();
        } else {
          codes.append(value);
        }
        codes.append(code);
        codes.endRow();
      }
    }
    if (changed) {
      execute("DELETE FROM signature");
      try (DuckDBAppender rows = connection.createAppender("signature")) {
        for (int code = 0; code < table.size(); code++) {
          SignatureRows.append(rows, code, table.entry(code), new ArrayList<>(names));
        }
      }
    }
    return changed;
  }

  private static Draft draft(Signature signature, String property, @Nullable String value) {
    Draft draft = new Draft();
    draft.kind = signature.kind();
    draft.type = signature.type();
    draft.channel = signature.channel();
    draft.page = signature.page();
    draft.question = signature.question();
    signature
        .properties()
        .forEach(
            (name, known) -> {
              if (!name.equals(property)) {
                draft.add(name, known);
              }
            });
    if (value != null) {
      draft.add(property, value);
    }
    return draft;
  }

  /** The JSON pointer (RFC 6901) to a property, as the inside of an SQL literal. */
  private static String pointer(String property) {
    return "/" + property.replace("~", "~0").replace("/", "~1").replace("'", "''");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
