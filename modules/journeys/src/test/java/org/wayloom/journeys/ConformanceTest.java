package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.journeys.Conformance.Deviation;

class ConformanceTest {
  /**
   * Planned: look and choose, then pay, then get and rate. Ann does so; Bob does not choose; Cid
   * pays in vain, then pays; Dan gets before he pays; Eve only looks; Fay calls; Gus looks twice,
   * but one after the other.
   */
  private static final String LOG =
      """
      ann: look choose pay get rate
      bob: look pay get rate
      cid: look choose payfail pay get rate
      dan: look choose get pay rate
      eve: look
      fay: look choose pay call get rate call
      gus: look look choose pay get rate
      hal: other
      """;

  private static final JourneyText JOURNEYS = JourneyText.of(LOG);

  private static final int LOOK = 0;
  private static final int CHOOSE = 1;
  private static final int PAY = 2;
  private static final int GET = 3;
  private static final int CALL = 5;

  private static final Conformance CONFORMANCE = conformance();

  private static Conformance conformance() {
    Coding coding = JOURNEYS.coding("look", "choose", "pay payfail", "get", "rate", "call");
    boolean[] fails = new boolean[JOURNEYS.signatures()];
    fails[JOURNEYS.code("payfail")] = true;
    PlannedPath plan =
        PlannedPath.inOrder(List.of(List.of(LOOK, CHOOSE), List.of(PAY), List.of(GET, 4)));
    return new Conformance(coding, fails, plan);
  }

  private static PlannedPath.Stage stage(List<Integer> next, int... nodes) {
    return new PlannedPath.Stage(
        Arrays.stream(nodes).mapToObj(node -> new PlannedPath.Touchpoint(node, false)).toList(),
        false,
        next);
  }

  private static Conformance.Counts counts(int touchpoint) {
    return Ask.of(JOURNEYS.blocks(), CONFORMANCE).touchpoints().get(touchpoint);
  }

  private static List<String> names(int touchpoint, Deviation deviation) {
    return Ask.names(JOURNEYS, CONFORMANCE.persons(touchpoint, deviation));
  }

  @Test
  void whatIsPlannedAndNotThereIsMissing() {
    // Eve misses choose: it belongs to the stage that she came to. The rest she did not reach.
    assertThat(names(CHOOSE, Deviation.MISSING)).containsExactly("bob", "eve");
    assertThat(counts(CHOOSE).persons(Deviation.MISSING)).isEqualTo(2);
    assertThat(counts(PAY).persons(Deviation.MISSING)).isZero();
    assertThat(counts(CHOOSE).expected()).isEqualTo(7);
    assertThat(counts(PAY).expected()).isEqualTo(6);
  }

  @Test
  void whatIsThereAndNotPlannedIsAdHoc() {
    assertThat(names(CALL, Deviation.AD_HOC)).containsExactly("fay");
    assertThat(counts(CALL).persons(Deviation.AD_HOC)).isEqualTo(1);
    assertThat(counts(CALL).occurrences(Deviation.AD_HOC)).isEqualTo(2);
    assertThat(counts(CALL).expected()).isZero();
  }

  @Test
  void aVisitThatSaysSoHasFailed() {
    assertThat(names(PAY, Deviation.FAILED)).containsExactly("cid");
    assertThat(counts(PAY).persons(Deviation.FAILED)).isEqualTo(1);
    // Failing and trying again at once is one visit: nothing is ad hoc.
    assertThat(counts(PAY).persons(Deviation.AD_HOC)).isZero();
  }

  /** Twenty-six visits of three bits each are more than a word has room for. */
  @Test
  void aVisitFailsWhereverInItThatIsSaidHoweverLongTheJourney() {
    String back = "call look ".repeat(12).strip();
    JourneyText journeys =
        JourneyText.of(
            """
            ann: payfail pay payfail
            bob: pay payfail pay
            cid: look %s payfail pay
            dan: look %s pay
            """
                .formatted(back, back));
    Coding coding = journeys.coding("look", "pay payfail", "call");
    boolean[] fails = new boolean[journeys.signatures()];
    fails[journeys.code("payfail")] = true;
    PlannedPath plan = PlannedPath.inOrder(List.of(List.of(0), List.of(1)));
    Conformance conformance = new Conformance(coding, fails, plan);
    Conformance.Result found = Ask.of(journeys.blocks(), conformance);
    // Ann and Bob are alike; Cid and Dan differ in the failure alone.
    assertThat(found.variants()).isEqualTo(3);
    assertThat(found.touchpoints().get(1).occurrences(Deviation.FAILED)).isEqualTo(3);
    assertThat(found.touchpoints().get(2).occurrences(Deviation.AD_HOC)).isEqualTo(2 * 12);
    assertThat(found.touchpoints().get(0).occurrences(Deviation.AD_HOC)).isEqualTo(2 * 12);
    assertThat(Ask.names(journeys, conformance.persons(1, Deviation.FAILED)))
        .containsExactly("ann", "bob", "cid");
    assertThat(Ask.names(journeys, conformance.persons(2, Deviation.AD_HOC)))
        .containsExactly("cid", "dan");
  }

  @Test
  void whatComesAtAnotherPlaceThanPlannedIsOutOfOrder() {
    assertThat(names(GET, Deviation.OUT_OF_ORDER)).containsExactly("dan");
    assertThat(counts(GET).persons(Deviation.OUT_OF_ORDER)).isEqualTo(1);
    assertThat(counts(PAY).persons(Deviation.OUT_OF_ORDER)).isZero();
    assertThat(counts(GET).persons(Deviation.MISSING)).isZero();
    assertThat(counts(GET).persons(Deviation.AD_HOC)).isZero();
  }

