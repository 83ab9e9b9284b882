package org.wayloom.analysis;

import java.time.LocalDate;
import java.util.List;
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
 * @param did touchpoints of the map: only persons who came to each of them, in whatever period
 * @param times how often at least to each of these, in their order; 1 unless said
 * @param withinDays within how many days so often, in their order; 0 = whenever, as unless said
 * @param didNot touchpoints of the map: only persons who never came to any of them
 * @param property only persons of whom evidence has that property, with the value
 */
record JourneyFilter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String channel,
    @Nullable String persona,
    @Nullable List<String> did,
    @Nullable List<Integer> times,
    @Nullable List<Integer> withinDays,
    @Nullable List<String> didNot,
    @Nullable String property,
    @Nullable String value) {
  static final JourneyFilter ALL =
      new JourneyFilter(null, null, null, null, null, null, null, null, null, null);

  /** Whether it leaves out nothing. */
  boolean isEmpty() {
    return from == null
        && to == null
        && channel == null
        && persona == null
        && behaviour().isAnybody();
  }

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
    Behaviour behaviour = behaviour();
    return behaviour.isAnybody() ? options : options.of(behaviour);
  }

  /** The same of events that came by whatever channel. */
  JourneyFilter throughAll() {
    return new JourneyFilter(
        from, to, null, persona, did, times, withinDays, didNot, property, value);
  }

  private Behaviour behaviour() {
    return new BehaviourAsked(did, times, withinDays, didNot, property, value).behaviour("");
  }
}
