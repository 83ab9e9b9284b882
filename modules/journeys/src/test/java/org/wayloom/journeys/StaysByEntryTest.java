package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.journeys.StaysByEntry.Outcome;

/** Web and app lead to paying; from 20 days on a window of ten days is still open at day 30. */
class StaysByEntryTest {
  private static final long DAY = 86_400_000L;
  private static final JourneyText LOG =
      JourneyText.of(
          """
          ann: pay/web@1d pay/app@2d get@4d pay/app@5d
          bob: pay/app@1d
          cid: pay/app@3d get@25d
          dan: pay/web@25d get@26d
          eve: get@1d pay@2d
          """);
  private static final Coding NODES = LOG.coding("pay/web pay/app pay", "get");
  private static final Coding ENTRIES = LOG.coding("pay/web", "pay/app");

  private static StaysByEntry within(int days) {
    return new StaysByEntry(NODES, ENTRIES, days * DAY, 30 * DAY);
  }

  private static List<String> told(StaysByEntry fold) {
    return Ask.of(LOG.blocks(), fold).entries().stream()
        .map(
            stays ->
                Arrays.toString(Arrays.stream(stays.times()).map(t -> t / DAY).toArray())
                    + " and "
                    + stays.stayed())
        .toList();
  }

  @Test
  void aStayBelongsToWhatItWasEnteredWith() {
    // Ann entered by the web and moved to the app in the same stay; her second stay does not count.
    assertThat(told(within(0))).containsExactly("[3.0, 1.0] and 0", "[22.0] and 1");
  }

  @Test
  void whoMayStillGoOnInTimeIsLeftOut() {
    // Dan paid on day 25: his ten days are not over, though he has gone on. Cid took 22 days.
    assertThat(told(within(10))).containsExactly("[3.0] and 0", "[] and 2");
  }

  @Test
  void thePersonsAreThoseThatWereCounted() {
    assertThat(Ask.names(LOG, within(0).persons(0, Outcome.WENT_ON))).containsExactly("ann", "dan");
    assertThat(Ask.names(LOG, within(0).persons(1, Outcome.WENT_ON))).containsExactly("cid");
    assertThat(Ask.names(LOG, within(10).persons(1, Outcome.STAYED))).containsExactly("bob", "cid");
    assertThat(Ask.names(LOG, within(10).persons(0, Outcome.STAYED))).isEmpty();
  }

  @Test
  void partsMergeInOrder() {
    StaysByEntry fold = within(0);
    StaysByEntry.Tally left = fold.start();
    StaysByEntry.Tally right = fold.start();
    LOG.blocks().walk(0, 1, fold.columns(), j -> fold.add(left, j));
    LOG.blocks().walk(1, 5, fold.columns(), j -> fold.add(right, j));

    assertThat(fold.finish(fold.merge(left, right)).entries().get(0).times())
        .containsExactly(3 * DAY, DAY);
  }
}
