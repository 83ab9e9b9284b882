package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wayloom.journeys.PlannedPath.Stage;
import org.wayloom.journeys.PlannedPath.Touchpoint;

/**
 * Touchpoints are letters: a plan {@code "AB C"} has A and B in its first stage, C in its second.
 */
class AlignmentTest {
  private static PlannedPath plan(String stages) {
    List<List<Integer>> drawn = new ArrayList<>();
    for (String stage : stages.split(" ")) {
      drawn.add(stage.chars().map(letter -> letter - 'A').boxed().toList());
    }
    return PlannedPath.inOrder(drawn);
  }

  private static int[] visits(String letters) {
    return letters.chars().map(letter -> letter - 'A').toArray();
  }

  /** What does not fit: too much with {@code +}, missing with {@code -}, then the cost. */
  private static String laid(PlannedPath plan, String journey) {
    Alignment.Laid laid = new Alignment(plan).lay(visits(journey));
    StringBuilder text = new StringBuilder();
    laid.journeyOnly().forEach(i -> text.append('+').append(journey.charAt(i)));
    laid.planOnly()
        .forEach(
            missed -> text.append('-').append((char) ('A' + plan.touchpoint(missed.place()))));
    return text + " " + laid.cost() + "/" + laid.worst();
  }

  @Test
  void aJourneyAsPlannedCostsNothing() {
    assertThat(laid(plan("AB C"), "ABC")).isEqualTo(" 0/6");
  }

  @Test
  void whatIsMissingOrTooMuchCostsOneEach() {
    assertThat(laid(plan("AB C"), "AC")).isEqualTo("-B 1/5");
    assertThat(laid(plan("AB C"), "ABDC")).isEqualTo("+D 1/7");
    assertThat(laid(plan("AB C"), "D")).isEqualTo("+D-A-B-C 4/4");
    assertThat(laid(plan("AB C"), "")).isEqualTo("-A-B-C 3/3");
  }

  @Test
  void ofTwoThatChangedPlacesTheEarlyOneIsOutOfOrder() {
    assertThat(laid(plan("A B C D"), "ACBD")).isEqualTo("+C-C 2/8");
    assertThat(laid(plan("A B C D"), "BCAD")).isEqualTo("+A-A 2/8");
  }

  @Test
  void fitnessIsOneLessTheShareOfTheWorstCost() {
    Alignment alignment = new Alignment(plan("AB C"));

    assertThat(alignment.lay(visits("AC")).fitness()).isCloseTo(0.8, within(1e-12));
    assertThat(alignment.lay(visits("D")).fitness()).isZero();
    assertThat(alignment.lay(visits("ABC")).fitness()).isEqualTo(1);
  }

  private static Stage stage(String letters, boolean optional, Integer... next) {
    return new Stage(
        letters.chars().mapToObj(letter -> new Touchpoint(letter - 'A', false)).toList(),
        optional,
        List.of(next));
  }

  @Test
  void aBranchIsTakenAsTheJourneyTookIt() {
    // A, then B or C, then D.
    PlannedPath fork =
        PlannedPath.of(
            List.of(
                stage("A", false, 1, 2),
                stage("B", false, 3),
                stage("C", false, 3),
                stage("D", false)));

    assertThat(laid(fork, "ABD")).isEqualTo(" 0/6");
    assertThat(laid(fork, "ACD")).isEqualTo(" 0/6");
    assertThat(laid(fork, "ABCD")).isEqualTo("+C 1/7");
  }

  @Test
  void aLoopMayBeWalkedAsOftenAsOneLikes() {
    PlannedPath loop = PlannedPath.of(List.of(stage("AB", false, 1), stage("C", false, 0)));

    assertThat(laid(loop, "ABC")).isEqualTo(" 0/6");
    assertThat(laid(loop, "ABCABCABC")).isEqualTo(" 0/12");
    assertThat(laid(loop, "ABCAC")).isEqualTo("-B 1/8");
  }

  @Test
  void whatIsOptionalMayBeLeftOut() {
    PlannedPath withStage =
        PlannedPath.of(List.of(stage("A", false, 1), stage("BC", true, 2), stage("D", false)));
    PlannedPath withTouchpoint =
        PlannedPath.of(
            List.of(
                new Stage(
                    List.of(
                        new Touchpoint(0, false),
                        new Touchpoint(1, true),
                        new Touchpoint(2, false)),
                    false,
                    List.of())));

    assertThat(laid(withStage, "AD")).isEqualTo(" 0/4");
    assertThat(laid(withStage, "ABCD")).isEqualTo(" 0/6");
    assertThat(laid(withStage, "ABD")).isEqualTo("+B 1/5");
    assertThat(laid(withTouchpoint, "AC")).isEqualTo(" 0/4");
    assertThat(laid(withTouchpoint, "ABC")).isEqualTo(" 0/5");
  }

