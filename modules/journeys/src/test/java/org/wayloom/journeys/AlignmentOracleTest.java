package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayloom.journeys.Conformance.Deviation;
import org.wayloom.testing.AlignmentOracle;
import org.wayloom.testing.AlignmentOracle.Explanation;
import org.wayloom.testing.DrawnPlan;
import org.wayloom.testing.DrawnPlan.Part;
import org.wayloom.testing.DrawnPlan.Step;
import org.wayloom.testing.RandomPlans;

/**
 * Alignments beside those that {@link AlignmentOracle} finds from the definition, without the
 * product: fifty plans drawn at random, and cases whose cost was derived by hand.
 */
class AlignmentOracleTest {
  private static final int PLANS = 50;
  private static final int JOURNEYS = 80;
  private static final int SHARED_TOUCHPOINTS = 6;

  /** Two touchpoints that no plan has. */
  private static final int UNPLANNED = 2;

  private final Random random = new Random(2014);

  private static PlannedPath path(DrawnPlan plan) {
    return PlannedPath.of(
        plan.parts().stream()
            .map(
                part ->
                    new PlannedPath.Stage(
                        part.steps().stream()
                            .map(s -> new PlannedPath.Touchpoint(s.touchpoint(), s.optional()))
                            .toList(),
                        part.optional(),
                        part.next()))
            .toList());
  }

