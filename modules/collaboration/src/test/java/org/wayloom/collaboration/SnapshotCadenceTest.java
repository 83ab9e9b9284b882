package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.DocumentId;
import org.wayloom.testing.HandClock;

class SnapshotCadenceTest {
  private static final DocumentId MAP = new DocumentId("m");

  private final HandClock clock = HandClock.at("2026-03-01T12:00:00Z");
  private final SnapshotCadence cadence = new SnapshotCadence(clock);

  @Test
  @DisplayName("LV28: a snapshot is due after 200 batches, and not within ten seconds of the last")
  void isDueAfterEnoughBatchesAndSomeTime() {
    assertThat(cadence.isDue(MAP, 1)).as("where the counting begins").isFalse();
    clock.pass(Duration.ofSeconds(10));
    assertThat(cadence.isDue(MAP, 200)).as("199 batches").isFalse();
    assertThat(cadence.isDue(MAP, 201)).isTrue();
    assertThat(cadence.takes(MAP, 201)).isTrue();
    clock.pass(Duration.ofMillis(9_999));
    assertThat(cadence.isDue(MAP, 1_201))
        .as("a thousand batches in less than ten seconds")
        .isFalse();
    clock.pass(Duration.ofMillis(1));
    assertThat(cadence.isDue(MAP, 1_201)).isTrue();
  }

  @Test
  @DisplayName("LV28: what a snapshot holds already is not written again")
  void takesNothingTwice() {
    assertThat(cadence.takes(MAP, 0)).as("an empty document").isFalse();
    assertThat(cadence.takes(MAP, 3)).isTrue();
    assertThat(cadence.takes(MAP, 3)).isFalse();
    cadence.forget(MAP);
    assertThat(cadence.takes(MAP, 3)).as("nobody knows any more").isTrue();
  }
}
