package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every journey is watched equally long, from its first step on. */
class WithinWindowTest {
  private static List<List<Long>> seen(BlockSource source) {
    List<List<Long>> seen = new ArrayList<>();
    source.walk(
        0,
        source.persons(),
        Set.of(),
        journey -> {
          List<Long> times = new ArrayList<>();
          for (int i = journey.from; i < journey.to; i++) {
            times.add(journey.times[i]);
          }
          seen.add(times);
        });
    return seen;
  }

  @Test
  void endsAWindowAfterTheFirstStepAndNotAfterWhatCameBefore() {
    JourneyText log =
        JourneyText.of(
            """
            p0: other@1s step@50s other@60s step@80s step@81s
            p1: step@7s step@1000s
            p2: other@3s other@900s
            """);

    assertThat(seen(WithinWindow.of(log.blocks(), log.coding("step"), 30_000)))
        .containsExactly(
            List.of(1_000L, 50_000L, 60_000L, 80_000L), List.of(7_000L), List.of(3_000L, 900_000L));
  }
}
