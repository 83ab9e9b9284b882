package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.PersonsWhere;
import org.wayloom.journeys.TimesTo;

/**
 * How long it takes to come to a stage, where other stages may come first and some persons are
 * still under way; see {@link CumulativeIncidence}.
 *
 * @param persons who began
 * @param underWay of them, those who have come to no end yet
 * @param medianMillis by when half have come to some end; null where that is not known yet
 * @param ends the stage that was asked for, then those that compete with it
 * @param watched how many were still watched and under way, at round times
 */
public record TimesToEnds(
    String method,
    long persons,
    long underWay,
    @Nullable Long medianMillis,
    List<End> ends,
    List<Watched> watched) {
  private static final int MOST_POINTS = 120;

  public TimesToEnds {
    ends = List.copyOf(ends);
    watched = List.copyOf(watched);
  }

  /**
   * A stage.
   *
   * @param persons who came to it first
   * @param median by when half of all have come to it; null where that is not known, or never
   * @param points of its curve, evenly taken where there are many; the last is always there
   */
  public record End(
      String id, String label, long persons, @Nullable Median median, List<Point> points) {
    public End {
      points = List.copyOf(points);
    }
  }

  /**
   * When a curve reaches one half, with the 95 % interval that the curve's own interval makes
   * (Brookmeyer and Crowley 1982, Biometrics 38:29-41); a bound is null where it is not known yet.
   */
  public record Median(long millis, @Nullable Long low, @Nullable Long high) {}

  /**
   * How many could still come to an end.
   *
   * @param millis after the start
   * @param persons watched for at least so long without an end before
   */
  public record Watched(long millis, long persons) {}

  /**
   * A point of a curve.
   *
   * @param share of persons who have come to the stage by then, with its 95 % interval
   * @param atRisk who were still under way, and watched, just before
   */
  public record Point(
      long millis, double share, @Nullable Double low, @Nullable Double high, long atRisk) {}

  /** Which of the persons are meant. */
  enum Part {
    STARTED,
    UNDER_WAY,
    /** Those who came to one of the ends first. */
    CAME
  }

  /** How the question is put to the engine: the ends by their node, the asked one first. */
  private record Put(MapNodes stages, List<Integer> nodes, TimesTo times) {}

  private static Put put(JourneyDesk.Asked asked, TimesAsked wanted) {
    MapNodes stages = asked.nodes(MapNodes.By.STAGES);
    List<Integer> nodes = new ArrayList<>();
    nodes.add(stages.node("end", wanted.asked()));
    for (String id : wanted.others()) {
      int node = stages.node("competing", id);
      if (nodes.contains(node)) {
        throw Parameters.refused("competing", "The stage %s is named twice".formatted(id));
      }
      nodes.add(node);
    }
    String start = wanted.start();
    Coding starts = start == null ? stages.coding() : stages.only("start", start);
    return new Put(
        stages,
        nodes,
        new TimesTo(starts, stages.together(nodes), asked.journeys().newestMillis()));
  }

  /**
   * The persons behind a number of {@link #of}.
   *
   * @param stage the end they came to; only asked for with {@link Part#CAME}
   */
  static Behind persons(
      JourneyDesk.Asked asked, TimesAsked wanted, Part part, @Nullable String stage, PageAsk page) {
    Put put = put(asked, wanted);
    PersonsWhere persons =
        switch (part) {
          case STARTED -> put.times.persons();
          case UNDER_WAY -> put.times.persons(Coding.NONE);
          case CAME -> put.times.persons(end(put, stage == null ? "" : stage));
        };
    return asked.behind("times", persons, MapNodes.anywhere(put.stages.coding()), page);
  }

  private static int end(Put put, String stage) {
    int end = put.nodes.indexOf(put.stages.node("stage", stage));
    if (end < 0) {
      throw Parameters.refused("stage", "The stage %s is no end here".formatted(stage));
    }
    return end;
  }

  static TimesToEnds of(JourneyDesk.Asked asked, TimesAsked wanted) {
    Put put = put(asked, wanted);
    TimesTo.Result times = asked.run(put.times);
    int[] came = times.ends();
    long[] counts = new long[put.nodes.size()];
    long underWay = 0;
    for (int end : came) {
      if (end == Coding.NONE) {
        underWay++;
      } else {
        counts[end]++;
      }
    }
    List<CumulativeIncidence.Step> steps =
        CumulativeIncidence.of(times.millis(), came, counts.length);
    List<End> ends = new ArrayList<>();
    for (int end = 0; end < counts.length; end++) {
      NodeName stage = put.stages.names().get(put.nodes.get(end));
      ends.add(
          new End(stage.id(), stage.label(), counts[end], median(steps, end), points(steps, end)));
    }
    long last = steps.isEmpty() ? 0 : steps.getLast().millis();
    return new TimesToEnds(
        "aalen-johansen/1",
        times.persons(),
        underWay,
        median(steps),
        ends,
        RoundTimes.until(last).stream()
            .map(millis -> new Watched(millis, watchedFor(times.millis(), millis)))
            .toList());
  }

  private static long watchedFor(long[] times, long millis) {
    return Arrays.stream(times).filter(time -> time >= millis).count();
  }

  private static @Nullable Median median(List<CumulativeIncidence.Step> steps, int end) {
    Long half = first(steps, end, CumulativeIncidence.Share::value);
    return half == null
        ? null
        : new Median(
            half,
            first(steps, end, CumulativeIncidence.Share::high),
            first(steps, end, CumulativeIncidence.Share::low));
  }

  /** When a curve, or a bound of it, first comes to one half. */
  private static @Nullable Long first(
      List<CumulativeIncidence.Step> steps,
      int end,
      Function<CumulativeIncidence.Share, @Nullable Double> line) {
    for (CumulativeIncidence.Step step : steps) {
      Double value = line.apply(step.ends().get(end));
      if (value != null && value >= 0.5) {
        return step.millis();
      }
    }
    return null;
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
