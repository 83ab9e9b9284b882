package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoingOnTest {
  private static final long HOUR = 3_600_000L;
  private static final long DAY = 24 * HOUR;
  private static final JourneyText LOG =
      JourneyText.of(
          """
          ann: a@0h b@2h a@30h b@31h
          bob: a@1h
          cyd: a@26h b@100h
          dan: b@3h a@27h b@27h
          eve: b@5h
          """);
  private static final Coding NODES = LOG.coding("a", "b");

  private static List<GoingOn.Came> from(long within) {
    BitSet next = new BitSet();
    next.set(1);
    BitSet all = new BitSet();
    all.set(0, 2);
    return Ask.of(
        LOG.blocks(),
        new GoingOn(NODES, 0, next, all, Periods.between(0, DAY, 2 * DAY, 5 * DAY), within));
  }

  @Test
  void countsEverybodyOnceOnTheDayOfComing() {
    // Day 0: ann (went on after 120 minutes) and bob. Day 1: cyd, and dan at the very instant.
    assertThat(from(7 * DAY))
        .containsExactly(
            new GoingOn.Came(2, 1, 120, 14_400),
            new GoingOn.Came(2, 2, 74 * 60, 74L * 60 * 74 * 60),
            new GoingOn.Came(0, 0, 0, 0));
  }

  @Test
  void givesEverybodyTheSameTime() {
    assertThat(from(DAY).get(1)).isEqualTo(new GoingOn.Came(2, 1, 0, 0));
  }

  @Test
  void leavesOutWhoCameByAnotherWay() {
    BitSet next = new BitSet();
    next.set(1);
    assertThat(
            Ask.of(
                LOG.blocks(),
                new GoingOn(NODES, 0, next, new BitSet(), Periods.between(0, DAY), DAY)))
        .containsExactly(new GoingOn.Came(0, 0, 0, 0));
  }

  @Test
  void refusesATimeWithoutEnd() {
    assertThatThrownBy(
            () ->
                new GoingOn(
                    NODES, 0, new BitSet(), new BitSet(), Periods.between(0, DAY), 400 * DAY))
        .hasMessageContaining("up to 366 days");
  }
}