  private static int[] array(List<Integer> journey) {
    return journey.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Of ten plans four have each touchpoint once, three repeat some, three have any ways. */
  private DrawnPlan plan(int number) {
    return switch (number % 10) {
      case 0, 1, 2, 3 -> RandomPlans.ofDistinct(random);
      case 4, 5, 6 -> RandomPlans.ofRepeated(random, SHARED_TOUCHPOINTS);
      default -> RandomPlans.ofAnyWays(random, SHARED_TOUCHPOINTS);
    };
  }

  /** Distinct journeys: as planned, with some changes, and of touchpoints at random. */
  private Set<List<Integer>> journeys(DrawnPlan plan, AlignmentOracle oracle) {
    int touchpoints = plan.touchpoints() + UNPLANNED;
    Set<List<Integer>> journeys = new LinkedHashSet<>();
    for (int i = 0; i < JOURNEYS; i++) {
      List<Integer> journey = new ArrayList<>();
      if (i % 4 == 0) {
        random.ints(random.nextInt(8), 0, touchpoints).forEach(journey::add);
      } else {
        oracle.walk(random).stream().limit(14).map(plan::touchpoint).forEach(journey::add);
        for (int changes = random.nextInt(4); changes > 0; changes--) {
          change(journey, touchpoints);
        }
      }
      journeys.add(journey);
    }
    return journeys;
  }

  private void change(List<Integer> journey, int touchpoints) {
    int at = random.nextInt(journey.size() + 1);
    if (at == journey.size() || random.nextInt(3) == 0) {
      journey.add(at, random.nextInt(touchpoints));
    } else if (random.nextInt(4) == 0) {
      journey.subList(at, journey.size()).clear();
    } else {
      Integer visit = journey.remove(at);
      if (random.nextBoolean()) {
        journey.add(random.nextInt(journey.size() + 1), visit);
      }
    }
  }

  @Test
  void costAndFitnessOfEveryJourneyAreThoseOfTheDefinition() {
    int compared = 0;
    for (int number = 0; number < PLANS; number++) {
      DrawnPlan plan = plan(number);
      AlignmentOracle oracle = new AlignmentOracle(plan);
      Alignment alignment = new Alignment(path(plan));
      for (List<Integer> journey : journeys(plan, oracle)) {
        int cost = oracle.cost(journey);
        int worst = journey.size() + oracle.emptyCost();
        Alignment.Laid laid = alignment.lay(array(journey));

        assertThat(List.of(laid.cost(), laid.worst()))
            .as("%s along %s", journey, plan)
            .containsExactly((long) cost, (long) worst);
        assertThat(laid.fitness()).isEqualTo(worst == 0 ? 1 : 1 - (double) cost / worst);
        assertThat(laid.journeyOnly().size() + laid.planOnly().size()).isEqualTo(cost);
        assertThat(laid.both().size() + laid.journeyOnly().size()).isEqualTo(journey.size());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(PLANS * JOURNEYS / 2);
  }

  @Test
  void whatIsToldOfAJourneyIsOneOfItsCheapestExplanations() {
    int compared = 0;
    for (int number = 0; number < PLANS; number++) {
      DrawnPlan plan = plan(number);
      AlignmentOracle oracle = new AlignmentOracle(plan);
      for (List<Integer> journey : journeys(plan, oracle)) {
        List<Integer> visits = visits(journey);
        Conformance.Result told = told(plan, visits);
        Optional<Set<Explanation>> possible = oracle.explanations(visits);
        if (told.persons() == 1 && possible.isPresent()) {
          int worst = visits.size() + oracle.emptyCost();
          assertThat(told.fitness()).isEqualTo(1 - (double) oracle.cost(visits) / worst);
          assertThat(possible.get())
              .as("%s along %s", visits, plan)
              .contains(
                  new Explanation(
                      occurrences(told, Deviation.MISSING),
                      occurrences(told, Deviation.AD_HOC),
                      occurrences(told, Deviation.OUT_OF_ORDER)));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(PLANS * JOURNEYS / 2);
  }

  /** One visit for all that follows each other at one touchpoint. */
  private static List<Integer> visits(List<Integer> journey) {
    List<Integer> visits = new ArrayList<>();
    for (Integer touchpoint : journey) {
      if (visits.isEmpty() || !visits.get(visits.size() - 1).equals(touchpoint)) {
        visits.add(touchpoint);
      }
    }
    return visits;
  }

  private static Conformance.Result told(DrawnPlan plan, List<Integer> visits) {
    int touchpoints = plan.touchpoints() + UNPLANNED;
    ArrayBlocks.Builder events = ArrayBlocks.builder().atLeast(1, touchpoints);
    for (int i = 0; i < visits.size(); i++) {
      events.add(0, i, visits.get(i));
    }
    return Ask.of(
        events.build(),
        new Conformance(Coding.identity(touchpoints), new boolean[touchpoints], path(plan)));
  }

  private static List<Integer> occurrences(Conformance.Result told, Deviation deviation) {
    List<Integer> found = new ArrayList<>();
    for (int node = 0; node < told.touchpoints().size(); node++) {
      for (long i = told.touchpoints().get(node).occurrences(deviation); i > 0; i--) {
        found.add(node);
      }
    }
    return found;
  }

  /**
   * Plans are parts with the numbers of those that they lead to; {@code ?} marks what may be left
   * out, a touchpoint or, before its parts, a stage. The cost is told beside the worst one: a visit
   * each, and the shortest way through the plan.
   */
  @ParameterizedTest
  @CsvSource({
    // In order: the shortest way has three.
    "AB>1 C, ABC, 0/6",
    "AB>1 C, AC, 1/5",
    "AB>1 C, CAB, 2/6",
    "AB>1 C, '', 3/3",
    "AB>1 C, Y, 4/4",
    // A choice: neither branch is missing one alone, both would be one too much.
    "A>1>2 B>3 C>3 D, ACD, 0/6",
    "A>1>2 B>3 C>3 D, AD, 1/5",
    "A>1>2 B>3 C>3 D, ABCD, 1/7",
    "A>1>2 B>3 C>3 D, D, 2/4",
    // A loop: every round is whole.
    "A>1 BC>1>2 D, ABCBCD, 0/10",
    "A>1 BC>1>2 D, ABCBD, 1/9",
    "A>1 BC>1>2 D, ABCBCCD, 1/11",
    "A>1 BC>1>2 D, AD, 2/6",
    // A touchpoint or a stage that may be left out.
    "AB?C, AC, 0/4",
    "AB?C, BAC, 1/5",
    "A>1 ?BC>2 D, AD, 0/4",
    "A>1 ?BC>2 D, ABD, 1/5",
    // A choice inside a loop: A, then rounds of B D or C D, then E. Two of D are missing.
    "A>1>2 B>3 C>3 D>1>2>4 E, ABDCDE, 0/10",
    "A>1>2 B>3 C>3 D>1>2>4 E, ABCE, 2/8",
    // One visit stands for both of two in a row, though two may be told apart.
    "A>1 AB, AB, 0/4",
    "A>1 AB, AYAB, 1/6",
    "A>1 AB, B, 1/3",
    "A>1 A>2 A, A, 0/2",
    "AB?A, A, 0/2",
    "AB?A, ABA, 0/4",
    "AB?A, B, 2/2",
    "A?>1 A, '', 1/1",
    // Something between them that is not optional: both are due.
    "ABA, A, 2/4",
    "ABA, AB, 1/5",
    // Nothing, or nothing that must be.
    "'', Y, 1/1",
    "A?B?, '', 0/0",
    "A?B?, AB, 0/2",
    "A?B?, BA, 1/2",
    // Ways that only lead round may end anywhere, also before they begin.
    "A>1 B>0 C, ABA, 0/3",
    // A branch that cannot end may not end early where another can.
    "A>1>2 B>1 C, A, 1/3",
    "A>1>2 B>1 C, ABB, 0/5"
  })
  void theCostIsTheOneDerivedByHand(String drawn, String letters, String cost) {
    DrawnPlan plan = read(drawn);
    List<Integer> journey = letters.chars().map(letter -> letter - 'A').boxed().toList();

    AlignmentOracle oracle = new AlignmentOracle(plan);
    int worst = journey.size() + oracle.emptyCost();
    assertThat(oracle.cost(journey) + "/" + worst).isEqualTo(cost);
    Alignment.Laid laid = new Alignment(path(plan)).lay(array(journey));
    assertThat(laid.cost() + "/" + laid.worst()).isEqualTo(cost);
  }

  private static DrawnPlan read(String drawn) {
    List<Part> parts = new ArrayList<>();
    for (String text : drawn.isEmpty() ? new String[0] : drawn.split(" ")) {
      String[] next = text.split(">");
      boolean optional = next[0].startsWith("?");
      List<Step> steps = new ArrayList<>();
      for (int i = optional ? 1 : 0; i < next[0].length(); i++) {
        if (next[0].charAt(i) != '?') {
          steps.add(new Step(next[0].charAt(i) - 'A', next[0].startsWith("?", i + 1)));
        }
      }
      List<Integer> ways = new ArrayList<>();
      for (int i = 1; i < next.length; i++) {
        ways.add(Integer.valueOf(next[i]));
      }
      parts.add(new Part(steps, optional, ways));
    }
    return new DrawnPlan(parts);
  }
}
