package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Who came to a node and has not gone on, and how long others took to. */
class StillThereTest {
  private static final JourneyText LOG =
      JourneyText.of(
          """
          ann: buy@0d buy@1d use@4d
          bob: buy@2d
          cyd: buy@1d use@3d buy@9d buy@12d
          dee: look@1d buy@3d look@5d
          """);

  private static final long DAY = 86_400_000;

  @Test
  void takesTheBeginningOfTheLastVisit() {
    Coding nodes = LOG.coding("buy", "use");
    long[] from = {0, 0};
    long[] to = {20 * DAY, 20 * DAY};

    // cyd came back to buy on day 9; what dee looks at stands nowhere.
    assertThat(Ask.of(LOG.blocks(), new StillThere(nodes, from, to)))
        .extracting(StillThere.Stay::node, stay -> stay.enteredMillis() / DAY)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 4L),
            org.assertj.core.groups.Tuple.tuple(0, 2L),
            org.assertj.core.groups.Tuple.tuple(0, 9L),
            org.assertj.core.groups.Tuple.tuple(0, 3L));
  }

  @Test
  void takesThoseWhoCameInTheTimeOfTheirNode() {
    Coding nodes = LOG.coding("buy", "use");

    assertThat(
            Ask.of(
                LOG.blocks(),
                new StillThere(nodes, new long[] {3 * DAY, 0}, new long[] {9 * DAY, 0})))
        .extracting(stay -> stay.enteredMillis() / DAY)
        .containsExactly(3L);
  }

  @Test
  void knowsTheTimeWithinWhichNearlyAllGoOn() {
    StringBuilder many = new StringBuilder();
    for (int days = 1; days <= 20; days++) {
      many.append("p%d: buy@0d use@%dd\n".formatted(days, days));
    }
    JourneyText log = JourneyText.of(many.toString());

    TimeToLeave.Result times = Ask.of(log.blocks(), new TimeToLeave(log.coding("buy", "use")));

    // Of 1 to 20 days the nineteenth is the 95th percentile by nearest rank; nobody leaves use.
    assertThat(times.nodes())
        .containsExactly(new TimeToLeave.Time(20, 19 * DAY), new TimeToLeave.Time(0, 0));
  }

  @Test
  void needsATimeForEachNode() {
    Coding nodes = LOG.coding("buy", "use");

    assertThatThrownBy(() -> new StillThere(nodes, new long[1], new long[2]))
        .hasMessageContaining("each node");
  }
}
