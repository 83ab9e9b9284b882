package org.wayloom.dashboards;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.Score;
import org.wayloom.improvements.ChangeFacts;
import org.wayloom.improvements.Effect;
import org.wayloom.improvements.Expectation;

/**
 * A change that has started, and what it did.
 *
 * @param did null where it cannot be measured any more
 * @param whyNot a sentence; null where it can
 */
public record ChangeLine(
    String id,
    String title,
    ChangeFacts.Status status,
    @Nullable LocalDate starts,
    List<String> opportunities,
    @Nullable Did did,
    @Nullable String whyNot) {
  public ChangeLine {
    opportunities = List.copyOf(opportunities);
  }

  /**
   * An effect without its days.
   *
   * @param place the name of the stage or touchpoint; empty where it is gone
   * @param before observations before the change
   * @param after observations since
   * @param toTheEnd of those who go on there, the share who come to the last stage; null where the
   *     number is of no such thing
   */
  public record Did(
      String map,
      String number,
      String place,
      Days.Measure measure,
      Score.@Nullable Scale scale,
      Expectation.Design design,
      String method,
      Effect.Verdict verdict,
      double expected,
      Effect.@Nullable Found found,
      @Nullable Integer daysMore,
      long before,
      long after,
      @Nullable Double toTheEnd) {}
}
