package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.testing.HandClock;

/** The machine's clock is set while people write: they notice nothing, and lose nothing. */
class ClockJumpTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentId MAP = new DocumentId("m");
  private static final ClientId TAB = new ClientId("tab");
  private static final String NOON = "2026-03-01T12:00:00Z";

  private final HandClock wall = HandClock.at(NOON);
  private final HandClock steady = HandClock.at(NOON);
  private final SimulatedStore store = new SimulatedStore(Mutant.NONE);
  private final LiveDocuments documents =
      new LiveDocuments(
          store,
          new BatchRules(LiveLimits.STANDARD, Map.of()),
          LiveLimits.STANDARD,
          new Clocks(wall, steady),
          Runnable::run);

  @BeforeEach
  void create() {
    documents.create(ACME, MAP, new DocumentKind("map"), Actor.LOCAL);
  }

  private CompletableFuture<PushResult> edit(long seq) {
    CompletableFuture<PushResult> result =
        documents.submit(
            ACME,
            MAP,
            Batch.of(
                TAB,
                seq,
                List.of(new Operation.Set("m", Map.of("title", FieldValue.number(seq)))),
                Actor.LOCAL));
    documents.committer().flush();
    return result;
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1H", "PT1H", "P-400D", "P400D"})
  @DisplayName("LV20, LV76: edits go on in order, each with the time that the clock said")
  void editsGoOn(Duration jump) {
    assertThat(edit(1).join()).isInstanceOf(PushResult.Accepted.class);
    wall.pass(jump);
    assertThat(edit(2).join()).isInstanceOf(PushResult.Accepted.class);
    Instant noon = Instant.parse(NOON);
    assertThat(store.log(MAP))
        .extracting(entry -> entry.commit().at())
        .containsExactly(noon, noon.plus(jump));
    assertThat(documents.read(ACME, MAP).version()).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "LV26, LV76: a document whose batch could not be written waits ten seconds, not the hour")
  void waitsNoLongerThanTenSeconds() {
    store.next(SimulatedStore.Trouble.REFUSAL);
    assertThat(edit(1)).isCompletedExceptionally();
    wall.pass(Duration.ofHours(-1));
    steady.pass(Duration.ofSeconds(9));
    assertThatThrownBy(() -> LiveDocuments.await(() -> edit(1)))
        .hasMessageContaining("Try again in some seconds");
    steady.pass(Duration.ofSeconds(2));
    assertThat(edit(1).join()).isInstanceOf(PushResult.Accepted.class);
  }

  @Test
  @DisplayName("LV26, LV76: and not shorter, where the clock is set forward")
  void waitsTheTenSeconds() {
    store.next(SimulatedStore.Trouble.REFUSAL);
    assertThat(edit(1)).isCompletedExceptionally();
    wall.pass(Duration.ofHours(1));
    assertThatThrownBy(() -> LiveDocuments.await(() -> edit(1)))
        .hasMessageContaining("Try again in some seconds");
  }

  @Test
  void theSteadyClockPassesAsTimeDoes() {
    AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    SteadyClock clock = new SteadyClock(Instant.parse(NOON), nanos::get);
    nanos.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-01T12:00:03Z"));
  }
}
