package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.StreamState.Counts;
import org.wayloom.http.Page;
import org.wayloom.kernel.WorkspaceId;

/** Events that keep arriving: stored stretch by stretch, with one entry a day in the history. */
class StreamsTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("shop");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path data;
  private EvidenceModule module;
  private Evidence evidence;

  @BeforeEach
  void open() {
    openAt(NOON);
  }

  private void openAt(Instant now) {
    module = EvidenceModule.of(data, Clock.fixed(now, ZoneOffset.UTC));
    evidence = module.evidence();
  }

  @AfterEach
  void close() {
    module.close();
  }

  private static NewEvent event(String id, String person) {
    return new NewEvent(
        id, EventKind.EVENT, "visit", NOON, person, null, null, null, null, Map.of(), null);
  }

  private ImportReceipt deliver(String stream, String name, long upTo, NewEvent... events) {
    return evidence.deliver(
        WORKSPACE, new Delivery(stream, name, upTo, List.of(events), List.of()));
  }

  private static Rejection rejection(String raw) {
    return new Rejection(1, "/userId", "It names nobody.", raw);
  }

  @Test
  void countsWhatWasStoredWhatWasKnownAndWhatWasRejected() {
    deliver("s1", "Shop", 10, event("1", "zoe"), event("2", "ann"));
    ImportReceipt second =
        evidence.deliver(
            WORKSPACE,
            new Delivery(
                "s1",
                "Shop",
                20,
                List.of(event("2", "ann"), event("3", "zoe")),
                List.of(rejection("{}"))));

    assertThat(second.received()).isEqualTo(3);
    assertThat(evidence.streams(WORKSPACE))
        .containsExactly(
            new StreamState("s1", 20, NOON, new Counts(5, 3, 1, 1), new Counts(5, 3, 1, 1), 0));
    assertThat(evidence.summary(WORKSPACE).events()).isEqualTo(3);
  }

  @Test
  void hasOneEntryADayInTheHistory() {
    deliver("s1", "Shop", 10, event("1", "zoe"));
    deliver("s1", "Shop", 20, event("2", "zoe"), event("3", "ann"));
    close();
    openAt(NOON.plus(Duration.ofDays(1)));
    deliver("s1", "Shop", 30, event("4", "eva"));

    assertThat(module.history().list(WORKSPACE))
        .extracting(
            job -> job.name() + " " + receiptOf(job).stored() + " " + receiptOf(job).persons())
        .containsExactly("Shop 1 1", "Shop 3 2");
    assertThat(evidence.streams(WORKSPACE))
        .extracting(StreamState::total, StreamState::today)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(new Counts(4, 4, 0, 0), new Counts(1, 1, 0, 0)));
  }

  private static ImportReceipt receiptOf(ImportJob job) {
    return java.util.Objects.requireNonNull(job.receipt());
  }

  @Test
  void refusesAStretchThatItHas() {
    deliver("s1", "Shop", 10, event("1", "zoe"));

    assertThatThrownBy(() -> deliver("s1", "Shop", 10, event("2", "ann")))
        .hasMessage("the stream has come to 10 already: 10");
    assertThat(evidence.summary(WORKSPACE).events()).isEqualTo(1);
  }

  @Test
  void knowsItsEventsAgainUnderANewName() {
    deliver("s1", "Shop", 10, event("1", "zoe"));
    ImportReceipt again = deliver("s1", "Web shop", 20, event("1", "zoe"));

    assertThat(again.duplicate()).isEqualTo(1);
    assertThat(evidence.summary(WORKSPACE).sources())
        .extracting(EvidenceSummary.Source::name)
        .containsExactly("Web shop");
  }

  @Test
  void takesNeitherAFileNorAnotherStreamOfItsNameForItself() {
    deliver("s1", "Shop", 10, event("1", "zoe"));
    deliver("s2", "Shop", 10, event("1", "zoe"));
    evidence.store(WORKSPACE, "Shop", List.of(event("1", "zoe")));

    assertThat(evidence.summary(WORKSPACE).sources())
        .extracting(EvidenceSummary.Source::events)
        .containsExactly(1L, 1L, 1L);
  }

  @Test
  void keepsRejectionsNewestFirstOverAllDeliveries() {
    evidence.deliver(
        WORKSPACE,
        new Delivery("s1", "Shop", 10, List.of(), List.of(rejection("a"), rejection("b"))));
    evidence.deliver(WORKSPACE, new Delivery("s1", "Shop", 20, List.of(), List.of(rejection("c"))));

    Page<Rejection> first = evidence.rejectedOf(WORKSPACE, "s1", 2, "");
    assertThat(first.items()).extracting(Rejection::raw).containsExactly("c", "b");
    assertThat(evidence.rejectedOf(WORKSPACE, "s1", 2, String.valueOf(first.next())).items())
        .extracting(Rejection::raw)
        .containsExactly("a");
    assertThat(evidence.rejectedOf(WORKSPACE, "s2", 2, "").items()).isEmpty();
  }
}
