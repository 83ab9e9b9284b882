package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * LV24, LV27 against a log of which the end did not reach the disk whole: whatever the place of the
 * tear, the groups before it are read and nothing of what comes after. 2,000 places all over the
 * log and the last 500 bytes one by one, the ways of tearing in turn. {@code make soak} tears at
 * 50,000 places, and the last bytes in every way.
 */
class TornTailTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentId MAP = new DocumentId("m");
  private static final ClientId TAB = new ClientId("tab");
  private static final int GROUPS = 12;
  private static final int USUAL_PLACES = 2_000;
  private static final int PLACES = Integer.getInteger("wayloom.tears", USUAL_PLACES);
  private static final int LAST = 500;

  /** What becomes of the log at a place. */
  private enum Tear {
    /** It ends there. */
    CUT,
    /** Something else stands from there on. */
    GARBLED,
    /** This byte is another; the next ones are as they were. */
    FLIPPED;

    byte[] of(byte[] whole, int at, Random random) {
      byte[] torn = Arrays.copyOf(whole, this == CUT ? at : whole.length);
      int end = this == GARBLED ? whole.length : Math.min(at + 1, torn.length);
      for (int i = at; i < end; i++) {
        torn[i] ^= (byte) (1 + random.nextInt(255));
      }
      return torn;
    }
  }

  @TempDir Path folder;

  /** Takes the flushes upon itself: thousands of them would only wait for this machine's disk. */
  private FaultyDisk disk;

  private final Random random = new Random(5);

  /** The length of the log after each group, and the version that the group ended with. */
  private final TreeMap<Integer, Long> flushed = new TreeMap<>();

  private byte[] database = {};
  private byte[] log = {};

  @BeforeEach
  void mount() {
    disk = new FaultyDisk(folder);
  }

  @AfterEach
  void unmount() {
    disk.close();
  }

  @Test
  @DisplayName("LV24, LV27: a torn end of the log is cut, never read; all before it is there")
  void readsWhatWasFlushedBeforeTheTear() throws IOException {
    write();
    Tear[] ways = Tear.values();
    for (int i = 0; i < PLACES; i++) {
      check(ways[i % ways.length], Math.toIntExact((long) log.length * i / PLACES));
    }
    for (int at = log.length - LAST; at < log.length; at++) {
      for (int turn = 0; turn < (PLACES > USUAL_PLACES ? ways.length : 1); turn++) {
        check(ways[(at + turn) % ways.length], at);
      }
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
      flushed.put(0, 0L);
      for (int group = 0; group < GROUPS; group++) {
        List<DocumentStore.LogEntry> entries = new ArrayList<>();
        for (int i = 0; i <= group % 3; i++) {
          entries.add(new DocumentStore.LogEntry(ACME, MAP, 7, commit(++version), null));
        }
        store.append(entries);
        flushed.put(Math.toIntExact(Files.size(wal)), version);
      }
      database = Files.readAllBytes(file);
      log = Files.readAllBytes(wal);
    }
  }

  private static Commit commit(long version) {
    Operation operation =
        new Operation.Set(
            MAP.value(),
            Map.of("title", FieldValue.text("Version " + version + " of a map".repeat(40))));
    Instant at = Instant.EPOCH.plusSeconds(version);
    return new Commit(version, TAB, version, Actor.LOCAL, at, List.of(operation));
  }

  /** Exactly the flushed versions are there, and the next batch finds its place after them. */
  private void check(Tear way, int at) throws IOException {
    String moment = way + " at " + at;
    long version = flushed.floorEntry(at).getValue();
    List<Commit> expected = new ArrayList<>();
    for (long v = 1; v <= version; v++) {
      expected.add(commit(v));
    }
    Path torn = folder.resolve("torn.db");
    Files.write(torn, database);
    Files.write(folder.resolve("torn.db-wal"), way.of(log, at, random));
    try (Database reading = Database.sqlite(torn)) {
      SqlDocumentStore store = new SqlDocumentStore(reading);
      assertThat(store.commits(ACME, MAP, 0, Integer.MAX_VALUE)).as(moment).isEqualTo(expected);
      assertThat(store.load(ACME, MAP).orElseThrow().version()).as(moment).isEqualTo(version);
      assertThat(store.lastSeq(ACME, MAP, TAB)).as(moment).isEqualTo(version);
      store.append(List.of(new DocumentStore.LogEntry(ACME, MAP, 7, commit(version + 1), null)));
      assertThat(store.load(ACME, MAP).orElseThrow().version()).as(moment).isEqualTo(version + 1);
    }
  }
}
