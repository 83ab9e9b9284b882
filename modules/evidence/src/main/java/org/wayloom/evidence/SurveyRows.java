package org.wayloom.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.ImportMapping.SurveyQuestion;

/**
 * Reads rows of which each is one respondent: every rated column that holds an answer becomes an
 * answer event, whose type is the column's name.
 *
 * <p>The person is the {@code person} column where there is one, else {@code SOURCE:RESPONDENT}
 * from the {@code id} column, else {@code SOURCE:LINE}: respondents of two surveys are two persons
 * unless the survey says who they are.
 */
final class SurveyRows implements RowInterpreter {
  private final ImportMapping mapping;
  private final Columns columns;
  private final String source;
  private final RowTime time;
  private final Draft draft = new Draft();
  private final List<Asked> asked = new ArrayList<>();
  private final List<String> properties;
  private final List<Rejection> refused = new ArrayList<>();

  SurveyRows(ImportMapping mapping, Columns columns, String source) {
    this.mapping = mapping;
    this.columns = columns;
    this.source = source;
    this.time = new RowTime(mapping, columns);
    this.properties = mapping.properties() == null ? List.of() : mapping.properties();
    draft.kind = mapping.kind() == null ? EventKind.ANSWER : mapping.kind();
    for (SurveyQuestion question :
        mapping.questions() == null ? List.<SurveyQuestion>of() : mapping.questions()) {
      asked.add(new Asked(question, columns.indexOf(question.column())));
    }
  }

  private record Asked(SurveyQuestion question, int index) {
    boolean ignores(String cell) {
      Map<String, String> codes = question.ignored();
      return !codes.isEmpty() && codes.containsKey(cell);
    }
  }

  @Override
  public void interpret(Row row, Sink sink) {
    if (row.fault != null) {
      sink.rejected(row.reject(null, row.fault));
      return;
    }
    String respondent = cell(row, mapping.id());
    String who = cell(row, mapping.person());
    if (mapping.person() != null && who == null) {
      sink.rejected(
          row.reject(mapping.person(), RejectionReason.ANSWERER_BLANK.with(mapping.person())));
      return;
    }
    if (!time.read(row, draft, sink)) {
      return;
    }
    draft.person =
        who != null ? who : source + ":" + (respondent != null ? respondent : "line " + row.line);
    draft.channel = cell(row, mapping.channel());
    draft.page = cell(row, mapping.page());
    draft.text = null;
    draft.clearProperties();
    for (String property : properties) {
      String cell = cell(row, property);
      if (cell != null) {
        draft.add(property, cell);
      }
    }
    for (Asked question : asked) {
      answer(row, question, respondent, sink);
    }
    words(row, respondent, sink);
    refused.forEach(sink::rejected);
    refused.clear();
  }

  /** What the respondent wrote is an answer without a value. */
  private void words(Row row, @Nullable String respondent, Sink sink) {
    String column = mapping.text();
    String written = cell(row, column);
    if (column != null && written != null) {
      draft.id = respondent == null ? null : respondent + "/" + column;
      draft.type = column;
      draft.text = written;
      draft.value = Double.NaN;
      draft.question = null;
      sink.draft(draft);
    }
  }

  private void answer(Row row, Asked asked, @Nullable String respondent, Sink sink) {
    String cell = row.cell(asked.index);
    if (cell == null || asked.ignores(cell)) {
      sink.ignored();
      return;
    }
    Question question = asked.question.question();
    double value = Numbers.parse(cell);
    if (!(value >= question.min() && value <= question.max())) {
      refused.add(
          row.reject(
              asked.question.column(),
              RejectionReason.OFF_THE_SCALE.with(
                  Row.shorten(cell), plain(question.min()), plain(question.max()))));
      return;
    }
    draft.id = respondent == null ? null : respondent + "/" + asked.question.column();
    draft.type = asked.question.column();
    draft.value = value;
    draft.question = question;
    sink.draft(draft);
  }

  private @Nullable String cell(Row row, @Nullable String column) {
    return column == null ? null : row.cell(columns.indexOf(column));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
