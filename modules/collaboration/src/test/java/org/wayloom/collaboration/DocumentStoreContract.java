package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** What every place to keep documents in must do. */
abstract class DocumentStoreContract {
  static final DocumentKind MAP = new DocumentKind("map");
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final ClientId TAB = new ClientId("tab1");

  final WorkspaceId acme = new WorkspaceId(Ids.next());
  final WorkspaceId other = new WorkspaceId(Ids.next());
  final DocumentId map = DocumentId.create();

  abstract DocumentStore store();

  @BeforeEach
  void create() {
    assertThat(store().create(acme, map, MAP, 7, NOON)).isTrue();
  }

  private Operation stage(String id, String title) {
    return new Operation.Create(
        id, "stage", new Place(map.value(), "a0"), Map.of("title", FieldValue.text(title)));
  }

  DocumentStore.LogEntry entry(long version, long seq, Operation... operations) {
    return entry(version, seq, null, operations);
  }

  private DocumentStore.LogEntry entry(
      long version, long seq, @Nullable Problem refusal, Operation... operations) {
    return new DocumentStore.LogEntry(
        acme,
        map,
        7,
        new Commit(version, TAB, seq, Actor.LOCAL, NOON.plusSeconds(version), List.of(operations)),
        refusal);
  }

  private Forest load() {
    return store().load(acme, map).orElseThrow();
  }

  @Test
  void aNewDocumentIsItsRootRecord() {
    Forest forest = load();
    assertThat(forest.version()).isZero();
    assertThat(forest.epoch()).isEqualTo(7);
    assertThat(forest.root().type()).isEqualTo("map");
    assertThat(forest.records()).isEmpty();
  }

  @Test
  void makingADocumentAgainDoesNothing() {
    store().append(List.of(entry(1, 1, stage("s1", "Find"))));
    assertThat(store().create(acme, map, MAP, 8, NOON)).isFalse();
    assertThat(load().version()).isEqualTo(1);
    assertThat(load().epoch()).isEqualTo(7);
  }

  @Test
  @DisplayName("LV14: what was appended is what is loaded")
  void loadsWhatWasAppended() {
    Operation text = stage("s1", "Zażółć \"gęślą\" jaźń\n\u0000 سفر 🧭");
    Operation values =
        new Operation.Set(
            "s1",
            Map.of(
                "n", FieldValue.number(0.1),
                "yes", FieldValue.flag(true),
                "gone", FieldValue.empty(),
                "list", FieldValue.texts(List.of("a", "b"))));
    store().append(List.of(entry(1, 1, text), entry(2, 2, values)));
    Forest expected =
        Forest.empty(map, MAP, 7)
            .after(entry(1, 1, text).commit())
            .after(entry(2, 2, values).commit());
    assertThat(load().version()).isEqualTo(2);
    assertThat(load().get("s1")).isEqualTo(expected.get("s1"));
  }

  @Test
  @DisplayName("LV25: of two writers of one version the second fails and leaves nothing")
  void theVersionIsTheFence() {
    store().append(List.of(entry(1, 1, stage("s1", "Find"))));
    assertThatThrownBy(
            () ->
                store()
                    .append(
                        List.of(entry(2, 2, stage("s2", "Buy")), entry(1, 3, stage("s3", "Use")))))
        .isInstanceOf(RuntimeException.class);
    assertThat(load().version()).isEqualTo(1);
    assertThat(store().lastSeq(acme, map, TAB)).isEqualTo(1);
  }

  @Test
  @DisplayName("LV22: no batch of a client is in the log twice")
  void aClientsNumberIsUsedOnce() {
    store().append(List.of(entry(1, 1, stage("s1", "Find"))));
    assertThatThrownBy(() -> store().append(List.of(entry(2, 1, stage("s2", "Buy")))))
        .isInstanceOf(RuntimeException.class);
    assertThat(load().version()).isEqualTo(1);
  }

  @Test
  @DisplayName("LV22: the last number of a client is known")
  void knowsTheLastNumberOfAClient() {
    assertThat(store().lastSeq(acme, map, TAB)).isZero();
    store().append(List.of(entry(1, 1, stage("s1", "Find")), entry(2, 2, stage("s2", "Buy"))));
    assertThat(store().lastSeq(acme, map, TAB)).isEqualTo(2);
  }

  @Test
  @DisplayName("LV29: a refused batch is in the log with its reason")
  void keepsRefusals() {
    Problem problem =
        new Problem(
            ProblemType.INVALID_OPERATION,
            "A title must not be empty.",
            List.of(new Problem.Place("/ops/0/f/title", "must not be empty")));
    store().append(List.of(entry(1, 1, stage("s1", "Find")), entry(2, 2, problem)));
    assertThat(store().outcome(acme, map, TAB, 1)).contains(new DocumentStore.Outcome(1, 1, null));
    assertThat(store().outcome(acme, map, TAB, 2))
        .contains(new DocumentStore.Outcome(2, 2, problem));
    assertThat(store().outcome(acme, map, TAB, 3)).isEmpty();
    assertThat(store().outcomes(acme, map, TAB, 7, 0))
        .containsExactly(
            new DocumentStore.Outcome(1, 1, null), new DocumentStore.Outcome(2, 2, problem));
    assertThat(store().outcomes(acme, map, TAB, 7, 2)).isEmpty();
    assertThat(load().version()).isEqualTo(2);
  }

