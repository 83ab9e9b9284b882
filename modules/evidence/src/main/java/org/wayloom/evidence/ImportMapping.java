package org.wayloom.evidence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file's columns become evidence. Whatever is null is guessed from the file; {@link #GUESS}
 * guesses everything. Columns are named by their header (XES: the attribute key, {@code case:} in
 * front for those of the trace; JSON lines: dotted path).
 *
 * @param layout whether a row is one event or one respondent
 * @param delimiter of a CSV file, such as {@code ;}
 * @param encoding of the file, such as {@code UTF-8} or {@code windows-1250}
 * @param timePattern as of {@link java.time.format.DateTimeFormatter}, or {@code epochSeconds},
 *     {@code epochMillis}, {@code iso}
 * @param timeZone for times that name none, such as {@code Europe/Warsaw}
 * @param fixedTime for files without a time column (surveys): the moment of all rows, ISO 8601
 * @param kind of the evidence; null = EVENT for events, ANSWER for surveys
 * @param properties columns to keep as properties; null = every other column
 * @param signatureProperties properties that rules may test
 * @param questions for {@link Layout#SURVEY}: one per rated column
 * @param source what the evidence is filed under; null = the file's name
 */
public record ImportMapping(
    @Nullable Layout layout,
    @Nullable String delimiter,
    @Nullable String encoding,
    @Nullable String source,
    @Nullable EventKind kind,
    @Nullable String id,
    @Nullable String person,
    @Nullable String time,
    @Nullable String timePattern,
    @Nullable String timeZone,
    @Nullable String fixedTime,
    @Nullable String activity,
    @Nullable String channel,
    @Nullable String page,
    @Nullable String value,
    @Nullable String text,
    @Nullable List<String> properties,
    @Nullable List<String> signatureProperties,
    @Nullable List<SurveyQuestion> questions) {

  public static final ImportMapping GUESS =
      new ImportMapping(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null);

  /** The same with these properties as part of signatures. */
  public ImportMapping withSignatureProperties(List<String> chosen) {
    return with(source, chosen, questions);
  }

  /** The same, filed under this source. */
  public ImportMapping from(String chosen) {
    return with(chosen, signatureProperties, questions);
  }

  /** The same with these rated columns only. */
  public ImportMapping asking(List<SurveyQuestion> chosen) {
    return with(source, signatureProperties, chosen);
  }

  private ImportMapping with(
      @Nullable String from,
      @Nullable List<String> ofSignatures,
      @Nullable List<SurveyQuestion> asked) {
    return new ImportMapping(
        layout,
        delimiter,
        encoding,
        from,
        kind,
        id,
        person,
        time,
        timePattern,
        timeZone,
        fixedTime,
        activity,
        channel,
        page,
        value,
        text,
        properties,
        ofSignatures,
        asked);
  }

  /** What one row of the file is. */
  public enum Layout {
    EVENTS,
    SURVEY
  }

  /**
   * One rated column.
   *
   * @param touchpoint the library touchpoint that the answers are about; null = decided by rules
   * @param label what people call it, such as {@code Food and restaurants}
   * @param ignored codes that are no rating and why: {@code 6 → not used, 0 → blank}
   */
  public record SurveyQuestion(
      String column,
      @Nullable String touchpoint,
      String label,
      Question question,
      Map<String, String> ignored) {}
}
