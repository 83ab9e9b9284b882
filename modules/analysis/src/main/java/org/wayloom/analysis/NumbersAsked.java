package org.wayloom.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.Among;
import org.wayloom.analysis.Analysis.MeasureOptions;

/**
 * Which numbers of a map are asked for, as the parameters of a request. All may be left out.
 *
 * @param windowDays another window than the map's
 * @param order another order than the map's: sequential, strict, any
 * @param beganFrom only journeys that began on that day or later, in UTC
 * @param beganTo only journeys that began before that day
 * @param beganChannel only journeys that began through that channel
 * @param windowOver only journeys whose window is over
 */
record NumbersAsked(
    @Nullable Integer windowDays,
    @Nullable String order,
    @Nullable LocalDate beganFrom,
    @Nullable LocalDate beganTo,
    @Nullable String beganChannel,
    @Nullable Boolean windowOver) {

  /** Through a filter. */
  MeasureOptions options(JourneyFilter filter) {
    MeasureOptions everybody = filter.options(windowDays, order);
    boolean isOver = windowOver != null && windowOver;
    if (beganFrom == null && beganTo == null && beganChannel == null && !isOver) {
      return everybody;
    }
    return everybody.of(
        new Among(
            Parameters.side("beganFrom", beganFrom, beganTo, beganChannel, null, null), isOver));
  }
}
