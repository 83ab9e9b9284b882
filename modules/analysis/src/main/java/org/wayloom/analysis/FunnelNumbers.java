package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.StageFunnel;
import org.wayloom.journeys.StepFunnel;

/**
 * A funnel through steps of one's own choice; see {@link StepFunnel}.
 *
 * @param order sequential, strict or any
 * @param entries what is counted: persons (any, first) or attempts (each)
 */
public record FunnelNumbers(String order, String entries, List<Step> steps) {
  private static final long DAY = 86_400_000L;
  private static final int MOST_STEPS = 20;

  public FunnelNumbers {
    steps = List.copyOf(steps);
  }

  /**
   * A step.
   *
   * @param converted of those who reached it, those who reached the next that is not optional
   * @param conversion their share; null at the last step, and where nobody came
   */
  public record Step(
      String id,
      String label,
      boolean optional,
      long reached,
      long converted,
      long lost,
      long pending,
      @Nullable Proportion conversion) {}

  /**
   * What is asked; what is left out has its usual meaning.
   *
   * @param nodes what the steps are: touchpoints or stages
   * @param order sequential (in their order), strict (and no other touchpoint of the map in
   *     between), any
   * @param entries any (persons, by their best chain), first (by their first entry), each
   *     (attempts)
   * @param windowDays from the first step to the last; 0 = no limit
   */
  record Ask(
      @Nullable String nodes,
      @Nullable String order,
      @Nullable String entries,
      @Nullable Integer windowDays,
      @Nullable List<@Nullable AskedStep> steps) {}

  /**
   * One step of what is asked.
   *
   * @param withinDays at most so long after the step taken before; 0 = whenever
   * @param notBefore nodes that must not come in between
   */
  record AskedStep(
      @Nullable String id,
      @Nullable Boolean optional,
      @Nullable Integer withinDays,
      @Nullable List<String> notBefore) {}

  /** How the question is put to the engine; its steps by their place among the nodes. */
  private record Put(
      MapNodes nodes, List<Integer> places, List<StepFunnel.Step> steps, StepFunnel funnel) {}

  static FunnelNumbers of(JourneyDesk.Asked asked, Ask ask) {
    Put put = put(asked, ask);
    Funnel found = asked.run(put.funnel);
    int last = put.places.size() - 1;
    List<Step> told = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      NodeName name = put.nodes.names().get(put.places.get(i));
      told.add(told(name, put.steps.get(i).optional(), i == last, found.steps().get(i)));
    }
    return new FunnelNumbers(orElse(ask.order, "sequential"), orElse(ask.entries, "any"), told);
  }

  /**
   * The persons behind a number of {@link #of}; of attempts, those who made at least one such.
   *
   * @param step from 0
   */
  static Behind persons(
      JourneyDesk.Asked asked, Ask ask, StageFunnel.Outcome outcome, int step, PageAsk page) {
    Put put = put(asked, ask);
    int at = Parameters.within("step", step, 0, put.places.size() - 1);
    return asked.behind(
        "funnel",
        put.funnel.persons(at, outcome),
        MapNodes.anywhere(put.nodes.together(put.places)),
        page);
  }

  private static String orElse(@Nullable String word, String usual) {
    return word == null ? usual : word;
  }

  private static Put put(JourneyDesk.Asked asked, Ask ask) {
    StepFunnel.Entries entries =
        Parameters.word("/entries", orElse(ask.entries, "any"), StepFunnel.Entries.values());
    StageFunnel.Order order =
        Parameters.word("/order", orElse(ask.order, "sequential"), StageFunnel.Order.values());
    MapNodes nodes =
        asked.nodes(Parameters.word("/nodes", orElse(ask.nodes, "stages"), MapNodes.By.values()));
    List<AskedStep> wanted = steps(ask.steps);
    List<Integer> places = new ArrayList<>();
    List<StepFunnel.Step> steps = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      String at = "/steps/" + i;
      int place = nodes.node(at + "/id", orElse(wanted.get(i).id, ""));
      if (places.contains(place)) {
        throw Parameters.refused(at + "/id", "A funnel has each step once");
      }
      places.add(place);
      StepFunnel.Step step = step(at, wanted.get(i), nodes, i == 0 || i == wanted.size() - 1);
      requireMeaning(at, step, order);
      steps.add(step);
    }
    int window =
        Parameters.within("/windowDays", ask.windowDays == null ? 0 : ask.windowDays, 0, 36_500);
    return new Put(
        nodes,
        places,
        steps,
        new StepFunnel(
            nodes.together(places),
            steps,
            order,
            MapNodes.anywhere(nodes.coding()),
            entries,
            window * DAY,
            asked.journeys().newestMillis()));
  }

  /** Refuses what says nothing in an order. */
  private static void requireMeaning(String at, StepFunnel.Step step, StageFunnel.Order order) {
    if (order == StageFunnel.Order.ANY && step.withinMillis() > 0) {
      throw Parameters.refused(
          at + "/withinDays",
          "In any order there is no step before this one to count its days from. Use windowDays for"
              + " all steps together");
    }
    if (order == StageFunnel.Order.ANY && !step.notBefore().isEmpty()) {
      throw Parameters.refused(
          at + "/notBefore", "In any order nothing comes between a step and the one before it");
    }
    if (order == StageFunnel.Order.STRICT && !step.notBefore().isEmpty()) {
      throw Parameters.refused(
          at + "/notBefore", "In strict order nothing of the map comes in between anyway");
    }
  }

  private static List<AskedStep> steps(@Nullable List<@Nullable AskedStep> asked) {
    if (asked == null || asked.isEmpty() || asked.size() > MOST_STEPS) {
      throw Parameters.refused("/steps", "A funnel has 1 to %d steps".formatted(MOST_STEPS));
    }
    List<AskedStep> steps = new ArrayList<>();
    for (AskedStep step : asked) {
      if (step == null) {
        throw Parameters.refused("/steps", "A step has the id of a touchpoint or stage");
      }
      steps.add(step);
    }
    return steps;
  }

  private static StepFunnel.Step step(String at, AskedStep asked, MapNodes nodes, boolean isEnd) {
    boolean optional = asked.optional != null && asked.optional;
    if (optional && isEnd) {
      throw Parameters.refused(
          at + "/optional", "The first and the last step of a funnel cannot be optional");
    }
    BitSet notBefore = new BitSet();
    if (asked.notBefore != null) {
      for (String id : asked.notBefore) {
        notBefore.or(nodes.signatures(at + "/notBefore", id));
      }
    }
    int days =
        Parameters.within(
            at + "/withinDays", asked.withinDays == null ? 0 : asked.withinDays, 0, 36_500);
    return new StepFunnel.Step(optional, days * DAY, notBefore);
  }

  private static Step told(NodeName name, boolean optional, boolean isLast, Funnel.Step found) {
    return new Step(
        name.id(),
        name.label(),
        optional,
        found.reached(),
        found.converted(),
        found.lost(),
        found.pending(),
        isLast ? null : Proportion.of(found.converted(), found.reached()));
  }
}
