package org.wayloom.evidence;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads rows of which each is one event. */
final class EventRows implements RowInterpreter {
  private final ImportMapping mapping;
  private final Columns columns;
  private final RowTime time;
  private final @Nullable Question scale;
  private final Draft draft = new Draft();
  private final Set<String> roles = new HashSet<>();
  private boolean[] keep = new boolean[0];
  private int seenColumns = -1;
  private int id;
  private int person;
  private int activity;
  private int channel;
  private int page;
  private int value;
  private int text;

  EventRows(ImportMapping mapping, Columns columns) {
    this.mapping = mapping;
    this.columns = columns;
    this.time = new RowTime(mapping, columns);
    this.scale = scale(mapping);
    draft.kind = mapping.kind() == null ? EventKind.EVENT : mapping.kind();
    Stream.of(
            mapping.id(),
            mapping.person(),
            mapping.time(),
            mapping.activity(),
            mapping.channel(),
            mapping.page(),
            mapping.value(),
            mapping.text())
        .filter(Objects::nonNull)
        .forEach(roles::add);
  }

  @Override
  public void interpret(Row row, Sink sink) {
    if (row.fault != null) {
      sink.rejected(row.reject(null, row.fault));
      return;
    }
    if (columns.size() != seenColumns) {
      resolve();
    }
    String who = row.cell(person);
    if (who == null) {
      sink.rejected(
          row.reject(
              mapping.person(),
              RejectionReason.PERSON_BLANK.with(String.valueOf(mapping.person()))));
      return;
    }
    String what = row.cell(activity);
    if (what == null && sayItself(draft.kind)) {
      what = draft.kind.name().toLowerCase(Locale.ROOT);
    }
    if (what == null) {
      sink.rejected(
          row.reject(
              mapping.activity(),
              RejectionReason.ACTIVITY_BLANK.with(String.valueOf(mapping.activity()))));
      return;
    }
    if (!time.read(row, draft, sink) || !readValue(row, sink)) {
      return;
    }
    draft.person = who;
    draft.type = what;
    draft.id = row.cell(id);
    draft.channel = row.cell(channel);
    draft.page = row.cell(page);
    draft.text = row.cell(text);
    draft.clearProperties();
    for (int i = 0; i < seenColumns; i++) {
      if (keep[i]) {
        String cell = row.cell(i);
        if (cell != null) {
          draft.add(columns.name(i), cell);
        }
      }
    }
    sink.draft(draft);
  }

  /** A ticket or a mention needs no column that says what happened. */
  static boolean sayItself(@Nullable EventKind kind) {
    return kind == EventKind.TICKET || kind == EventKind.MENTION;
  }

  /** The scale of the value column, where the mapping gives it one. */
  private static @Nullable Question scale(ImportMapping mapping) {
    return mapping.questions() == null
        ? null
        : mapping.questions().stream()
            .filter(question -> question.column().equals(mapping.value()))
            .map(ImportMapping.SurveyQuestion::question)
            .findFirst()
            .orElse(null);
  }

  private boolean readValue(Row row, Sink sink) {
    String cell = row.cell(value);
    boolean rating = sayItself(draft.kind);
    draft.value = cell == null ? Double.NaN : rating ? Ratings.parse(cell) : Numbers.parse(cell);
    draft.question = Double.isNaN(draft.value) ? null : scale;
    if (scale != null && (draft.value < scale.min() || draft.value > scale.max())) {
      sink.rejected(
          row.reject(
              mapping.value(),
              RejectionReason.OFF_THE_OTHERS_SCALE.with(Row.shorten(String.valueOf(cell)))));
      return false;
    }
    boolean unrated = rating && cell != null && Ratings.isUnrated(cell);
    if (cell != null && Double.isNaN(draft.value) && !unrated) {
      sink.rejected(row.reject(mapping.value(), RejectionReason.NO_NUMBER.with(Row.shorten(cell))));
      return false;
    }
    return true;
  }

  private void resolve() {
    seenColumns = columns.size();
    id = index(mapping.id());
    person = index(mapping.person());
    activity = index(mapping.activity());
    channel = index(mapping.channel());
    page = index(mapping.page());
    value = index(mapping.value());
    text = index(mapping.text());
    keep = new boolean[seenColumns];
    for (int i = 0; i < seenColumns; i++) {
      String name = columns.name(i);
      var chosen = mapping.properties();
      keep[i] = chosen == null ? !roles.contains(name) : chosen.contains(name);
    }
  }

  private int index(@Nullable String name) {
    return name == null ? -1 : columns.indexOf(name);
  }
}
