package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.SegmentRule;

/**
 * Which persons count, by what they did in whatever period.
 *
 * @param did a touchpoint of the map: only persons who came to it; null for any
 * @param times at least so often
 * @param withinDays so often within so many days; 0 = whenever
 * @param didNot a touchpoint of the map: only persons who never came to it; null for any
 */
public record Behaviour(@Nullable String did, int times, int withinDays, @Nullable String didNot) {
  private static final long DAY = 86_400_000L;

  /** The persons, of all that a reading has. */
  Segment segment(Reading reading, MapQuestions questions, Engine engine) {
    MapNodes touchpoints = MapNodes.touchpoints(questions);
    List<SegmentRule> rules = new ArrayList<>();
    if (did != null) {
      rules.add(new SegmentRule.Did(touchpoints.signatures("did", did), times, withinDays * DAY));
    }
    if (didNot != null) {
      rules.add(new SegmentRule.Not(new SegmentRule.Did(touchpoints.signatures("didNot", didNot))));
    }
    return new Segment(
        List.of(this, touchpoints.names(), touchpoints.coding()),
        engine.run(reading.source(), new SegmentRule.All(rules).persons()));
  }
}
