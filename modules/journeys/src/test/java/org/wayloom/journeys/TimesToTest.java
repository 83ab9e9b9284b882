package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimesToTest {
  private static final JourneyText LOG =
      JourneyText.of(
          """
          ann: see@2 try@5 buy@9
          bob: see@0 leave@4 buy@6
          cyd: see@3 see@8
          dee: buy@1 see@2 buy@7
          eve: try@1
          fay: buy@4
          """);

  @Test
  void watchesFromTheStartToTheFirstEnd() {
    TimesTo.Result times =
        Ask.of(LOG.blocks(), new TimesTo(LOG.coding("see"), LOG.coding("buy", "leave"), 10));

    // ann bought after 7; bob left before he bought; cyd is watched for 7; dee bought after 5.
    assertThat(times.millis()).containsExactly(7, 4, 7, 5);
    assertThat(times.ends()).containsExactly(0, 1, Coding.NONE, 0);
    assertThat(times.persons()).isEqualTo(4);
  }

  @Test
  void theStartMayBeTheEnd() {
    TimesTo.Result times =
        Ask.of(LOG.blocks(), new TimesTo(LOG.coding("see buy"), LOG.coding("buy"), 10));

    // dee and fay begin with a purchase.
    assertThat(times.millis()).containsExactly(7, 6, 7, 0, 0);
    assertThat(times.ends()).containsExactly(0, 0, Coding.NONE, 0, 0);
  }
}
