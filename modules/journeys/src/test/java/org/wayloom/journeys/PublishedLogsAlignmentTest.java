package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.journeys.PlannedPath.Stage;
import org.wayloom.journeys.PlannedPath.Touchpoint;

/**
 * The journeys of two published logs against a plan, each with the cost of its optimal alignment
 * and the worst one, derived by hand. The logs stand in the repository of pm4py
 * (process-intelligence-solutions/pm4py, tests/input_data): {@code roadtraffic100traces.xes}, a
 * hundred cases of the road traffic fines of 4TU, and {@code running-example.xes}, the six requests
 * for compensation of van der Aalst, Process Mining. Here they are written as variants, a letter
 * for each activity.
 */
class PublishedLogsAlignmentTest {
  /** A variant, how many cases have it, and what laying it along the plan costs at least. */
  private record Case(int cases, String journey, int cost, int worst) {}

  private static int[] visits(String letters) {
    return letters.chars().map(letter -> letter - 'A').toArray();
  }

  private static void assertCosts(PlannedPath plan, List<Case> log) {
    Alignment alignment = new Alignment(plan);
    assertThat(log)
        .allSatisfy(
            one -> {
              Alignment.Laid laid = alignment.lay(visits(one.journey));
              assertThat(laid.cost() + "/" + laid.worst())
                  .as(one.journey)
                  .isEqualTo(one.cost + "/" + one.worst);
            });
  }

  /** The mean over cases, as conformance of a whole log tells it. */
  private static double fitness(PlannedPath plan, List<Case> log) {
    StringBuilder text = new StringBuilder();
    int person = 0;
    for (Case one : log) {
      for (int i = 0; i < one.cases; i++) {
        text.append("p").append(person++).append(": ");
        text.append(String.join(" ", one.journey.split(""))).append('\n');
      }
    }
    JourneyText journeys = JourneyText.of(text.toString());
    int[] nodes = new int[journeys.signatures()];
    for (int code = 0; code < nodes.length; code++) {
      nodes[code] = journeys.name(code).charAt(0) - 'A';
    }
    Coding coding = Coding.of(nodes, 10);
    return Ask.of(journeys.blocks(), new Conformance(coding, new boolean[nodes.length], plan))
        .fitness();
  }

  /**
   * A create fine, B send fine, C insert fine notification, D add penalty, E send for credit
   * collection, F payment, G insert date of appeal, H send appeal, I receive result, J notify
   * result. Along a plan without branches an alignment keeps the longest common subsequence: its
   * cost is the length of both less twice that; the worst is the length of both.
   */
  private static final List<Case> FINES =
      List.of(
          new Case(36, "ABCDE", 0, 10),
          new Case(22, "AF", 5, 7), // common: A
          new Case(16, "AB", 3, 7),
          new Case(10, "ABCDF", 2, 10), // common: ABCD
          new Case(5, "ABCDFF", 3, 11),
          new Case(4, "ABF", 4, 8),
          new Case(4, "ABCFDF", 3, 11),
          new Case(1, "ABFCDF", 3, 11),
          new Case(1, "ABCGDHIJF", 6, 14),
          new Case(1, "AFB", 4, 8));

  private static final PlannedPath COLLECTION =
      PlannedPath.inOrder(List.of(List.of(0, 1, 2, 3, 4)));

  @Test
  void finesAgainstTheWayToCreditCollectionCostWhatTheirCommonSubsequencesLeave() {
    assertCosts(COLLECTION, FINES);
  }

  @Test
  void theFitnessOfFinesIsTheMeanOverCases() {
    // Two payments in a row are one visit: the five journeys of that variant cost 2 of 10 then.
    // (36 + 22·2/7 + 16·4/7 + 15·8/10 + 4·4/8 + 5·8/11 + 8/14 + 4/8) / 100
    double mean = (36 + 44 / 7.0 + 64 / 7.0 + 12 + 2 + 40 / 11.0 + 4 / 7.0 + 0.5) / 100;
    assertThat(mean).isCloseTo(0.7013636, within(1e-7));
    assertThat(fitness(COLLECTION, FINES)).isCloseTo(mean, within(1e-12));
  }

  /**
   * A register request, B examine thoroughly, C examine casually, D check ticket, E decide, F
   * reinitiate request, G pay compensation, H reject request. The plan examines before it checks
   * the ticket, where the book's net lets both happen at once: a case that checks first has one
   * activity too early and lacks it where it was due, which costs 2. The shortest way through the
   * plan has five activities.
   */
  private static final List<Case> REQUESTS =
      List.of(
          new Case(1, "ACDEFBDEG", 0, 14),
          new Case(1, "ADCEG", 2, 10),
          new Case(1, "ABDEH", 0, 10),
          new Case(1, "ACDEG", 0, 10),
          new Case(1, "ACDEFDCEFCDEH", 2, 18),
          new Case(1, "ADBEH", 2, 10));

  private static PlannedPath handling() {
    List<List<Integer>> next =
        List.of(
            List.of(1, 2), // A
            List.of(3),
            List.of(3),
            List.of(4),
            List.of(5, 6, 7), // E
            List.of(1, 2), // F
            List.of(),
            List.of());
    List<Stage> stages = new ArrayList<>();
    for (int node = 0; node < next.size(); node++) {
      stages.add(new Stage(List.of(new Touchpoint(node, false)), false, next.get(node)));
    }
    return PlannedPath.of(stages);
  }

  @Test
  void requestsAgainstAPlanWithAChoiceALoopAndTwoEndsCostWhatChangedPlaces() {
    assertCosts(handling(), REQUESTS);
  }

  @Test
  void theFitnessOfRequestsIsTheMeanOverCases() {
    double mean = (1 + 0.8 + 1 + 1 + 8 / 9.0 + 0.8) / 6;
    assertThat(fitness(handling(), REQUESTS)).isCloseTo(mean, within(1e-12));
  }
}
