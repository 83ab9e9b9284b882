package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * LV24, LV27 against a log of which the end did not reach the disk whole: whatever the place of the
 * tear, the groups before it are read and nothing of what comes after. {@code make soak} tears at
 * 2,000 places.
 */
class TornTailTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentId MAP = new DocumentId("m");
  private static final ClientId TAB = new ClientId("tab");
  private static final int GROUPS = 30;
  private static final int PLACES = Integer.getInteger("wayloom.tears", 120);

  @TempDir Path folder;

  /** The length of the log after each group, and the version that the group ended with. */
  private final TreeMap<Long, Long> flushed = new TreeMap<>();

  @Test
  @DisplayName("LV24, LV27: a torn end of the log is cut, never read; all before it is there")
  void readsWhatWasFlushedBeforeTheTear() throws IOException {
    write();
    long length = Files.size(keptLog());
    Random random = new Random(5);
    for (int i = 0; i < PLACES; i++) {
      long at = length * i / PLACES;
      boolean cut = i % 2 == 0;
      long expected = flushed.floorEntry(at).getValue();
      check(torn(at, cut, random), expected, (cut ? "cut at " : "garbage from ") + at);
    }
  }

  /** Writes groups of one to three batches and keeps the files as a power cut would leave them. */
  private void write() throws IOException {
    Path file = folder.resolve("wayloom.db");
    Path wal = folder.resolve("wayloom.db-wal");
    try (Database writing = Database.sqlite(file)) {
      writing.migrate("collaboration");
      SqlDocumentStore store = new SqlDocumentStore(writing);
      store.create(ACME, MAP, new DocumentKind("map"), 7, Instant.EPOCH);
      writing.write().sql("pragma wal_checkpoint(truncate)").query((row, n) -> 0).list();
      writing.write().sql("pragma wal_autocheckpoint = 0").query((row, n) -> 0).list();
      long version = 0;
      flushed.put(0L, 0L);
      for (int group = 0; group < GROUPS; group++) {
        List<DocumentStore.LogEntry> entries = new ArrayList<>();
        for (int i = 0; i <= group % 3; i++) {
          entries.add(new DocumentStore.LogEntry(ACME, MAP, 7, commit(++version), null));
        }
        store.append(entries);
        flushed.put(Files.size(wal), version);
      }
      Files.copy(file, kept());
      Files.copy(wal, keptLog());
    }
  }

  private Path kept() {
    return folder.resolve("kept.db");
  }

  private Path keptLog() {
    return folder.resolve("kept.db-wal");
  }

  private static Commit commit(long version) {
    Operation operation =
        new Operation.Set(
            MAP.value(),
            Map.of("title", FieldValue.text("Version " + version + " of a map".repeat(40))));
    Instant at = Instant.EPOCH.plusSeconds(version);
    return new Commit(version, TAB, version, Actor.LOCAL, at, List.of(operation));
  }

  /** A copy of the database whose log ends at a place, or holds something else from there on. */
  private Path torn(long at, boolean cut, Random random) throws IOException {
    Path copy = folder.resolve("torn.db");
    Path tornLog = folder.resolve("torn.db-wal");
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve("torn.db" + end));
    }
    Files.copy(kept(), copy);
    Files.copy(keptLog(), tornLog);
    try (RandomAccessFile bytes = new RandomAccessFile(tornLog.toFile(), "rw")) {
      if (cut) {
        bytes.setLength(at);
      } else {
        byte[] garbage = new byte[Math.toIntExact(bytes.length() - at)];
        random.nextBytes(garbage);
        bytes.seek(at);
        bytes.write(garbage);
      }
    }
    return copy;
  }

  /** Exactly the flushed versions are there, and the next batch finds its place after them. */
  private static void check(Path file, long version, String moment) {
    try (Database reading = Database.sqlite(file)) {
      SqlDocumentStore store = new SqlDocumentStore(reading);
      List<Commit> expected = new ArrayList<>();
      for (long v = 1; v <= version; v++) {
        expected.add(commit(v));
      }
      assertThat(store.commits(ACME, MAP, 0, Integer.MAX_VALUE)).as(moment).isEqualTo(expected);
      assertThat(store.load(ACME, MAP).orElseThrow().version()).as(moment).isEqualTo(version);
      assertThat(store.lastSeq(ACME, MAP, TAB)).as(moment).isEqualTo(version);
      store.append(List.of(new DocumentStore.LogEntry(ACME, MAP, 7, commit(version + 1), null)));
      assertThat(store.load(ACME, MAP).orElseThrow().version()).as(moment).isEqualTo(version + 1);
    }
  }
}