  /** From looking one pays, or puts something into the basket and looks again. */
  @Test
  void whoLeavesInALoopDoesNotMissItsNextRound() {
    JourneyText journeys = JourneyText.of("ann: look pick pack look pay\nbob: look pick pack");
    Coding coding = journeys.coding("look", "pick", "pack", "pay");
    PlannedPath basket =
        PlannedPath.of(
            List.of(
                stage(List.of(1, 2), 0), // look
                stage(List.of(0), 1, 2),
                stage(List.of(), 3)));
    Conformance conformance = new Conformance(coding, new boolean[4], basket);

    Conformance.Result result = Ask.of(journeys.blocks(), conformance);

    assertThat(result.touchpoints().get(0).persons(Deviation.MISSING)).isZero();
    assertThat(result.touchpoints().get(3).persons(Deviation.MISSING)).isZero();
    // Bob lacks looking and paying: 1 - 2/5.
    assertThat(result.fitness()).isCloseTo((1 + 0.6) / 2, within(1e-12));
  }

  @Test
  void whoNeverComesToThePlanHasNoJourneyAlongIt() {
    JourneyText journeys = JourneyText.of("ann: look pay\nbob: call callfail\ncid: call pay");
    Coding coding = journeys.coding("look", "pay", "call callfail");
    boolean[] fails = new boolean[journeys.signatures()];
    fails[journeys.code("callfail")] = true;
    PlannedPath plan = PlannedPath.inOrder(List.of(List.of(0), List.of(1)));
    Conformance conformance = new Conformance(coding, fails, plan);

    Conformance.Result result = Ask.of(journeys.blocks(), conformance);

    // Bob is not counted. Cid calls instead of looking: 1 - 2/4.
    assertThat(result.persons()).isEqualTo(2);
    assertThat(result.fitness()).isCloseTo((1 + 0.5) / 2, within(1e-12));
    assertThat(result.touchpoints().get(2).visited()).isEqualTo(1);
    assertThat(Ask.names(journeys, conformance.persons(2, Deviation.AD_HOC)))
        .containsExactly("cid");
    assertThat(Ask.names(journeys, conformance.persons(2, Deviation.FAILED))).isEmpty();
  }

  @Test
  void aPlanOfNothingHasNoJourneysAlongIt() {
    JourneyText journeys = JourneyText.of("ann: look pay");
    Conformance conformance =
        new Conformance(journeys.coding("look", "pay"), new boolean[2], PlannedPath.of(List.of()));

    Conformance.Result result = Ask.of(journeys.blocks(), conformance);

    assertThat(result.persons()).isZero();
    assertThat(result.variants()).isZero();
    assertThat(Ask.names(journeys, conformance.persons(0, Deviation.AD_HOC))).isEmpty();
  }

  @Test
  void fitnessIsTheMeanOverPersons() {
    Conformance.Result result = Ask.of(JOURNEYS.blocks(), CONFORMANCE);

    // Ann, Cid and Gus 1; Bob 1 - 1/9; Dan 1 - 2/10; Eve 1 - 4/6; Fay 1 - 2/12.
    double sum = 3 + 8.0 / 9 + 0.8 + 1.0 / 3 + 10.0 / 12;
    assertThat(result.persons()).isEqualTo(7);
    assertThat(result.fitting()).isEqualTo(3);
    assertThat(result.fitness()).isCloseTo(sum / 7, within(1e-12));
    // Cid's journey differs from Ann's by the failure.
    assertThat(result.variants()).isEqualTo(6);
  }

  @Test
  void whoIsCountedIsWhoIsFound() {
    for (int seed = 0; seed < 60; seed++) {
      RandomLog log = RandomLog.of(seed, 40, 7, 50);
      Coding coding = Coding.identity(RandomLog.SIGNATURES);
      boolean[] fails = {false, true, false, false, true};
      PlannedPath plan =
          PlannedPath.of(
              List.of(
                  new PlannedPath.Stage(
                      List.of(new PlannedPath.Touchpoint(0, false)), false, List.of(1)),
                  new PlannedPath.Stage(
                      List.of(
                          new PlannedPath.Touchpoint(1, false),
                          new PlannedPath.Touchpoint(2, true)),
                      false,
                      List.of(0, 2)),
                  new PlannedPath.Stage(
                      List.of(new PlannedPath.Touchpoint(3, false)), false, List.of())));
      Conformance conformance = new Conformance(coding, fails, plan);
      Conformance.Result result = Ask.of(log.blocks(), conformance);

      for (int node = 0; node < RandomLog.SIGNATURES; node++) {
        for (Deviation deviation : Deviation.values()) {
          assertThat(Ask.of(log.blocks(), conformance.persons(node, deviation)).getCardinality())
              .isEqualTo((int) result.touchpoints().get(node).persons(deviation));
        }
      }
      Conformance.Tally left = conformance.start();
      Conformance.Tally right = conformance.start();
      log.blocks().walk(0, 17, conformance.columns(), j -> conformance.add(left, j));
      log.blocks().walk(17, 40, conformance.columns(), j -> conformance.add(right, j));
      Conformance.Result merged = conformance.finish(conformance.merge(left, right));
      assertThat(merged).usingRecursiveComparison().isEqualTo(result);
    }
  }

  @Test
  void aPlanOfTouchpointsWithoutEventsIsRefused() {
    PlannedPath plan = PlannedPath.inOrder(List.of(List.of(7)));

    assertThatThrownBy(() -> new Conformance(Coding.identity(3), new boolean[3], plan))
        .hasMessage("no events are coded as 7");
  }
}
