package org.wayloom.maps;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.wayloom.collaboration.RecordState;

/**
 * One thing that a claim rests on, or that speaks against it.
 *
 * @param method how it was found out, a word of the vocabulary
 * @param against whether it contradicts the claim
 * @param date the day it is from, or a later one on which somebody said that it still holds; empty
 *     when nobody said
 * @param number the measured number that it is, as of that day; empty for anything else
 */
record Support(
    String method, boolean against, Optional<LocalDate> date, Optional<ClaimedNumber> number) {
  /** Reads a support record; a date that is none counts as absent. */
  static Support of(RecordState record) {
    Optional<LocalDate> date =
        Stream.of("date", "confirmed")
            .flatMap(field -> day(record.text(field, "")).stream())
            .max(LocalDate::compareTo);
    String number = record.text("kind", "").equals("measure") ? record.text("reference", "") : "";
    return new Support(
        record.text("method", "other"),
        record.text("stance", "supports").equals("contradicts"),
        date,
        date.filter(day -> !number.isBlank()).map(day -> new ClaimedNumber(number, day)));
  }

  /** The day that a text names; empty for one that names none. */
  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
