package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.SegmentRule;

/**
 * Which persons count, by what they did in whatever period: all of it, and none of what they must
 * not have done.
 *
 * @param didNot touchpoints of the map to which they never came
 */
public record Behaviour(List<Did> did, List<String> didNot) {
  private static final long DAY = 86_400_000L;

  public Behaviour {
    did = List.copyOf(did);
    didNot = List.copyOf(didNot);
  }

  /**
   * Coming to a touchpoint of the map.
   *
   * @param times at least so often
   * @param withinDays so often within so many days; 0 = whenever
   */
  public record Did(String touchpoint, int times, int withinDays) {}

  boolean isAnybody() {
    return did.isEmpty() && didNot.isEmpty();
  }

  /** The persons, of all that a reading has. */
  Segment segment(Reading reading, MapQuestions questions, Engine engine) {
    MapNodes touchpoints = MapNodes.touchpoints(questions);
    List<SegmentRule> rules = new ArrayList<>();
    for (Did each : did) {
      rules.add(
          new SegmentRule.Did(
              touchpoints.signatures("did", each.touchpoint), each.times, each.withinDays * DAY));
    }
    for (String never : didNot) {
      rules.add(new SegmentRule.Not(new SegmentRule.Did(touchpoints.signatures("didNot", never))));
    }
    return new Segment(
        List.of(this, touchpoints.names(), touchpoints.coding()),
        engine.run(reading.source(), new SegmentRule.All(rules).persons()));
  }
}
