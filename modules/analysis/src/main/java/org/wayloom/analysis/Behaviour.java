package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.SegmentRule;

/**
 * Which persons count, by what they did in whatever period and by what their evidence says of them:
 * all of it, and none of what they must not have done.
 *
 * @param didNot touchpoints of the map to which they never came
 */
public record Behaviour(List<Did> did, List<String> didNot, List<Trait> traits) {
  public static final Behaviour ANY = new Behaviour(List.of(), List.of());

  private static final long DAY = 86_400_000L;

  public Behaviour {
    did = List.copyOf(did);
    didNot = List.copyOf(didNot);
    traits = List.copyOf(traits);
  }

  /** Of whatever traits. */
  public Behaviour(List<Did> did, List<String> didNot) {
    this(did, didNot, List.of());
  }

  /**
   * Coming to a touchpoint of the map.
   *
   * @param times at least so often
   * @param withinDays so often within so many days; 0 = whenever
   */
  public record Did(String touchpoint, int times, int withinDays) {}

  /** A property that evidence of the person has with that value. */
  public record Trait(String property, String value) {}

  boolean isAnybody() {
    return did.isEmpty() && didNot.isEmpty() && traits.isEmpty();
  }

  /** The persons, of all that a reading has. */
  Segment segment(Reading reading, MapQuestions questions, Segments segments, Engine engine) {
    MapNodes touchpoints = MapNodes.touchpoints(questions);
    Object knownBy = List.of(this, touchpoints.names(), touchpoints.coding());
    Optional<Segment> known =
        traits.stream()
            .map(trait -> segments.with(reading.workspace(), trait.property, List.of(trait.value)))
            .reduce(Segment::within);
    if (known.isPresent() && did.isEmpty() && didNot.isEmpty()) {
      return new Segment(knownBy, reading.these(known.get().persons()));
    }
    List<SegmentRule> rules = new ArrayList<>();
    known.ifPresent(segment -> rules.add(new SegmentRule.Among(segment.persons())));
    for (Did each : did) {
      rules.add(
          new SegmentRule.Did(
              touchpoints.signatures("did", each.touchpoint), each.times, each.withinDays * DAY));
    }
    for (String never : didNot) {
      rules.add(new SegmentRule.Not(new SegmentRule.Did(touchpoints.signatures("didNot", never))));
    }
    return new Segment(knownBy, engine.run(reading.source(), new SegmentRule.All(rules).persons()));
  }
}