  @Test
  @DisplayName("LV33: the outcome of a batch belongs to the history line it was written on")
  void knowsOutcomesByHistoryLine() {
    store().append(List.of(entry(1, 1, stage("s1", "Find"))));
    assertThat(store().outcomes(acme, map, TAB, 7, 0)).hasSize(1);
    assertThat(store().outcomes(acme, map, TAB, 8, 0)).isEmpty();
  }

  @Test
  void listsCommitsAfterAVersion() {
    store()
        .append(
            List.of(
                entry(1, 1, stage("s1", "Find")),
                entry(2, 2, stage("s2", "Buy")),
                entry(3, 3, stage("s3", "Use"))));
    assertThat(store().commits(acme, map, 1, 1))
        .containsExactly(entry(2, 2, stage("s2", "Buy")).commit());
    assertThat(store().commits(acme, map, 3, 10)).isEmpty();
  }

  @Test
  @DisplayName("LV28: a snapshot is a cache: with it and without it the document is the same")
  void aSnapshotChangesNothing() {
    store().append(List.of(entry(1, 1, stage("s1", "Find"))));
    store().saveSnapshot(acme, load());
    store().append(List.of(entry(2, 2, stage("s2", "Buy"))));
    Forest forest = load();
    assertThat(forest.version()).isEqualTo(2);
    assertThat(forest.records()).extracting(RecordState::id).containsExactlyInAnyOrder("s1", "s2");
    assertThat(forest.get("s1").fieldVersions()).containsEntry("title", 1L);
  }

  @Test
  @DisplayName("LV72: every version is found again, with snapshots and without")
  void everyVersionIsFoundAgainWithSnapshotsAndWithout() {
    List<Forest> versions = new ArrayList<>(List.of(load()));
    for (long version = 1; version <= 12; version++) {
      store().append(List.of(entry(version, version, stage("s" + version, "Find"))));
      versions.add(load());
      if (version % 4 == 0) {
        store().saveSnapshot(acme, load());
      }
    }
    for (Forest version : versions) {
      Forest found = new PastVersions(store()).at(acme, load(), version.version());
      assertThat(found.version()).isEqualTo(version.version());
      assertThat(found.records()).containsExactlyInAnyOrderElementsOf(version.records());
    }
  }

  @Test
  @DisplayName("LV16, LV72: what was purged is gone from the document and stays in the log")
  void keepsInTheLogWhatWasPurged() {
    Operation card =
        new Operation.Create(
            "c1", "card", new Place("s1", "a0"), Map.of("n", FieldValue.number(1)));
    Operation deleted = new Operation.Set("s1", Map.of("deleted", FieldValue.flag(true)));
    store()
        .append(
            List.of(
                entry(1, 1, stage("s1", "Find"), stage("s2", "Buy"), card), entry(2, 2, deleted)));
    Forest before = load();
    store().append(List.of(entry(3, 3, new Operation.Purge("s1"))));
    assertThat(load().records()).extracting(RecordState::id).containsExactly("s2");
    assertThat(load().liveRecords()).isEqualTo(1);
    assertThat(load().bytes())
        .isEqualTo(before.bytes() - bytes(before, "s1") - bytes(before, "c1"));
    store().saveSnapshot(acme, load());
    store().append(List.of(entry(4, 4, stage("s1", "Again"))));
    assertThat(load().records()).extracting(RecordState::id).containsExactlyInAnyOrder("s1", "s2");
    assertThat(load().children("s1")).isEmpty();
    assertThat(load().get("s1").fieldVersions()).containsExactly(Map.entry("title", 4L));
    Forest then = new PastVersions(store()).at(acme, load(), 2);
    assertThat(then.records()).containsExactlyInAnyOrderElementsOf(before.records());
    assertThat(store().commits(acme, map, 2, 1))
        .containsExactly(entry(3, 3, new Operation.Purge("s1")).commit());
  }

  private static long bytes(Forest forest, String record) {
    return RecordSize.of(forest.get(record));
  }

  @Test
  @DisplayName("LV18: a purge is no change of the document's date")
  void aPurgeIsNoChangeOfTheDate() {
    Operation deleted = new Operation.Set("s1", Map.of("deleted", FieldValue.flag(true)));
    store().append(List.of(entry(1, 1, stage("s1", "Find")), entry(2, 2, deleted)));
    store().append(List.of(entry(3, 3, new Operation.Purge("s1"))));
    DocumentSummary purged = store().find(acme, map).orElseThrow();
    assertThat(purged.version()).isEqualTo(3);
    assertThat(purged.changed()).isEqualTo(NOON.plusSeconds(2));

    store().append(List.of(entry(4, 4, stage("s1", "Find"), deleted)));
    store()
        .append(List.of(entry(5, 5, stage("s2", "Buy")), entry(6, 6, new Operation.Purge("s1"))));
    assertThat(store().find(acme, map).orElseThrow().changed()).isEqualTo(NOON.plusSeconds(5));
  }

