package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayloom.journeys.StageFunnel.Outcome;
import org.wayloom.journeys.StepFunnel.Entries;
import org.wayloom.journeys.StepFunnel.Step;

class StepFunnelTest {
  private static final long DAY = 86_400_000;

  private static final JourneyText SHOP =
      JourneyText.of(
          """
          ann: see@0d try@1d buy@2d
          bob: see@0d try@5d buy@6d
          cyd: see@0d try@1d cancel@2d buy@3d
          dee: see@0d buy@4d
          eve: see@9d
          fay: see@0d see@4d try@5d
          """);

  private static Step within(long millis) {
    return new Step(false, millis, new BitSet());
  }

  private static Step notAfter(String name) {
    BitSet codes = new BitSet();
    codes.set(SHOP.code(name));
    return new Step(false, 0, codes);
  }

  private static Step optional(long millis) {
    return new Step(true, millis, new BitSet());
  }

  private static StepFunnel funnel(Entries entries, long window, Step... steps) {
    return new StepFunnel(
        SHOP.coding("see", "try", "buy"), List.of(steps), entries, window, 10 * DAY);
  }

  /** Per step reached, converted, lost, pending. */
  private static String told(StepFunnel funnel) {
    return Ask.of(SHOP.blocks(), funnel).steps().stream()
        .map(s -> s.reached() + " " + s.converted() + " " + s.lost() + " " + s.pending())
        .collect(Collectors.joining(", "));
  }

  @Test
  void withoutOptionsItIsThePlainFunnel() {
    // try: ann bob cyd fay; buy after it: ann bob cyd.
    assertThat(told(funnel(Entries.ANY, 0, Step.PLAIN, Step.PLAIN, Step.PLAIN)))
        .isEqualTo("6 4 0 2, 4 3 0 1, 3 0 0 0");
  }

  @Test
  void eachStepHasATimeOfItsOwn() {
    // Within two days: bob tried after five. fay may begin with the see of day 4. At day 10 only
    // eve, who saw on day 9, may still try; nobody who tried may still buy.
    assertThat(told(funnel(Entries.ANY, 0, Step.PLAIN, within(2 * DAY), within(2 * DAY))))
        .isEqualTo("6 3 2 1, 3 2 1 0, 2 0 0 0");
  }

  @Test
  void whatIsExcludedMustNotComeInBetween() {
    // cyd cancelled between try and buy, and can come back to it no more.
    assertThat(told(funnel(Entries.ANY, 0, Step.PLAIN, Step.PLAIN, notAfter("cancel"))))
        .isEqualTo("6 4 0 2, 4 2 1 1, 2 0 0 0");
  }

  @Test
  void anOptionalStepMayBeLeftOut() {
    // buy: also dee, who did not try. Of those who tried, ann bob cyd bought.
    assertThat(told(funnel(Entries.ANY, 0, Step.PLAIN, optional(0), Step.PLAIN)))
        .isEqualTo("6 4 0 2, 4 3 0 1, 4 0 0 0");
  }

  @Test
  void theFirstEntryDecidesWhereOnlyThatCounts() {
    // fay's first see was five days before she tried.
    StepFunnel first = funnel(Entries.FIRST, 0, Step.PLAIN, within(2 * DAY), Step.PLAIN);

    assertThat(told(first)).startsWith("6 2 3 1");
    assertThat(Ask.names(SHOP, first.persons(0, Outcome.CONVERTED))).containsExactly("ann", "cyd");
    assertThat(Ask.names(SHOP, first.persons(0, Outcome.LOST)))
        .containsExactly("bob", "dee", "fay");
    assertThat(Ask.names(SHOP, first.persons(0, Outcome.PENDING))).containsExactly("eve");
  }

  @Test
  void eachAttemptCountsWhereAllDo() {
    // fay gave up and began again: seven attempts of six persons.
    assertThat(told(funnel(Entries.EACH, 0, Step.PLAIN, within(2 * DAY), Step.PLAIN)))
        .startsWith("7 3 3 1");
  }

  @Test
  void anAttemptThatConvertedMakesRoomForTheNext() {
    JourneyText log = JourneyText.of("ann: see@0 see@1 buy@2 see@3 buy@4 see@5");
    StepFunnel each =
        new StepFunnel(
            log.coding("see", "buy"), List.of(Step.PLAIN, Step.PLAIN), Entries.EACH, 10, 9);

    // The second see belongs to the first attempt.
    assertThat(Ask.of(log.blocks(), each).steps().get(0)).isEqualTo(new Funnel.Step(3, 2, 0, 1));
  }

  @Test
  void refusesWhatMeansNothing() {
    assertThatThrownBy(() -> funnel(Entries.ANY, 0, optional(0), Step.PLAIN, Step.PLAIN))
        .hasMessageContaining("cannot be optional");
    assertThatThrownBy(() -> funnel(Entries.ANY, 0, Step.PLAIN))
        .hasMessageContaining("one for each");
    assertThatThrownBy(() -> within(-1)).hasMessageContaining("negative");
    assertThatThrownBy(
            () ->
                funnel(Entries.ANY, 0, Step.PLAIN, Step.PLAIN, Step.PLAIN).persons(3, Outcome.LOST))
        .hasMessageContaining("0 to 2");
  }

  @Test
  void withoutOptionsItAgreesWithTheStageFunnel() {
    for (int seed = 0; seed < 400; seed++) {
      RandomLog log = RandomLog.of(seed, 30, 9, 12);
      Coding nodes = RandomLog.someNodes(seed);
      long window = seed % 5;
      assertThat(
              Ask.of(
                  log.blocks(),
                  new StepFunnel(
                      nodes, List.of(Step.PLAIN, Step.PLAIN, Step.PLAIN), Entries.ANY, window, 13)))
          .as("seed %s", seed)
          .isEqualTo(
              Ask.of(
                  log.blocks(),
                  StageFunnel.through(nodes, StageFunnel.Order.SEQUENTIAL, window, 13)));
    }
  }
}
