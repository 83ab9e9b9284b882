package org.wayloom.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.Among;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.Comparison.Side;

/**
 * Which numbers of a map are asked for, as the parameters of a request. All may be left out.
 *
 * @param windowDays another window than the map's
 * @param order another order than the map's: sequential, strict, any
 * @param beganFrom only journeys that began on that day or later, in UTC
 * @param beganTo only journeys that began before that day
 * @param beganChannel only journeys that began through that channel
 * @param sidePersona only customers whom that persona stands for
 * @param sideDid only customers who came to each of these touchpoints
 * @param sideTimes how often at least to each of these, in their order
 * @param sideWithinDays within how many days so often, in their order; 0 = whenever
 * @param sideDidNot only customers who never came to any of these touchpoints
 * @param sideProperty only customers of whom evidence has that property, with {@code sideValue}
 * @param sideOthers whether only everyone else counts than persona, behaviour and property mean
 * @param mapVersion the version of the map by which the journeys are read; the newest unless said
 * @param windowOver only journeys whose window is over
 */
record NumbersAsked(
    @Nullable Integer windowDays,
    @Nullable String order,
    @Nullable LocalDate beganFrom,
    @Nullable LocalDate beganTo,
    @Nullable String beganChannel,
    @Nullable String sidePersona,
    @Nullable List<String> sideDid,
    @Nullable List<Integer> sideTimes,
    @Nullable List<Integer> sideWithinDays,
    @Nullable List<String> sideDidNot,
    @Nullable String sideProperty,
    @Nullable String sideValue,
    @Nullable Boolean sideOthers,
    @Nullable Long mapVersion,
    @Nullable Boolean windowOver) {
  private static final Side EVERYBODY = new Side(null, null, null, null);

  /** Through a filter. */
  MeasureOptions options(JourneyFilter filter) {
    MeasureOptions everybody = filter.options(windowDays, order);
    boolean isOver = windowOver != null && windowOver;
    Side side =
        Parameters.side(
            "beganFrom",
            beganFrom,
            beganTo,
            beganChannel,
            sidePersona,
            null,
            mapVersion,
            new BehaviourAsked(
                    sideDid, sideTimes, sideWithinDays, sideDidNot, sideProperty, sideValue)
                .behaviour("side"),
            sideOthers != null && sideOthers);
    return side.equals(EVERYBODY) && !isOver ? everybody : everybody.of(new Among(side, isOver));
  }
}
