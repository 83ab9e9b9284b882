package org.wayloom.analysis;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.EventFilter;
import org.wayloom.journeys.SegmentRule;

/**
 * Which persons a question about journeys is about, and which of their events; null is all.
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

  private static final long DAY = 86_400_000L;

  /** What it comes down to for the engine. */
  EventFilter on(Reading reading, MapQuestions questions, Segments segments, Engine engine) {
    EventFilter filter = EventFilter.ALL;
    if (from != null || to != null) {
      long first = from == null ? Long.MIN_VALUE : millis(from);
      long end = to == null ? Long.MAX_VALUE : millis(to);
      if (first >= end) {
        throw Parameters.refused("to", "The period must end after it begins: %s".formatted(to));
      }
      filter = filter.during(first, end);
    }
    if (channel != null) {
      filter = filter.only(Sides.through(reading, channel));
    }
    if (persona != null) {
      filter = filter.among(segments.of(reading, persona).persons());
    }
    SegmentRule behaviour = behaviour(MapNodes.touchpoints(questions));
    return behaviour instanceof SegmentRule.All(List<SegmentRule> rules) && rules.isEmpty()
        ? filter
        : filter.among(engine.run(reading.source(), behaviour.persons()));
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private SegmentRule behaviour(MapNodes touchpoints) {
    List<SegmentRule> rules = new ArrayList<>();
    if (did != null) {
      int atLeast = Parameters.within("times", times == null ? 1 : times, 1, 1000);
      int days = Parameters.within("withinDays", withinDays == null ? 0 : withinDays, 0, 36_500);
      rules.add(new SegmentRule.Did(touchpoints.signatures("did", did), atLeast, days * DAY));
    }
    if (didNot != null) {
      rules.add(new SegmentRule.Not(new SegmentRule.Did(touchpoints.signatures("didNot", didNot))));
    }
    return new SegmentRule.All(rules);
  }

  /** The codes that a coding puts at a node. */
  static BitSet at(Coding coding, int node) {
    BitSet codes = new BitSet();
    for (int code = 0; code < coding.signatures(); code++) {
      codes.set(code, coding.node(code) == node);
    }
    return codes;
  }
}
