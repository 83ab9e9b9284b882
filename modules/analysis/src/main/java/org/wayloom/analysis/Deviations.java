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
 * @param method how it was computed, with its version: {@code alignment/2}
 * @param asOf the time of the newest event; null without events
 * @param persons with a journey on the map: who came to any touchpoint of it
 * @param fitting whose journey is as drawn
 * @param fitness mean over persons, 0 nothing in common to 1 as drawn; null without any
 * @param fitnessLow where its true value lies in 95 of 100 samples; null with fewer than two
 * @param fittingLow where the true share of those whose journey is as drawn lies; null without any
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
    @Nullable Double fitness,
    @Nullable Double fitnessLow,
    @Nullable Double fitnessHigh,
    @Nullable Double fittingLow,
    @Nullable Double fittingHigh,
    int variants,
    List<TouchpointDeviations> touchpoints) {
  public Deviations {
    touchpoints = List.copyOf(touchpoints);
  }

  /**
   * A touchpoint.
   *
   * @param stage where it stands; null when it is not on the map
   * @param optional whether the map says that a journey may leave it out
   * @param visited persons with a visit
   * @param expected persons who came as far as the plan has it
   */
  public record TouchpointDeviations(
      String touchpoint,
      String name,
      @Nullable String stage,
      boolean optional,
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
   * @param of of how many persons: those for whom it was planned, who came to it (for what failed),
   *     or all with a journey on the map (for what is ad hoc)
   * @param share persons of these, with its 95 % interval; null where there are none
   */
  public record Count(
      long persons,
      long occurrences,
      long of,
      @Nullable Double share,
      @Nullable Double low,
      @Nullable Double high) {
    static Count of(Conformance.Counts counts, Deviation deviation, long all) {
      long persons = counts.persons(deviation);
      long of = all(counts, deviation, all);
      if (of == 0) {
        return new Count(persons, counts.occurrences(deviation), 0, null, null, null);
      }
      Statistics.Estimate share = Statistics.share(persons, of);
      return new Count(
          persons, counts.occurrences(deviation), of, share.value(), share.low(), share.high());
    }
  }

  /** Of how many persons a deviation is counted. */
  static long all(Conformance.Counts counts, Deviation deviation, long all) {
    return switch (deviation) {
      case MISSING, OUT_OF_ORDER -> counts.expected();
      case FAILED -> counts.visited();
      case AD_HOC -> all;
    };
  }

  static Deviations of(
      Reading reading, MapQuestions questions, PlanCoding plan, Conformance.Result result) {
    JourneyMap map = questions.map();
    List<TouchpointDeviations> touchpoints = new ArrayList<>();
    for (int node = 0; node < plan.touchpoints().size(); node++) {
      Conformance.Counts counts = result.touchpoints().get(node);
      String id = plan.touchpoints().get(node).id();
      JourneyMap.Stage stage =
          node < plan.placed()
              ? map.stages().get(questions.coding().touchpoints().get(node).stage())
              : null;
      if (counts.visited() == 0 && counts.expected() == 0) {
        continue;
      }
      touchpoints.add(
          new TouchpointDeviations(
              id,
              plan.touchpoints().get(node).name(),
              stage == null ? null : stage.id(),
              stage != null && stage.optional().contains(id),
              counts.visited(),
              counts.expected(),
              Count.of(counts, Deviation.MISSING, result.persons()),
              Count.of(counts, Deviation.AD_HOC, result.persons()),
              Count.of(counts, Deviation.FAILED, result.persons()),
              Count.of(counts, Deviation.OUT_OF_ORDER, result.persons())));
    }
    long newest = reading.source().newestMillis();
    Statistics.Estimate fitting =
        result.persons() == 0
            ? new Statistics.Estimate(1, null, null)
            : Statistics.share(result.fitting(), result.persons());
    return new Deviations(
        "alignment/2",
        map.version(),
        reading.library().version(),
        newest == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newest),
        result.persons(),
        result.fitting(),
        result.persons() == 0 ? null : Double.valueOf(result.fitness()),
        fitnessBound(result, -1),
        fitnessBound(result, 1),
        fitting.low(),
        fitting.high(),
        result.variants(),
        touchpoints);
  }

  /** The mean less or more 1.96 standard errors, within 0 to 1. */
  private static @Nullable Double fitnessBound(Conformance.Result result, int side) {
    return result.persons() < 2
        ? null
        : Double.valueOf(
            Math.clamp(
                result.fitness()
                    + side * Statistics.Z * result.fitnessDeviation() / Math.sqrt(result.persons()),
                0,
                1));
  }
}
