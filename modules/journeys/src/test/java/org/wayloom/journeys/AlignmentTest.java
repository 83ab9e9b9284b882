package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.journeys.PlannedPath.Stage;
import org.wayloom.journeys.PlannedPath.Touchpoint;

/**
 * Touchpoints are letters: a plan {@code "AB C"} has A and B in its first stage, C in its second.
 * That no other way of laying is cheaper is for {@link AlignmentOracleTest}.
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
        .forEach(missed -> text.append('-').append((char) ('A' + plan.touchpoint(missed.place()))));
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
  void oneVisitStandsForATouchpointThatThePlanHasTwiceInARow() {
    assertThat(laid(plan("A AB"), "AB")).isEqualTo(" 0/4");
    // Two visits with something between them are two.
    assertThat(laid(plan("A AB"), "ADAB")).isEqualTo("+D 1/6");
    assertThat(laid(plan("A AB"), "B")).isEqualTo("-A 1/3");
    assertThat(laid(plan("A B AC"), "ABC")).isEqualTo("-A 1/7");
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
}
