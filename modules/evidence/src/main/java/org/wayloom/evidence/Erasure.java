package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.wayloom.evidence.PersonalData.Reason;
import org.wayloom.evidence.PersonalData.Removed;

/**
 * Removes one person from a store: events with what only they needed, pairs of names, what rejected
 * rows show, what a failed import quotes; and refuses more. Part of the caller's transaction.
 */
final class Erasure {
  private static final String GONE = "[erased]";

  private final DuckDBConnection connection;
  private final Collection<String> names;
  private final long now;

  Erasure(DuckDBConnection connection, Collection<String> names, long now) {
    this.connection = connection;
    this.names = List.copyOf(names);
    this.now = now;
  }

  Removed run() throws SQLException {
    PolicyRows.bury(connection, names);
    Set<String> words = new LinkedHashSet<>(names);
    words.addAll(AboutPerson.personalValues(connection, names));
    List<Integer> codes = AboutPerson.codes(connection, names);
    long events = 0;
    if (!codes.isEmpty()) {
      String list = codes.stream().map(String::valueOf).collect(Collectors.joining(","));
      events = new Removal(connection).where("person IN (" + list + ")", Reason.ERASED, now);
    }
    Identities.removeAll(connection, names);
    long rejected = blank("rejected", "raw", words);
    blank("rejected", "reason", words);
    blank("import", "problem", words);
    forgetLeftOut();
    return new Removed(events, codes.isEmpty() ? 0 : 1, rejected);
  }

  /** Puts a remark in the place of texts in which one of the words stands. */
  private long blank(String table, String column, Set<String> words) throws SQLException {
    long changed = 0;
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE %1$s SET %2$s = '%3$s' WHERE %2$s <> '%3$s' AND %4$s"
                .formatted(table, column, GONE, Words.in(column)))) {
      for (String word : words) {
        statement.setString(1, Words.pattern(word));
        changed += statement.executeUpdate();
      }
    }
    return changed;
  }

  private void forgetLeftOut() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("DELETE FROM left_out WHERE name = ?")) {
      for (String name : names) {
        statement.setString(1, name);
        statement.execute();
      }
    }
  }

  /** Looks for a word in texts; a short one must stand on its own. */
  static final class Words {
    private static final int LONG = 5;

    private Words() {}

    static String in(String column) {
      return "regexp_matches(" + column + ", ?)";
    }

    static String pattern(String word) {
      StringBuilder escaped = new StringBuilder();
      word.codePoints()
          .forEach(
              c -> {
                if (c < 0x80 && !Character.isLetterOrDigit(c)) {
                  escaped.append('\\');
                }
                escaped.appendCodePoint(c);
              });
      return word.length() >= LONG
          ? escaped.toString()
          : "(^|[^\\p{L}\\p{N}])" + escaped + "([^\\p{L}\\p{N}]|$)";
    }
  }
}
