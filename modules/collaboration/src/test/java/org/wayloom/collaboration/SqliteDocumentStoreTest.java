package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.sql.Database;

class SqliteDocumentStoreTest extends DocumentStoreContract {
  @TempDir static Path folder;
  private static Database database;
  private static DocumentStore store;

  @BeforeAll
  static void open() {
    database = Database.sqlite(folder.resolve("wayloom.db"));
    database.migrate("collaboration");
    store = new SqlDocumentStore(database);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Override
  DocumentStore store() {
    return store;
  }

  private void damage(String sql) {
    database.write().sql(sql).param("document", map.value()).update();
  }

  @Test
  @DisplayName(
      "LV27: a record of the log that was changed on the disk is never read as if it were right")
  void noticesADamagedLog() {
    store.append(List.of(entry(1, 1), entry(2, 2)));
    damage("update document_op set seq = 9 where document_id = :document and version = 2");
    assertThatThrownBy(() -> store.load(acme, map))
        .hasMessage(
            "Version 2 of document %s fails its checksum: bring back a backup.".formatted(map));
  }

  @Test
  @DisplayName("LV45: what a newer server has written is not passed over")
  void saysThatANewerServerHasWritten() {
    store.append(List.of(entry(1, 1), entry(2, 2)));
    String merge = "[{\"o\":\"merge\",\"id\":\"a\",\"into\":\"b\"}]";
    database
        .write()
        .sql(
            "update document_op set ops = :ops, crc32c = :crc where document_id = :document and version = 2")
        .param("ops", merge)
        .param("crc", Checksum.ofCommit(map, entry(2, 2).commit(), merge, null))
        .param("document", map.value())
        .update();
    assertThatThrownBy(() -> store.load(acme, map))
        .hasMessage(
            "Version 2 of document %s was written by a newer Wayloom: start that one. An operation is create, set or move, not \"merge\"."
                .formatted(map));
  }

  @Test
  @DisplayName("LV27: a hole in the log is noticed")
  void noticesAHoleInTheLog() {
    store.append(List.of(entry(1, 1), entry(2, 2), entry(3, 3)));
    damage("delete from document_op where document_id = :document and version = 2");
    assertThatThrownBy(() -> store.load(acme, map))
        .hasMessage("The log of document %s lacks version 2: bring back a backup.".formatted(map));
  }

  @Test
  @DisplayName("LV28: a damaged snapshot is no loss")
  void doesWithoutADamagedSnapshot() {
    store.append(List.of(entry(1, 1), entry(2, 2)));
    store.saveSnapshot(acme, store.load(acme, map).orElseThrow());
    damage("update document_snapshot set records = '[]' where document_id = :document");
    assertThat(store.load(acme, map).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void keepsASnapshotOfEachStretchOfVersions() {
    keepsTheNewestSnapshotOfEachStretch();
  }
}
