package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.StepFunnel;

/**
 * A funnel through steps of one's own choice; see {@link StepFunnel}.
 *
 * @param entries what is counted: persons (any, first) or attempts (each)
 */
public record FunnelNumbers(String entries, List<Step> steps) {
  private static final long DAY = 86_400_000L;
  private static final int MOST_STEPS = 20;

  public FunnelNumbers {
    steps = List.copyOf(steps);
  }

  /**
   * A step.
   *
   * @param converted of those who reached it, those who reached the next that is not optional
   * @param conversion their share, with its 95 % interval (Wilson); null at the last step, and
   *     where nobody came
   */
  public record Step(
      String id,
      String label,
      boolean optional,
      long reached,
      long converted,
      long lost,
      long pending,
      @Nullable Conversion conversion) {}

  /** A share and where the true one lies. */
  public record Conversion(double value, double low, double high) {}

  /**
   * What is asked; what is left out has its usual meaning.
   *
   * @param nodes what the steps are: touchpoints or stages
   * @param entries any (persons, by their best chain), first (by their first entry), each
   *     (attempts)
   * @param windowDays from the first step to the last; 0 = no limit
   */
  record Ask(
      @Nullable String nodes,
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

  static FunnelNumbers of(JourneyDesk.Asked asked, Ask ask) {
    StepFunnel.Entries entries =
        Parameters.word(
            "/entries", ask.entries == null ? "any" : ask.entries, StepFunnel.Entries.values());
    MapNodes nodes =
        asked.nodes(
            Parameters.word(
                "/nodes", ask.nodes == null ? "stages" : ask.nodes, MapNodes.By.values()));
    List<AskedStep> wanted = steps(ask.steps);
    List<Integer> places = new ArrayList<>();
    List<StepFunnel.Step> steps = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      String at = "/steps/" + i;
      int place = nodes.node(at + "/id", Objects.requireNonNullElse(wanted.get(i).id, ""));
      if (places.contains(place)) {
        throw Parameters.refused(at + "/id", "A funnel has each step once");
      }
      places.add(place);
      steps.add(step(at, wanted.get(i), nodes, i == 0 || i == wanted.size() - 1));
    }
    int window =
        Parameters.within("/windowDays", ask.windowDays == null ? 0 : ask.windowDays, 0, 36_500);
    Funnel found =
        asked.run(
            new StepFunnel(
                nodes.together(places),
                steps,
                entries,
                window * DAY,
                asked.journeys().newestMillis()));
    List<Step> told = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      NodeName name = nodes.names().get(places.get(i));
      told.add(told(name, steps.get(i).optional(), i == places.size() - 1, found.steps().get(i)));
    }
    return new FunnelNumbers(ask.entries == null ? "any" : ask.entries, told);
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
    Conversion conversion = null;
    if (!isLast && found.reached() > 0) {
      Statistics.Estimate share = Statistics.share(found.converted(), found.reached());
      conversion =
          new Conversion(
              share.value(),
              Objects.requireNonNullElse(share.low(), share.value()),
              Objects.requireNonNullElse(share.high(), share.value()));
    }
    return new Step(
        name.id(),
        name.label(),
        optional,
        found.reached(),
        found.converted(),
        found.lost(),
        found.pending(),
        conversion);
  }
}
