package org.wayloom.maps;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.wayloom.collaboration.RecordState;

/**
 * One thing that a claim rests on, or that speaks against it.
 *
 * @param method how it was found out, a word of the vocabulary
 * @param against whether it contradicts the claim
 * @param date the day it is from; empty when nobody said
 */
record Support(String method, boolean against, Optional<LocalDate> date) {
  /** Reads a support record; a date that is none counts as absent. */
  static Support of(RecordState record) {
    return new Support(
        record.text("method", "other"),
        record.text("stance", "supports").equals("contradicts"),
        day(record.text("date", "")));
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
