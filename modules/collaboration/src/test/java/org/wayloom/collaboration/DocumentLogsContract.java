package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** What is found in the logs of a database, and what becomes of them when it was brought back. */
abstract class DocumentLogsContract {
  private static final long LINE = 7;
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final ClientId TAB = new ClientId("tab1");

  private final WorkspaceId acme = new WorkspaceId(Ids.next());
  private final DocumentId map = DocumentId.create();

  abstract Database database();

  private DocumentStore store() {
    return new SqlDocumentStore(database());
  }

  /** Three edits of the title; after the second a snapshot was kept. */
  @BeforeEach
  void editThreeTimes() {
    store().create(acme, map, new DocumentKind("map"), LINE, NOON);
    edit(1);
    edit(2);
    store().saveSnapshot(acme, store().load(acme, map).orElseThrow());
    edit(3);
  }

  private void edit(long version) {
    Operation title =
        new Operation.Set(map.value(), Map.of("title", FieldValue.text("Title " + version)));
    Commit commit =
        new Commit(version, TAB, version, Actor.LOCAL, NOON.plusSeconds(version), List.of(title));
    store().append(List.of(new DocumentStore.LogEntry(acme, map, LINE, commit, null)));
  }

  private LogCheck check() {
    return DocumentLogs.of(database()).check().stream()
        .filter(each -> each.document().equals(map))
        .findFirst()
        .orElseThrow();
  }

  private void damage(String sql) {
    database().write().sql(sql).param("document", map.value()).update();
  }

  @Test
  void findsNothingWrongWithAGoodLog() {
    assertThat(check()).isEqualTo(new LogCheck(acme, map, new DocumentKind("map"), 3, false, null));
  }

  @Test
  void looksIntoTheLogsOfDeletedDocumentsToo() {
    store().setDeleted(acme, map, NOON);
    assertThat(check().deleted()).isTrue();
    damage("delete from document_op where document_id = :document and version = 1");
    assertThat(check().fault()).isEqualTo("The log of document %s lacks version 1.".formatted(map));
  }

  @Test
  @DisplayName("LV27: names the record that was changed on the disk")
  void namesAChangedRecord() {
    damage("update document_op set seq = 9 where document_id = :document and version = 2");
    assertThat(check().fault()).contains("Version 2 of document " + map, "checksum");
  }

  @Test
  void noticesThatTheEndOfALogIsMissing() {
    damage("delete from document_op where document_id = :document and version = 3");
    assertThat(check().fault())
        .isEqualTo("The log of document %s ends at version 2 instead of 3.".formatted(map));
  }

  @Test
  @DisplayName("LV28: notices a log that comes to something else than its snapshot")
  void comparesTheLogWithItsSnapshot() {
    Forest other = Forest.empty(map, new DocumentKind("map"), LINE).atVersion(2);
    store().saveSnapshot(acme, other);
    assertThat(check().fault()).contains("something else than its snapshot at version 2");
  }

  @Test
  @DisplayName("LV21: a restore puts every document on a line of its own, and changes nothing else")
  void beginsNewLines() {
    Forest before = store().load(acme, map).orElseThrow();

    assertThat(DocumentLogs.of(database()).beginNewLines()).isPositive();

    Forest after = store().load(acme, map).orElseThrow();
    assertThat(after.epoch()).isNotEqualTo(LINE);
    assertThat(after.version()).isEqualTo(3);
    assertThat(after.root()).isEqualTo(before.root());
    assertThat(check().fault()).isNull();
  }

  @Test
  @DisplayName("LV28: the snapshots go along to the new line")
  void carriesSnapshotsOver() {
    DocumentLogs.of(database()).beginNewLines();
    Forest empty =
        Forest.empty(map, new DocumentKind("map"), store().load(acme, map).orElseThrow().epoch());
    assertThat(store().snapshotUpTo(acme, empty, 3).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  @DisplayName("LV33: what was written before stays on the line on which its author knows it")
  void leavesTheOldBatchesOnTheirLine() {
    DocumentLogs.of(database()).beginNewLines();
    assertThat(store().outcomes(acme, map, TAB, LINE, 0)).hasSize(3);
    long line = store().load(acme, map).orElseThrow().epoch();
    assertThat(store().outcomes(acme, map, TAB, line, 0)).isEmpty();
  }
}
