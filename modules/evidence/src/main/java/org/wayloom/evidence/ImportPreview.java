package org.wayloom.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, from the first rows of the file.
 *
 * @param format {@code csv}, {@code csv.gz}, {@code xes}, {@code xes.gz}, {@code jsonl}
 * @param mapping complete: guesses filled in
 * @param rows the first rows as they would be stored, or why not
 * @param problems what stops an import with this mapping; empty when it can start
 * @param saved the saved mapping behind it; null where there is none
 */
public record ImportPreview(
    String format,
    long bytes,
    ImportMapping mapping,
    List<Column> columns,
    List<Row> rows,
    long rowsRead,
    boolean wholeFileRead,
    List<String> problems,
    @Nullable Saved saved) {

  /**
   * The saved mapping that was taken as the start.
   *
   * @param same whether the file has the columns that it was made for
   * @param differences of the columns where it has not
   */
  public record Saved(String name, boolean same, List<SavedMapping.Difference> differences) {}

  /** A column of the file, with a few values to recognise it by. */
  public record Column(
      String name, List<String> samples, int distinct, boolean numeric, boolean time) {}

  /**
   * @param line where the row starts in the file, from 1
   * @param cells the row's cells in the order of {@code columns}
   * @param events what it becomes; empty when it is rejected
   * @param rejection why not; null when it is stored
   */
  public record Row(
      long line, List<String> cells, List<PreviewEvent> events, @Nullable RejectedRow rejection) {}

  /** An event as it would be stored. */
  public record PreviewEvent(
      String person,
      String time,
      String type,
      @Nullable String channel,
      @Nullable Double value,
      @Nullable String text) {}
}
