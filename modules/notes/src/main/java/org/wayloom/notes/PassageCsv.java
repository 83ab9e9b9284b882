package org.wayloom.notes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Passages as a table for spreadsheets (RFC 4180, every cell quoted). A cell that a spreadsheet
 * would take for a formula gets an apostrophe before it: the words are a customer's, not the
 * team's.
 */
final class PassageCsv {
  /** By which spreadsheet programs see that it is UTF-8. */
  private static final String MARK = "\ufeff";

  private static final List<String> HEAD =
      List.of(
          "note",
          "kind",
          "date",
          "language",
          "person",
          "persona",
          "quote",
          "certainty",
          "codes",
          "touchpoint",
          "map",
          "stage",
          "about persona",
          "remark");

  private PassageCsv() {}

  /**
   * @param codes their names by id
   */
  static String of(List<QuotedPassage> passages, Map<String, String> codes, LibraryNames names) {
    StringBuilder table = new StringBuilder(MARK).append(row(HEAD));
    for (QuotedPassage quoted : passages) {
      table.append(row(cells(quoted, codes, names)));
    }
    return table.toString();
  }

  private static List<String> cells(
      QuotedPassage quoted, Map<String, String> codes, LibraryNames names) {
    NoteFacts note = quoted.note();
    PassageFacts facts = quoted.passage().facts();
    return List.of(
        note.title(),
        word(note.kind()),
        note.date(),
        note.language(),
        note.person(),
        names.ofLibrary(note.persona()),
        quoted.passage().anchor().quote(),
        word(quoted.passage().certainty()),
        facts.codes().stream()
            .map(code -> codes.getOrDefault(code, ""))
            .sorted()
            .collect(Collectors.joining("; ")),
        names.ofLibrary(facts.touchpoint()),
        names.ofMap(facts.map()),
        names.ofStage(facts.map(), facts.stage()),
        names.ofLibrary(facts.persona()),
        facts.remark());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String row(List<String> cells) {
    return cells.stream().map(PassageCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(String text) {
    boolean formula =
        !text.isEmpty()
            && "=+-@\t\r\n".indexOf(text.strip().isEmpty() ? ' ' : text.strip().charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
