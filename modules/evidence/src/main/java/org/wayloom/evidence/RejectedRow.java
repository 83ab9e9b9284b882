package org.wayloom.evidence;

import org.jspecify.annotations.Nullable;
import org.wayloom.http.Page;

/**
 * A row that was not stored, as it is told.
 *
 * @param line where the row starts in the file, from 1
 * @param column the column at fault, null when the row as a whole is
 * @param reason what is wrong and how to mend it, in English
 * @param given the same as a code and values, for who says it in another language; null where there
 *     is only the sentence
 * @param raw the row as it was, at most 2,000 characters
 */
public record RejectedRow(
    long line,
    @Nullable String column,
    String reason,
    RejectionReason.@Nullable Given given,
    String raw) {
  static RejectedRow of(Rejection rejection) {
    return new RejectedRow(
        rejection.line(),
        rejection.column(),
        rejection.reason(),
        RejectionReason.in(rejection.reason()).orElse(null),
        rejection.raw());
  }

  public static Page<RejectedRow> page(Page<Rejection> rejections) {
    return new Page<>(rejections.items().stream().map(RejectedRow::of).toList(), rejections.next());
  }
}
