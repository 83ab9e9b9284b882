package org.wayloom.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.journeys.Conformance;
import org.wayloom.journeys.Conformance.Deviation;
import org.wayloom.maps.JourneyMap;

/**
 * How far the journeys that people make follow the one that is drawn, and where they leave it. Each
 * count of persons opens by {@code touchpoint:ID:missing}, {@code adHoc}, {@code failed} or {@code
 * outOfOrder}.
 *
 * @param method how it was computed, with its version: {@code alignment/1}
 * @param asOf the time of the newest event; null without events
 * @param persons with a journey
 * @param fitting whose journey is as drawn
 * @param fitness mean over persons, 0 nothing in common to 1 as drawn
 * @param variants different journeys
 * @param touchpoints in the order of the map, then those that the map does not have
 */
public record Deviations(
    String method,
    long mapVersion,
    long libraryVersion,
    @Nullable Instant asOf,
    long persons,
    long fitting,
    double fitness,
    int variants,
    List<TouchpointDeviations> touchpoints) {
  public Deviations {
    touchpoints = List.copyOf(touchpoints);
  }

  /**
   * A touchpoint.
   *
   * @param stage where it stands; null when it is not on the map
   * @param visited persons with a visit
   * @param expected persons who came as far as the plan has it
   */
  public record TouchpointDeviations(
      String touchpoint,
      String name,
      @Nullable String stage,
      long visited,
      long expected,
      Count missing,
      Count adHoc,
      Count failed,
      Count outOfOrder) {}

  /**
   * One sort of deviation.
   *
   * @param occurrences how often, all persons together
   */
  public record Count(long persons, long occurrences) {}

  static Deviations of(
      Reading reading, MapQuestions questions, PlanCoding plan, Conformance.Result result) {
    JourneyMap map = questions.map();
    List<TouchpointDeviations> touchpoints = new ArrayList<>();
    for (int node = 0; node < plan.touchpoints().size(); node++) {
      Conformance.Counts counts = result.touchpoints().get(node);
      boolean isPlaced = node < plan.placed();
      if (counts.visited() == 0 && counts.expected() == 0) {
        continue;
      }
      touchpoints.add(
          new TouchpointDeviations(
              plan.touchpoints().get(node).id(),
              plan.touchpoints().get(node).name(),
              isPlaced
                  ? map.stages().get(questions.coding().touchpoints().get(node).stage()).id()
                  : null,
              counts.visited(),
              counts.expected(),
              count(counts, Deviation.MISSING),
              count(counts, Deviation.AD_HOC),
              count(counts, Deviation.FAILED),
              count(counts, Deviation.OUT_OF_ORDER)));
    }
    long newest = reading.source().newestMillis();
    return new Deviations(
        "alignment/1",
        map.version(),
        reading.library().version(),
        newest == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newest),
        result.persons(),
        result.fitting(),
        result.fitness(),
        result.variants(),
        touchpoints);
  }

  private static Count count(Conformance.Counts counts, Deviation deviation) {
    return new Count(counts.persons(deviation), counts.occurrences(deviation));
  }
}
