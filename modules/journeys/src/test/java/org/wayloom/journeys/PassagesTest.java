package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final JourneyText LOG =
      JourneyText.of(
          """
          ann: look@1 look@2 other@3 buy@5 look@7 buy@20
          bob: look@4
          cid: buy@2 look@6
          dan: other@1
          """);
  private static final Coding NODES = LOG.coding("look", "buy");

  private static String stays(Passages.Stays stays) {
    return Arrays.toString(stays.ended()) + Arrays.toString(stays.open());
  }

  @Test
  void aFirstStayEndsWithTheFirstStepElsewhere() {
    Passages.Result result = Ask.of(LOG.blocks(), new Passages(NODES, 30));

    // Ann looks from 1 to 5 and buys from 5 to 7; her later stays do not count. Bob still looks.
    assertThat(stays(result.nodes().get(0))).isEqualTo("[4.0][26.0, 24.0]");
    assertThat(stays(result.nodes().get(1))).isEqualTo("[2.0, 4.0][]");
  }

  @Test
  void aPersonDwellsFromTheFirstToTheLastStepOfTheFirstStay() {
    Passages.Result result = Ask.of(LOG.blocks(), new Passages(NODES, 30));

    // Ann looks at 1 and 2; nobody else has two steps in one stay.
    assertThat(result.nodes().get(0).dwells()).containsExactly(1, 0, 0);
    assertThat(result.nodes().get(1).dwells()).containsExactly(0, 0);
  }

  @Test
  void partsMergeInOrder() {
    Passages passages = new Passages(NODES, 30);
    Passages.Tally left = passages.start();
    Passages.Tally right = passages.start();
    LOG.blocks().walk(0, 1, passages.columns(), j -> passages.add(left, j));
    LOG.blocks().walk(1, 4, passages.columns(), j -> passages.add(right, j));

    assertThat(stays(passages.finish(passages.merge(left, right)).nodes().get(1)))
        .isEqualTo("[2.0, 4.0][]");
  }

  @Test
  void aPersonBelongsToWhereTheJourneyBegan() {
    BitSet any = new BitSet();
    any.set(0, LOG.signatures());
    BitSet buying = new BitSet();
    buying.set(LOG.code("buy"));

    assertThat(Ask.names(LOG, Beginnings.within(NODES, any, 0, 3))).containsExactly("ann", "cid");
    assertThat(Ask.names(LOG, Beginnings.within(NODES, any, 3, 99))).containsExactly("bob");
    assertThat(Ask.names(LOG, Beginnings.within(NODES, buying, 0, 99))).containsExactly("cid");
  }
}
