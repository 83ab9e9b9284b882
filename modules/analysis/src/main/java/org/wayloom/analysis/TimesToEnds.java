package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.TimesTo;

/**
 * How long it takes to come to a stage, where other stages may come first and some persons are
 * still under way; see {@link CumulativeIncidence}.
 *
 * @param persons who began
 * @param underWay of them, those who have come to no end yet
 * @param medianMillis by when half have come to some end; null where that is not known yet
 * @param ends the stage that was asked for, then those that compete with it
 */
public record TimesToEnds(
    String method, long persons, long underWay, @Nullable Long medianMillis, List<End> ends) {
  private static final int MOST_POINTS = 120;

  public TimesToEnds {
    ends = List.copyOf(ends);
  }

  /**
   * A stage.
   *
   * @param persons who came to it first
   * @param points of its curve, evenly taken where there are many; the last is always there
   */
  public record End(String id, String label, long persons, List<Point> points) {
    public End {
      points = List.copyOf(points);
    }
  }

  /**
   * A point of a curve.
   *
   * @param share of persons who have come to the stage by then, with its 95 % interval
   * @param atRisk who were still under way, and watched, just before
   */
  public record Point(
      long millis, double share, @Nullable Double low, @Nullable Double high, long atRisk) {}

  /**
   * What is asked.
   *
   * @param start the stage that starts the watch; null for the first step of the journey
   */
  record Wanted(@Nullable String start, String end, List<String> competing) {}

  static TimesToEnds of(JourneyDesk.Asked asked, Wanted wanted) {
    MapNodes stages = asked.nodes(MapNodes.By.STAGES);
    List<Integer> nodes = new ArrayList<>();
    nodes.add(stages.node("end", wanted.end));
    for (String id : wanted.competing) {
      int node = stages.node("competing", id);
      if (nodes.contains(node)) {
        throw Parameters.refused("competing", "The stage %s is named twice".formatted(id));
      }
      nodes.add(node);
    }
    Coding starts = wanted.start == null ? stages.coding() : stages.only("start", wanted.start);
    TimesTo.Result times =
        asked.run(new TimesTo(starts, stages.together(nodes), asked.journeys().newestMillis()));
    int[] came = times.ends();
    long[] counts = new long[nodes.size()];
    long underWay = 0;
    for (int end : came) {
      if (end == Coding.NONE) {
        underWay++;
      } else {
        counts[end]++;
      }
    }
    List<CumulativeIncidence.Step> steps =
        CumulativeIncidence.of(times.millis(), came, nodes.size());
    List<End> ends = new ArrayList<>();
    for (int end = 0; end < nodes.size(); end++) {
      NodeName stage = stages.names().get(nodes.get(end));
      ends.add(new End(stage.id(), stage.label(), counts[end], points(steps, end)));
    }
    return new TimesToEnds("aalen-johansen/1", times.persons(), underWay, median(steps), ends);
  }

  private static @Nullable Long median(List<CumulativeIncidence.Step> steps) {
    return steps.stream()
        .filter(step -> step.underWay() <= 0.5)
        .map(CumulativeIncidence.Step::millis)
        .findFirst()
        .orElse(null);
  }

  private static List<Point> points(List<CumulativeIncidence.Step> steps, int end) {
    List<Point> points = new ArrayList<>();
    int all = steps.size();
    int shown = Math.min(all, MOST_POINTS);
    for (int i = 1; i <= shown; i++) {
      CumulativeIncidence.Step step = steps.get((int) ((long) i * all / shown) - 1);
      CumulativeIncidence.Share share = step.ends().get(end);
      points.add(new Point(step.millis(), share.value(), share.low(), share.high(), step.atRisk()));
    }
    return points;
  }
}
