package org.wayloom.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Evidence.Progress;
import org.wayloom.evidence.Evidence.Progress.Phase;
import org.wayloom.evidence.ImportPreview.Column;
import org.wayloom.evidence.ImportPreview.PreviewEvent;

/** One file on its way in: its sample, its complete mapping, its rows. */
final class FileImport {
  private static final int PROGRESS_EVERY = 20_000;
  private static final int SAMPLES = 5;

  private final Path file;
  private final String name;
  private final Limits limits;
  private final Sample sample;
  private final ImportMapping mapping;

  /** Reads the start of the file and completes the mapping from it. */
  FileImport(Path file, String name, ImportMapping asked, Limits limits) {
    this.file = file;
    this.name = name;
    this.limits = limits;
    ImportMapping known;
    try (OpenFile open = OpenFile.open(file, name, asked, limits)) {
      this.sample = Sample.read(open);
      known = open.known(asked);
    }
    if (sample.rows() == 0) {
      throw Unreadable.file(
          "The file has no rows besides the header. Export it again and check that it has some.");
    }
    String source = asked.source() == null || asked.source().isBlank() ? name : asked.source();
    this.mapping = MappingGuess.complete(sample, known, source);
  }

  Sample sample() {
    return sample;
  }

  ImportMapping mapping() {
    return mapping;
  }

  String source() {
    return java.util.Objects.requireNonNull(mapping.source());
  }

  /** Fails with a problem that names what the mapping lacks. */
  void check() {
    MappingCheck.orThrow(mapping, sample);
  }

  /** Hands every row to the sink and tells how far it is; the number of rows. */
  long read(RowInterpreter.Sink sink, LineListener line, Progress progress) {
    return read(sink, line, field -> false, progress);
  }

  /**
   * @param secret says which fields must not be shown in rows that are rejected
   */
  long read(
      RowInterpreter.Sink sink, LineListener line, Predicate<String> secret, Progress progress) {
    try (OpenFile open = OpenFile.open(file, name, mapping, limits)) {
      RowReader reader = open.rows();
      RowInterpreter interpreter = RowInterpreter.of(mapping, reader.columns(), source());
      Row row = new Row();
      Columns columns = reader.columns();
      row.hide(i -> i < columns.size() && secret.test(columns.name(i)));
      long total = open.probe().bytes();
      long rows = 0;
      while (reader.next(row)) {
        line.at(row.line);
        interpreter.interpret(row, sink);
        if (++rows % PROGRESS_EVERY == 0) {
          progress.at(Phase.READING, open.bytesRead(), total, rows);
        }
      }
      if (rows == 0) {
        throw Unreadable.file("The file has no rows.");
      }
      progress.at(Phase.READING, total, total, rows);
      return rows;
    }
  }

  /** Hears on which line the reading is. */
  @FunctionalInterface
  interface LineListener {
    void at(long line);
  }

  long bytes() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param saved the saved mapping that the mapping goes back to, if any
   */
  ImportPreview preview(ImportPreview.@Nullable Saved saved) {
    Map<String, String> problems = MappingCheck.problems(mapping, sample);
    List<Column> columns = new ArrayList<>();
    for (Sample.Profile profile : sample.profiles()) {
      columns.add(
          new Column(
              profile.name,
              profile.firstValues(SAMPLES),
              profile.distinct(),
              profile.isNumeric(),
              TimeGuess.pattern(profile) != null));
    }
    return new ImportPreview(
        sample.probe().formatName(),
        sample.probe().bytes(),
        mapping,
        columns,
        previewRows(problems.isEmpty()),
        sample.rows(),
        sample.isWholeFile(),
        List.copyOf(problems.values()),
        saved);
  }

  private List<ImportPreview.Row> previewRows(boolean interpret) {
    Columns columns = new Columns(limits.columns());
    sample.profiles().forEach(profile -> columns.indexOrAdd(profile.name));
    RowInterpreter interpreter =
        interpret ? RowInterpreter.of(mapping, columns, source()) : (row, sink) -> {};
    List<ImportPreview.Row> rows = new ArrayList<>();
    for (Row row : sample.firstRows()) {
      PreviewSink sink = new PreviewSink();
      interpreter.interpret(row, sink);
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        String cell = row.cell(i);
        cells.add(cell == null ? "" : cell);
      }
      rows.add(
          new ImportPreview.Row(
              row.line,
              cells,
              sink.events,
              sink.rejections.isEmpty() ? null : RejectedRow.of(sink.rejections.getFirst())));
    }
    return rows;
  }

  private static final class PreviewSink implements RowInterpreter.Sink {
    final List<PreviewEvent> events = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();

    @Override
    public void draft(Draft draft) {
      events.add(
          new PreviewEvent(
              draft.person,
              java.time.Instant.ofEpochMilli(draft.timeMillis).toString(),
              draft.type,
              draft.channel,
              Double.isNaN(draft.value) ? null : draft.value,
              draft.text));
    }

    @Override
    public void rejected(Rejection rejection) {
      rejections.add(rejection);
    }

    @Override
    public void ignored() {}
  }
}
