package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;
import org.wayloom.testing.HandClock;

/**
 * LV24, LV26 against the disk: of a scripted edit of 200 batches each write and each flush goes
 * wrong, one at a time, and nothing that was acknowledged is lost. {@code make soak} takes a longer
 * script.
 *
 * <p>The script goes in groups, one batch of each client. It is played once, and what is on the
 * disk before each group is kept. Every try begins with such a copy, a group before the one that it
 * is about: so a log that has come home and begins anew is among them, and no try plays the whole
 * script.
 *
 * <p>There are no renames that could fail: SQLite's log is written and cut, never renamed.
 * PostgreSQL has no such test, for nothing here stands between its processes and their disk; it
 * stops by itself when a flush fails. {@link KillTest} and {@link TwoServersTest} are about it.
 */
class DiskFaultsTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentId MAP = new DocumentId("m");
  private static final List<ClientId> CLIENTS = List.of(new ClientId("a"), new ClientId("b"));
  private static final int GROUPS = Integer.getInteger("wayloom.edits", 200) / CLIENTS.size();

  /** A log of so many pages comes home; a small number, so that the script sees it often. */
  private static final int LOG_PAGES = 60;

  private static final String FILE = "try.db";
  private static final HandClock CLOCK = HandClock.at("2026-03-01T12:00:00Z");

  @TempDir static Path folder;
  private static FaultyDisk disk;

  /** What is on the disk before each group, and when the script has ended. */
  @BeforeAll
  static void playTheScript() throws IOException {
    disk = new FaultyDisk(folder);
    try (Database database = Database.sqlite(folder.resolve(FILE))) {
      database.migrate("collaboration");
      new SqlDocumentStore(database).create(ACME, MAP, new DocumentKind("map"), 7, CLOCK.instant());
    }
    Script script = new Script(0);
    int flushes = disk.flushes();
    for (int group = 0; group < GROUPS; group++) {
      script.keep(before(group));
      assertThat(script.group()).isTrue();
    }
    script.check("without a fault");
    script.database.close();
    assertThat(disk.flushes() - flushes).isGreaterThan(GROUPS);
  }

  @AfterAll
  static void mend() {
    disk.close();
  }

  private static Path before(int group) {
    return folder.resolve("before" + group + ".db");
  }

  private static Path logOf(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Two clients that number their batches, wait for the answers and repeat what got none. */
  private static final class Script {
    final Path file = folder.resolve(FILE);
    final List<Integer> acked;

    /** The last batch of each client that was found in the log, and the version up to which. */
    final int[] logged = new int[CLIENTS.size()];

    long checked;
    Database database;
    LiveDocuments documents;

    /** Goes on with what is there, after so many groups. */
    Script(int groups) {
      acked = new ArrayList<>(List.of(groups, groups));
      database = open();
      documents = documents();
    }

    /** Goes on with a copy, after so many groups. */
    static Script after(int groups) throws IOException {
      Path file = folder.resolve(FILE);
      Files.deleteIfExists(folder.resolve(FILE + "-shm"));
      copy(before(groups), file);
      copy(logOf(before(groups)), logOf(file));
      return new Script(groups);
    }

    private Database open() {
      Database opened = Database.sqlite(file);
      opened.write().sql("pragma wal_autocheckpoint = " + LOG_PAGES).query((row, n) -> 0).list();
      return opened;
    }

    private LiveDocuments documents() {
      LiveDocuments loaded =
          new LiveDocuments(
              new SqlDocumentStore(database),
              new BatchRules(LiveLimits.STANDARD, Map.of()),
              LiveLimits.STANDARD,
              new Clocks(CLOCK, CLOCK),
              Runnable::run);
      loaded.read(ACME, MAP);
      return loaded;
    }

    /** Keeps the database as it is on the disk. */
    void keep(Path copy) throws IOException {
      copy(file, copy);
      copy(logOf(file), logOf(copy));
    }

    /** Each client's next batch, in one group; whether all was saved. */
    boolean group() {
      List<CompletableFuture<PushResult>> results = new ArrayList<>();
      for (int client = 0; client < CLIENTS.size(); client++) {
        int seq = acked.get(client) + 1;
        results.add(documents.submit(ACME, MAP, batch(CLIENTS.get(client), seq)));
      }
      documents.committer().flush();
      boolean saved = true;
      for (int client = 0; client < CLIENTS.size(); client++) {
        CompletableFuture<PushResult> result = results.get(client);
        assertThat(result).isDone();
        if (result.isCompletedExceptionally()) {
          saved = false;
        } else {
          acked.set(client, acked.get(client) + 1);
        }
      }
      return saved;
    }

    /** The power goes, and comes back; the process starts again on a disk that works. */
    void losePower() {
      disk.cutPower();
      database.close();
      disk.mend();
      database = open();
      documents = documents();
    }

    /** The same; what is in the log was not on the disk, but what a copy of it says. */
    void losePower(Path log) throws IOException {
      disk.cutPower();
      database.close();
      copy(log, logOf(file));
      losePower();
    }

    /**
     * The log holds every batch once, in order, and what was acknowledged is in it. What was looked
     * at before is not read again.
     */
    void check(String moment) {
      DocumentStore store = new SqlDocumentStore(database);
      for (Commit commit : store.commits(ACME, MAP, checked, Integer.MAX_VALUE)) {
        int client = CLIENTS.indexOf(commit.client());
        assertThat(commit.version()).as(moment).isEqualTo(++checked);
        assertThat(commit.seq()).as(moment).isEqualTo(++logged[client]);
        assertThat(commit.operations())
            .as(moment)
            .isEqualTo(batch(commit.client(), logged[client]).operations());
      }
      for (int client = 0; client < CLIENTS.size(); client++) {
        assertThat(logged[client]).as(moment).isGreaterThanOrEqualTo(acked.get(client));
      }
      assertThat(store.find(ACME, MAP).orElseThrow().version()).as(moment).isEqualTo(checked);
    }

    /** Goes on for two groups, in which nothing goes wrong. */
    void end(String moment) {
      check(moment);
      assertThat(group() && group()).as(moment).isTrue();
      check(moment);
      database.close();
    }
  }

  /** A batch that writes a number and adds a card; now and then one that takes pages. */
  private static Batch batch(ClientId client, long seq) {
    Operation token =
        new Operation.Set(MAP.value(), Map.of(client.value(), FieldValue.number(seq)));
    Operation card =
        new Operation.Create(
            client.value() + seq,
            "card",
            new Place(MAP.value(), "a0"),
            Map.of("text", FieldValue.text("Step ".repeat(seq % 10 == 0 ? 1_200 : 4))));
    return Batch.of(client, seq, List.of(token, card), Actor.LOCAL);
  }

  /** What is expected of a script in which something went wrong. */
  @FunctionalInterface
  private interface Aftermath {
    /**
     * @param saved whether the group was acknowledged all the same: SQLite tells nobody of what
     *     goes wrong while a log comes home, and does it again
     */
    void of(Script script, boolean saved, String moment) throws IOException;
  }

  /** Lets each write or each flush of each group go wrong, in a try of its own. */
  private static void each(FaultyDisk.Fault fault, Aftermath aftermath) throws IOException {
    int stopped = 0;
    int savedAllTheSame = 0;
    for (int group = 0; group < GROUPS; group++) {
      int at = 1;
      while (true) {
        Script script = Script.after(Math.max(0, group - 1));
        if (group > 0) {
          assertThat(script.group()).isTrue();
        }
        String moment = "group %d, %s %d".formatted(group + 1, fault, at);
        disk.arm(fault, at++);
        boolean saved = script.group();
        if (!disk.hasStruck()) {
          disk.mend();
          assertThat(saved).as(moment).isTrue();
          script.database.close();
          break;
        }
        stopped += saved ? 0 : 1;
        savedAllTheSame += saved ? 1 : 0;
        aftermath.of(script, saved, moment);
        script.end(moment);
      }
    }
    assertThat(stopped).isGreaterThanOrEqualTo(GROUPS);
    assertThat(savedAllTheSame).as("while the log came home").isPositive();
  }

  @Test
  @DisplayName("LV26: a write that fails stops the document; ten seconds later it goes on")
  void aWriteThatFailsLosesNothing() throws IOException {
    each(
        FaultyDisk.Fault.WRITE,
        (script, saved, moment) -> {
          if (saved) {
            script.losePower();
          } else {
            assertStopped(script);
            CLOCK.pass(Duration.ofSeconds(11));
          }
        });
  }

  @Test
  @DisplayName("LV26: after a flush that fails nothing is taken in until the process starts anew")
  void aFlushThatFailsStopsEverything() throws IOException {
    each(
        FaultyDisk.Fault.FLUSH,
        (script, saved, moment) -> {
          if (!saved) {
            assertStoppedForGood(script, moment);
          }
          script.losePower();
        });
  }

  @Test
  @DisplayName(
      "LV26: what was written before a flush that fails may be lost, acknowledged it is not")
  void whatWasNotFlushedWasNotAcknowledged() throws IOException {
    Path flushed = folder.resolve("flushed");
    for (int group = 0; group < GROUPS; group++) {
      Script script = Script.after(group);
      copy(logOf(script.file), flushed);
      disk.arm(FaultyDisk.Fault.FLUSH, 1);
      String moment = "group " + (group + 1);
      assertThat(script.group()).as(moment).isFalse();
      script.losePower(flushed);
      assertThat(script.documents.read(ACME, MAP).version())
          .as(moment)
          .isEqualTo((long) group * CLIENTS.size());
      script.end(moment);
    }
  }

  private static void assertStoppedForGood(Script script, String moment) {
    disk.mend();
    List<Integer> acked = List.copyOf(script.acked);
    CLOCK.pass(Duration.ofHours(1));
    assertThat(script.group()).as(moment).isFalse();
    assertThat(script.acked).as(moment).isEqualTo(acked);
    assertThatThrownBy(
            () ->
                script.documents.create(
                    ACME, new DocumentId("n"), new DocumentKind("map"), Actor.LOCAL))
        .as(moment)
        .hasMessageContaining("start Wayloom again");
  }

  /** What comes before the ten seconds are over is not taken in. */
  private static void assertStopped(Script script) {
    assertThatThrownBy(
            () ->
                LiveDocuments.await(
                    () -> script.documents.submit(ACME, MAP, batch(new ClientId("late"), 1))))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Not saved");
  }

  /** 507, as REST says it. */
  private static void assertSaysThatItIsFull(Script script) {
    CompletableFuture<PushResult> late =
        script.documents.submit(ACME, MAP, batch(new ClientId("late"), 1));
    script.documents.committer().flush();
    assertThatThrownBy(() -> LiveDocuments.await(() -> late))
        .isInstanceOfSatisfying(
            ProblemException.class,
            full -> assertThat(full.problem().type().status()).isEqualTo(507));
  }

  @Test
  @DisplayName("LV24: power that goes in the middle of a write loses nothing acknowledged")
  void aTornWriteLosesNothing() throws IOException {
    each(FaultyDisk.Fault.TORN_WRITE, (script, saved, moment) -> script.losePower());
  }

  @Test
  @DisplayName("LV26: a full disk stops the document and says so; with room again it goes on")
  void aFullDiskThatIsFreedLosesNothing() throws IOException {
    Script script = Script.after(0);
    for (int group = 0; group < GROUPS; group++) {
      String moment = "full before group " + (group + 1);
      disk.arm(FaultyDisk.Fault.NO_ROOM, 0);
      assertThat(script.group()).as(moment).isFalse();
      CLOCK.pass(Duration.ofSeconds(11));
      assertSaysThatItIsFull(script);
      assertThat(script.documents.read(ACME, MAP).version())
          .as(moment)
          .isEqualTo((long) group * CLIENTS.size());
      disk.mend();
      assertStopped(script);
      CLOCK.pass(Duration.ofSeconds(11));
      assertThat(script.group()).as(moment).isTrue();
    }
    assertThat(script.acked).containsOnly(GROUPS);
    script.end("freed");
  }
}
