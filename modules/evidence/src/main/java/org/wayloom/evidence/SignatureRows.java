package org.wayloom.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Signatures as rows of the table {@code signature}. */
final class SignatureRows {
  private SignatureRows() {}

  private static final String WITH_COUNTS =
      """
      SELECT code, kind, type, channel, page, properties, question, low, high,
        coalesce(events, 0), coalesce(persons, 0)
      FROM signature LEFT JOIN (
        SELECT signature, sum(of_person)::BIGINT AS events, count(*) AS persons
        FROM (SELECT signature, coalesce(one, person) AS person, count(*) AS of_person
              FROM event LEFT JOIN same_person ON same_person.code = event.person
              GROUP BY ALL)
        GROUP BY signature) AS counted ON counted.signature = signature.code
      ORDER BY 10 DESC, code
      """;

  private static final String PLAIN =
      """
      SELECT code, kind, type, channel, page, properties, question, low, high, 0, 0
      FROM signature ORDER BY code
      """;

  /** All signatures with their counts, most events first. */
  static List<Signature> listWithCounts(DuckDBConnection connection) throws SQLException {
    return list(connection, WITH_COUNTS);
  }

  /** All signatures by code, their counts left at zero. */
  static List<Signature> list(DuckDBConnection connection) throws SQLException {
    return list(connection, PLAIN);
  }

  private static List<Signature> list(DuckDBConnection connection, String sql) throws SQLException {
    List<Signature> signatures = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        String question = row.getString(7);
        signatures.add(
            new Signature(
                row.getInt(1),
                EventKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                PropertyJson.read(row.getString(6)),
                question == null
                    ? null
                    : new Question(
                        Question.QuestionType.valueOf(question),
                        row.getDouble(8),
                        row.getDouble(9)),
                row.getLong(10),
                row.getLong(11)));
      }
    }
    return signatures;
  }

  static List<String> properties(DuckDBConnection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT name FROM signature_property ORDER BY place")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  static void append(
      DuckDBAppender appender, int code, SignatureTable.Entry entry, List<String> properties)
      throws SQLException {
    Draft draft = new Draft();
    for (int i = 0; i < properties.size(); i++) {
      String value = entry.values()[i];
      if (value != null) {
        draft.add(properties.get(i), value);
      }
    }
    StringBuilder json = new StringBuilder();
    PropertyJson.write(draft, json);
    Question question = entry.question();
    appender.beginRow();
    appender.append(code);
    appender.append(entry.kind().name());
    appender.append(entry.type());
    append(appender, entry.channel());
    append(appender, entry.page());
    appender.append(json.toString());
    if (question == null) {
      appender.appendNull().appendNull().appendNull();
    } else {
      appender.append(question.type().name());
      appender.append(question.min());
      appender.append(question.max());
    }
    appender.endRow();
  }

  private static void append(DuckDBAppender appender, @Nullable String text) throws SQLException {
    if (text == null) {
      appender.appendNull();
    } else {
      appender.append(text);
    }
  }
}