  @Test
  void aStageWithoutTouchpointsIsPassedThrough() {
    PlannedPath path =
        PlannedPath.of(List.of(stage("A", false, 1), stage("", false, 2), stage("B", false)));

    assertThat(laid(path, "AB")).isEqualTo(" 0/4");
    assertThat(laid(PlannedPath.of(List.of()), "A")).isEqualTo("+A 1/1");
  }

  @Test
  void waysThatOnlyLeadRoundMayEndAnywhere() {
    PlannedPath round =
        PlannedPath.of(List.of(stage("A", false, 1), stage("B", false, 0), stage("C", false)));

    assertThat(laid(round, "ABA")).isEqualTo(" 0/3");
  }

  @Test
  void aWayToNowhereIsRefused() {
    assertThatThrownBy(() -> PlannedPath.of(List.of(stage("A", false, 4))))
        .hasMessage("there is no stage 4");
  }

  /**
   * Against all ways through the plan of up to nine places, each compared with the journey by the
   * longest common subsequence: an independent way to the same cost.
   */
  @Test
  void noOtherWayOfLayingIsCheaper() {
    Random random = new Random(20);
    for (int round = 0; round < 400; round++) {
      PlannedPath plan = randomPlan(random);
      Set<List<Integer>> ways = new HashSet<>();
      collect(plan, plan.start(), new ArrayList<>(), ways);
      int[] journey = random.ints(random.nextInt(5), 0, 5).toArray();

      long cheapest = ways.stream().mapToLong(way -> cost(plan, way, journey)).min().orElseThrow();
      long empty = ways.stream().mapToLong(way -> cost(plan, way, new int[0])).min().orElseThrow();
      Alignment.Laid laid = new Alignment(plan).lay(journey);

      assertThat(laid.cost()).isEqualTo(cheapest);
      assertThat(laid.worst()).isEqualTo(journey.length + empty);
      assertThat(laid.journeyOnly().size() + laid.planOnly().size()).isEqualTo((int) cheapest);
      assertThat(laid.both().size() + laid.journeyOnly().size()).isEqualTo(journey.length);
    }
  }

  private static PlannedPath randomPlan(Random random) {
    int stages = 1 + random.nextInt(3);
    List<Stage> drawn = new ArrayList<>();
    for (int stage = 0; stage < stages; stage++) {
      List<Touchpoint> touchpoints = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        touchpoints.add(new Touchpoint(random.nextInt(4), random.nextInt(4) == 0));
      }
      Set<Integer> next = new HashSet<>();
      if (stage + 1 < stages) {
        next.add(stage + 1);
      }
      if (random.nextInt(3) == 0) {
        next.add(random.nextInt(stages));
      }
      drawn.add(new Stage(touchpoints, random.nextInt(4) == 0, List.copyOf(next)));
    }
    return PlannedPath.of(drawn);
  }

  private static void collect(
      PlannedPath plan, int at, List<Integer> way, Set<List<Integer>> ways) {
    if (plan.canEnd(at)) {
      ways.add(List.copyOf(way));
    }
    if (way.size() < 9) {
      for (int next : plan.next(at)) {
        way.add(next);
        collect(plan, next, way, ways);
        way.remove(way.size() - 1);
      }
    }
  }

  private static long cost(PlannedPath plan, List<Integer> way, int[] journey) {
    long[][] cost = new long[way.size() + 1][journey.length + 1];
    for (int w = 0; w <= way.size(); w++) {
      for (int j = 0; j <= journey.length; j++) {
        long least = w == 0 && j == 0 ? 0 : Long.MAX_VALUE;
        if (w > 0) {
          least = cost[w - 1][j] + plan.skipCost(way.get(w - 1));
        }
        if (j > 0) {
          least = Math.min(least, cost[w][j - 1] + 1);
        }
        if (w > 0 && j > 0 && plan.touchpoint(way.get(w - 1)) == journey[j - 1]) {
          least = Math.min(least, cost[w - 1][j - 1]);
        }
        cost[w][j] = least;
      }
    }
    return cost[way.size()][journey.length];
  }
}
