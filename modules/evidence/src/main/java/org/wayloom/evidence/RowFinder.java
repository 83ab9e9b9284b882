package org.wayloom.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.wayloom.evidence.Evidence.RowSearch;
import org.wayloom.http.Cursor;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/**
 * Finds rows by words, wherever in a row they stand: in what was said, in the kind of event, in the
 * names of person and source.
 *
 * <p>Letters count alike with marks and without, small and large, as do the Arabic and the Persian
 * forms of a letter and of a digit; the joiner inside a Persian word counts for nothing. What names
 * a kind, a source or a person is looked up where each stands once, so that only texts are read row
 * by row.
 */
final class RowFinder {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

  /** Letters and digits of several forms, with the form that stands for them; then what goes. */
  private static final String FORMS = "łيىك۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩ـ";

  private static final String FORM = "lییک01234567890123456789";

  private static final String NOT_LEFT_OUT =
      """
      coalesce(one, event.person) NOT IN (
        SELECT coalesce(same_person.one, person.code)
        FROM left_out JOIN person ON person.name = left_out.name
        LEFT JOIN same_person ON same_person.code = person.code)
      """;

  private static final String HOLDS =
      """
      AND (contains(%1$s, %5$s)
        OR event.signature IN (SELECT code FROM signature WHERE contains(%2$s, %5$s))
        OR event.source IN (SELECT code FROM source WHERE contains(%3$s, %5$s))
        OR event.person IN (SELECT code FROM person WHERE contains(%4$s, %5$s)))
      """
          .formatted(
              folded("text"),
              folded("concat_ws(' ', type, channel, page)"),
              folded("name"),
              folded("name"),
              folded("?"));

  /** How often a word is asked for by {@link #HOLDS}. */
  private static final int PLACES = 4;

  private RowFinder() {}

  private static String folded(String text) {
    return "translate(strip_accents(lower(%s)), '%s' || chr(%d), '%s')"
        .formatted(text, FORMS, ZERO_WIDTH_NON_JOINER, FORM);
  }

  static FoundRows find(DuckDBConnection connection, RowSearch search) throws SQLException {
    List<Integer> signatures = search.signatures();
    if (signatures != null && signatures.isEmpty()) {
      return new FoundRows(0, List.of(), null);
    }
    List<String> words =
        Arrays.stream(search.words().strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    String condition =
        "WHERE "
            + NOT_LEFT_OUT
            + (signatures == null ? "" : StoreReads.in("event.signature", signatures))
            + " "
            + HOLDS.repeat(words.size());
    long total = count(connection, condition, words);
    List<EventRow> rows =
        total == 0
            ? List.of()
            : rows(connection, condition, words, Place.of(search.after()), search.limit() + 1);
    if (rows.size() <= search.limit()) {
      return new FoundRows(total, rows, null);
    }
    EventRow last = rows.get(search.limit() - 1);
    return new FoundRows(
        total,
        rows.subList(0, search.limit()),
        Cursor.of(last.time().toEpochMilli(), last.sequence()));
  }

  private static long count(DuckDBConnection connection, String condition, List<String> words)
      throws SQLException {
    String sql =
        """
        SELECT count(*) FROM event
        LEFT JOIN same_person ON same_person.code = event.person
        """
            + condition;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, words);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static List<EventRow> rows(
      DuckDBConnection connection, String condition, List<String> words, Place after, int limit)
      throws SQLException {
    String sql =
        StoreReads.ROWS
            + condition
            + " AND (time, seq) < (?, ?) ORDER BY time DESC, seq DESC LIMIT ?";
    List<EventRow> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int set = set(statement, words);
      statement.setLong(set + 1, after.time);
      statement.setLong(set + 2, after.seq);
      statement.setInt(set + 3, limit);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(StoreReads.eventRow(row));
        }
      }
    }
    return rows;
  }

  /** Sets the words at their places, and answers with the last of these. */
  private static int set(PreparedStatement statement, List<String> words) throws SQLException {
    int at = 0;
    for (String word : words) {
      for (int place = 0; place < PLACES; place++) {
        statement.setString(++at, word);
      }
    }
    return at;
  }

  /** Where a page ended. */
  private record Place(long time, long seq) {
    static Place of(String after) {
      return Cursor.parts(after, 2)
          .map(
              parts -> {
                try {
                  return new Place(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)));
                } catch (NumberFormatException e) {
                  throw ProblemException.of(
                      ProblemType.INVALID_REQUEST,
                      "after must be the \"next\" of the page before.");
                }
              })
          .orElse(new Place(Long.MAX_VALUE, Long.MAX_VALUE));
    }
  }
}
