package org.wayloom.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.ImportMapping.Layout;
import org.wayloom.evidence.ImportMapping.SurveyQuestion;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/** Says what stops an import with a complete mapping of a file with these columns. */
final class MappingCheck {
  private final ImportMapping mapping;
  private final List<String> columns;
  private final boolean fixedColumns;
  private final Map<String, String> problems = new LinkedHashMap<>();

  private MappingCheck(ImportMapping mapping, Sample sample) {
    this.mapping = mapping;
    this.columns = sample.profiles().stream().map(p -> p.name).toList();
    // XES and JSON lines may bring a column up later than the sample reaches.
    this.fixedColumns = sample.isWholeFile() || sample.delimiter() != null;
  }

  /** The problems by the JSON pointer of the field that each is about; empty when it can start. */
  static Map<String, String> problems(ImportMapping mapping, Sample sample) {
    MappingCheck check = new MappingCheck(mapping, sample);
    check.run();
    return check.problems;
  }

  static void orThrow(ImportMapping mapping, Sample sample) {
    Map<String, String> problems = problems(mapping, sample);
    if (!problems.isEmpty()) {
      List<Problem.Place> places = new ArrayList<>();
      problems.forEach((pointer, detail) -> places.add(new Problem.Place(pointer, detail)));
      throw new Problem(ProblemType.UNREADABLE_FILE, String.join(" ", problems.values()), places)
          .toException();
    }
  }

  private void run() {
    there("/id", mapping.id());
    there("/person", mapping.person());
    there("/time", mapping.time());
    there("/activity", mapping.activity());
    there("/channel", mapping.channel());
    there("/page", mapping.page());
    there("/value", mapping.value());
    there("/text", mapping.text());
    if (mapping.layout() == Layout.SURVEY) {
      survey();
    } else {
      needed("/person", mapping.person(), "person", "who it is about");
      if (!EventRows.sayItself(mapping.kind())) {
        needed("/activity", mapping.activity(), "activity", "what happened");
      }
    }
    if (mapping.time() == null && mapping.fixedTime() == null) {
      problems.put(
          "/time",
          "No column says when it happened. Choose the time column, or give one moment for all"
              + " rows. The file has: "
              + list());
    }
    if (mapping.fixedTime() != null
        && Times.of("iso", mapping.timeZone()).parse(mapping.fixedTime().strip())
            == Times.NOT_A_TIME) {
      problems.put(
          "/fixedTime",
          "'"
              + mapping.fixedTime()
              + "' is no moment. Write it like 2018-06-30 or"
              + " 2018-06-30T12:00:00Z.");
    }
  }

  private void survey() {
    List<SurveyQuestion> questions = mapping.questions();
    if (questions == null || questions.isEmpty()) {
      problems.put(
          "/questions", "No column is chosen as a question. Choose those that hold ratings.");
      return;
    }
    for (int i = 0; i < questions.size(); i++) {
      there("/questions/" + i + "/column", questions.get(i).column());
    }
  }

  private void needed(String pointer, @Nullable String column, String role, String meaning) {
    if (column == null) {
      problems.put(
          pointer,
          "No column says "
              + meaning
              + ". Choose the column for the "
              + role
              + ". The file has: "
              + list());
    }
  }

  private void there(String pointer, @Nullable String column) {
    if (column != null && fixedColumns && !columns.contains(column)) {
      problems.put(
          pointer, "The file has no column '" + Row.shorten(column) + "'. It has: " + list());
    }
  }

  private String list() {
    String names = String.join(", ", columns.subList(0, Math.min(30, columns.size())));
    return (names.isEmpty() ? "none" : Row.shorten(names))
        + (columns.size() > 30 ? " and " + (columns.size() - 30) + " more." : ".");
  }
}
