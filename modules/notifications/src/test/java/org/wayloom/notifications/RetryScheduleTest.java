package org.wayloom.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  @Test
  void isTheOneOfTheSpecification() {
    List<String> pauses =
        IntStream.range(0, 10)
            .mapToObj(tries -> RetrySchedule.STANDARD.after(tries, 0).orElseThrow().toString())
            .toList();
    assertThat(pauses)
        .containsExactly(
            "PT0S", "PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");
    assertThat(RetrySchedule.STANDARD.after(10, 0)).isEmpty();
  }

  @Test
  void isUpToATenthLongerByChance() {
    assertThat(RetrySchedule.STANDARD.after(2, 1)).contains(Duration.ofMillis(330_000));
    assertThat(RetrySchedule.STANDARD.after(2, 0.5)).contains(Duration.ofMillis(315_000));
  }

  @Test
  void runsFasterForTests() {
    RetrySchedule fast = RetrySchedule.STANDARD.withHoursOf(60);
    assertThat(fast.after(2, 0)).contains(Duration.ofMillis(5));
    assertThat(fast.after(9, 0)).contains(Duration.ofMillis(1_440));
  }
}
