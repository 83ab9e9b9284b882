package org.wayloom.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.MeasureOptions;

/**
 * Which persons any question about a map is about, and which of their events, as the parameters of
 * a request; null is all.
 *
 * @param from the first day whose events count, in UTC
 * @param to the day after the last
 * @param channel only events that came by it
 * @param persona only the customers whom it stands for
 * @param did a touchpoint of the map: only persons who came to it, in whatever period
 * @param times at least so often; 1 unless said
 * @param withinDays so often within so many days; whenever unless said
 * @param didNot a touchpoint of the map: only persons who never came to it
 */
record JourneyFilter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String channel,
    @Nullable String persona,
    @Nullable String did,
    @Nullable Integer times,
    @Nullable Integer withinDays,
    @Nullable String didNot) {
  static final JourneyFilter ALL =
      new JourneyFilter(null, null, null, null, null, null, null, null);

  /** With the map's own settings. */
  MeasureOptions options() {
    return options(null, null);
  }

  MeasureOptions options(@Nullable Integer windowDays, @Nullable String order) {
    MeasureOptions options = Parameters.options(windowDays, order, persona);
    if (from != null || to != null || channel != null) {
      if (from != null && to != null && !from.isBefore(to)) {
        throw Parameters.refused("to", "The period must end after it begins: %s".formatted(to));
      }
      options = options.of(new Shown(from, to, channel));
    }
    return did == null && didNot == null ? options : options.of(behaviour());
  }

  private Behaviour behaviour() {
    return new Behaviour(
        did,
        Parameters.within("times", times == null ? 1 : times, 1, 1000),
        Parameters.within("withinDays", withinDays == null ? 0 : withinDays, 0, 36_500),
        didNot);
  }
}
