package org.wayloom.sharing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.maps.JourneyMap.StageOrder;

/**
 * What of a map's numbers others may see. {@link Protection} makes them and says by which rule.
 *
 * @param computed when they were read from the evidence
 * @param asOf the time of the newest event then; null without events
 * @param fewest k: no group of fewer persons is told of
 * @param stages by id
 * @param touchpoints by id
 */
record SharedNumbers(
    Instant computed,
    @Nullable Instant asOf,
    int fewest,
    int windowDays,
    StageOrder order,
    Map<String, Counted> stages,
    Map<String, Counted> touchpoints) {
  SharedNumbers {
    stages = Map.copyOf(stages);
    touchpoints = Map.copyOf(touchpoints);
  }

  /**
   * A stage or a touchpoint in numbers.
   *
   * @param persons at least so many came, a multiple of k; 0 = fewer than k
   * @param goOn how many of a hundred came to the next stage as well, from the counts that are
   *     shown
   * @param medianMillis until the next stage or touchpoint, to two digits; null of fewer than 2k
   * @param p90Millis null of fewer than 10k
   */
  record Counted(
      long persons,
      @Nullable Integer goOn,
      @Nullable Long medianMillis,
      @Nullable Long p90Millis,
      @Nullable Rated score) {}

  /**
   * What answers to surveys say, with the 95 % interval of the mean, to one digit after the point.
   *
   * @param persons at least so many answered
   * @param csat percent; null where either side has fewer than k answers
   * @param nps -100 to 100
   */
  record Rated(
      long persons,
      double mean,
      @Nullable Double low,
      @Nullable Double high,
      double min,
      double max,
      @Nullable Integer csat,
      @Nullable Integer nps) {}
}
