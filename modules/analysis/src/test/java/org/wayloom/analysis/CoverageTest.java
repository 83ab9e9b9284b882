package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final Instant DAY_3 = Instant.parse("1970-01-04T00:00:00Z");
  private static final Instant DAY_9 = Instant.parse("1970-01-10T00:00:00Z");

  @Test
  void listsTheLongestSilentFirst() {
    World world =
        World.of("ann: look@0d buy@3d look@9d call@1d\nbob: call@2d odd@9d")
            .map("see: look call\nget: buy fax");

    Coverage coverage = world.analysis().coverage(World.WORKSPACE, DAY_3);

    assertThat(coverage.touchpoints())
        .extracting(
            Coverage.Touchpoint::touchpoint,
            Coverage.Touchpoint::events,
            Coverage.Touchpoint::recent,
            Coverage.Touchpoint::lastTime)
        .containsExactly(
            tuple("fax", 0L, 0L, null),
            tuple("call", 2L, 0L, Instant.parse("1970-01-03T00:00:00Z")),
            tuple("buy", 1L, 1L, DAY_3),
            tuple("look", 2L, 1L, DAY_9));
  }

  @Test
  void saysHowManyRulesLeadToATouchpoint() {
    World world = World.of("ann: look").map("see: look").touchpoint("desk");

    assertThat(world.analysis().coverage(World.WORKSPACE, DAY_3).touchpoints())
        .extracting(Coverage.Touchpoint::touchpoint, Coverage.Touchpoint::rules)
        .containsExactly(tuple("desk", 0L), tuple("look", 1L));
  }
}
