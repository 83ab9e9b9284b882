package org.wayloom.notes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wayloom.http.Csv;

/** Passages as a table for spreadsheets. */
final class PassageCsv {
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
    StringBuilder table = new StringBuilder(Csv.MARK).append(Csv.row(HEAD));
    for (QuotedPassage quoted : passages) {
      table.append(Csv.row(cells(quoted, codes, names)));
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
}