  @Test
  @DisplayName("LV18: the log knows when a version was written")
  void knowsWhenAVersionWasWritten() {
    List<DocumentStore.LogEntry> entries = new ArrayList<>();
    for (long version = 1; version <= 1_201; version++) {
      entries.add(entry(version, version, stage("s" + version, "Find")));
    }
    store().append(entries);
    assertThat(store().times(acme, map, List.of(2L, 9L, 5_000L)))
        .isEqualTo(Map.of(2L, NOON.plusSeconds(2), 9L, NOON.plusSeconds(9)));
    List<Long> all = entries.stream().map(entry -> entry.commit().version()).toList();
    assertThat(store().times(acme, map, all)).hasSize(1_201);
    assertThat(store().times(acme, map, List.of())).isEmpty();
    assertThat(store().times(other, map, all)).isEmpty();
  }

  @Test
  void saysWhichVersionTheLogLacks() {
    store().append(List.of(entry(1, 1, stage("s1", "Find"))));
    assertThatThrownBy(() -> new PastVersions(store()).at(acme, load().atVersion(2), 2))
        .hasMessage("The log of document %s lacks version 2: bring back a backup.".formatted(map));
  }

  /** For stores that keep snapshots: the way to an old version is short, and few are kept. */
  void keepsTheNewestSnapshotOfEachStretch() {
    Forest empty = Forest.empty(map, MAP, 7);
    for (long version : List.of(200L, 4_990L, 5_001L, 5_002L)) {
      store().saveSnapshot(acme, empty.atVersion(version));
    }
    assertThat(store().snapshotUpTo(acme, empty, 4_989)).isEmpty();
    assertThat(store().snapshotUpTo(acme, empty, 5_001).orElseThrow().version()).isEqualTo(4_990);
    assertThat(store().snapshotUpTo(acme, empty, 9_000).orElseThrow().version()).isEqualTo(5_002);
  }

  @Test
  void listsTheNewestChangeFirstAndLeavesOutTheDeleted() {
    DocumentId second = DocumentId.create();
    DocumentId third = DocumentId.create();
    store().create(acme, second, MAP, 1, NOON.plusSeconds(5));
    store().create(acme, third, MAP, 1, NOON.plusSeconds(6));
    store().setDeleted(acme, third, NOON);
    store()
        .append(
            List.of(
                new DocumentStore.LogEntry(
                    acme,
                    map,
                    7,
                    new Commit(1, TAB, 1, Actor.LOCAL, NOON.plusSeconds(9), List.of()),
                    null)));
    assertThat(store().list(acme, MAP))
        .extracting(DocumentSummary::id)
        .containsExactly(map, second);
    assertThat(store().list(acme, new DocumentKind("library"))).isEmpty();
    assertThat(store().find(acme, map).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void aDeletedDocumentIsNotLoadedUntilItIsRestored() {
    store().setDeleted(acme, map, NOON);
    assertThat(store().load(acme, map)).isEmpty();
    assertThat(store().find(acme, map).orElseThrow().deleted()).isTrue();
    store().setDeleted(acme, map, null);
    assertThat(store().load(acme, map)).isPresent();
  }

  @Test
  @DisplayName("LV71: another workspace finds nothing")
  void anotherWorkspaceFindsNothing() {
    store().append(List.of(entry(1, 1, stage("s1", "Find"))));
    assertThat(store().find(other, map)).isEmpty();
    assertThat(store().load(other, map)).isEmpty();
    assertThat(store().list(other, MAP)).isEmpty();
    assertThat(store().commits(other, map, 0, 10)).isEmpty();
    assertThat(store().lastSeq(other, map, TAB)).isZero();
    assertThat(store().outcome(other, map, TAB, 1)).isEmpty();
    assertThatThrownBy(() -> store().create(other, map, MAP, 1, NOON))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void forgetsAWorkspaceAndNoOther() {
    DocumentId foreign = DocumentId.create();
    store().create(other, foreign, MAP, 1, NOON);
    store().append(List.of(entry(1, 1, stage("s1", "Find"))));
    store().saveSnapshot(acme, load());
    store().forget(acme);
    assertThat(store().find(acme, map)).isEmpty();
    assertThat(store().commits(acme, map, 0, 10)).isEmpty();
    assertThat(store().lastSeq(acme, map, TAB)).isZero();
    assertThat(store().find(other, foreign)).isPresent();
  }

  @Test
  @DisplayName("LV26: nothing can be appended to a document that is gone")
  void refusesToAppendToAForgottenDocument() {
    store().forget(acme);
    assertThatThrownBy(() -> store().append(List.of(entry(1, 1, stage("s1", "Find")))))
        .isInstanceOf(RuntimeException.class);
    assertThat(store().commits(acme, map, 0, 10)).isEmpty();
  }
}
