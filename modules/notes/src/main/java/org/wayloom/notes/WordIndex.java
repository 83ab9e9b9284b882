package org.wayloom.notes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;
import org.wayloom.text.FoldedText;

/**
 * The words of each note: a full-text index of SQLite, a plain column in PostgreSQL. Both hold
 * {@link FoldedText}, so both find the same notes; only SQLite ranks them.
 */
final class WordIndex {
  private final Database database;

  WordIndex(Database database) {
    this.database = database;
  }

  /**
   * A condition on {@code note_words} with its parameters, and the order of what it finds.
   *
   * @param condition SQL that begins with {@code AND}
   */
  record Match(String condition, Map<String, String> parameters, String order) {}

  void put(long number, String title, String text) {
    remove(number);
    database
        .write()
        .sql("INSERT INTO note_words (rowid, words) VALUES (:number, :words)")
        .param("number", number)
        .param("words", " " + FoldedText.of(title + "\n" + text).words())
        .update();
  }

  void remove(long number) {
    database
        .write()
        .sql("DELETE FROM note_words WHERE rowid = :number")
        .param("number", number)
        .update();
  }

  void forget(WorkspaceId workspace) {
    database
        .write()
        .sql(
            """
            DELETE FROM note_words
            WHERE rowid IN (SELECT number FROM note WHERE workspace = :workspace)
            """)
        .param("workspace", workspace.value())
        .update();
  }

  /** Notes in which a word begins with each of these; folded words only. */
  Match match(List<String> words) {
    return switch (database.vendor()) {
      case SQLITE ->
          new Match(
              "AND note_words MATCH :words",
              Map.of(
                  "words",
                  words.stream()
                      .map(word -> "\"%s\"*".formatted(word))
                      .collect(Collectors.joining(" "))),
              "note_words.rank, n.id DESC");
      case POSTGRESQL -> {
        Map<String, String> parameters = new LinkedHashMap<>();
        StringBuilder condition = new StringBuilder();
        for (String word : words) {
          String name = "word" + parameters.size();
          condition.append("AND note_words.words LIKE :").append(name).append(' ');
          parameters.put(name, "% " + word + "%");
        }
        yield new Match(condition.toString(), parameters, "n.id DESC");
      }
    };
  }
}
