package org.wayloom.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Which cohorts are asked for, as the parameters of a request.
 *
 * @param by how long their periods are: week, month (unless said), quarter, year
 * @param periods at most so many, counted back from the one of the newest event; 12 unless said
 * @param start the touchpoint that begins; null for any step of the map
 * @param end the touchpoint that is a return; null for any step
 */
record CohortsAsked(
    @Nullable String by, @Nullable Integer periods, @Nullable String start, @Nullable String end) {
  Trend.By periodsBy() {
    return Parameters.word("by", by == null ? "month" : by, Trend.By.values());
  }

  int count() {
    return Parameters.within("periods", periods == null ? 12 : periods, 1, 120);
  }
}
