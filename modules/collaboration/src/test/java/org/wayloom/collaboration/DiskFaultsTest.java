package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * LV24, LV26 against the disk: of a scripted edit each write and each flush goes wrong in turn, and
 * nothing that was acknowledged is lost. {@code make soak} leaves none out.
 */
class DiskFaultsTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentId MAP = new DocumentId("m");
  private static final int STEPS = 6;
  private static final List<ClientId> CLIENTS = List.of(new ClientId("a"), new ClientId("b"));

  /** Of the writes of the script each so-and-so-many-th is tried. */
  private static final int EVERY = Integer.getInteger("wayloom.faultsEvery", 5);

  @TempDir static Path folder;
  private static FaultyDisk disk;
  private static int copies;

  private final HandClock clock = HandClock.at("2026-03-01T12:00:00Z");

  @BeforeAll
  static void prepare() {
    try (Database database = Database.sqlite(folder.resolve("empty.db"))) {
      database.migrate("collaboration");
      new SqlDocumentStore(database)
          .create(
              ACME,
              MAP,
              new DocumentKind("map"),
              7,
              HandClock.at("2026-03-01T12:00:00Z").instant());
    }
    disk = new FaultyDisk(folder);
  }

  @AfterAll
  static void mend() {
    disk.close();
  }

  /** Two clients that number their batches, wait for the answers and repeat what got none. */
  private final class Script {
    final Path file;
    final List<Integer> acked = new ArrayList<>(List.of(0, 0));
    Database database;
    LiveDocuments documents;

    Script() throws IOException {
      file = folder.resolve("copy" + ++copies + ".db");
      Files.copy(folder.resolve("empty.db"), file);
      database = Database.sqlite(file);
      documents = documents(database);
    }

    private LiveDocuments documents(Database of) {
      return new LiveDocuments(
          new SqlDocumentStore(of),
          new BatchRules(LiveLimits.STANDARD, Map.of()),
          LiveLimits.STANDARD,
          clock,
          Runnable::run);
    }

    /** Whether all was saved; false as soon as something was not. */
    boolean play() {
      while (acked.stream().anyMatch(last -> last < STEPS)) {
        if (!step()) {
          return false;
        }
      }
      return true;
    }

    /** Each client's next batch, in one group. */
    private boolean step() {
      List<CompletableFuture<PushResult>> results = new ArrayList<>();
      for (int client = 0; client < CLIENTS.size(); client++) {
        int seq = acked.get(client) + 1;
        results.add(
            seq > STEPS
                ? CompletableFuture.completedFuture(null)
                : documents.submit(ACME, MAP, batch(CLIENTS.get(client), seq)));
      }
      documents.committer().flush();
      boolean saved = true;
      for (int client = 0; client < CLIENTS.size(); client++) {
        CompletableFuture<PushResult> result = results.get(client);
        assertThat(result).isDone();
        if (result.isCompletedExceptionally()) {
          saved = false;
        } else if (result.join() != null) {
          acked.set(client, acked.get(client) + 1);
        }
      }
      return saved;
    }

    /** The process ends, whatever the disk is like, and starts again on a disk that works. */
    void restart() {
      database.close();
      disk.mend();
      database = Database.sqlite(file);
      documents = documents(database);
    }

    /** The log holds every batch once, in order, and what was acknowledged is in it. */
    void check(String moment) {
      DocumentStore store = new SqlDocumentStore(database);
      List<Commit> log = store.commits(ACME, MAP, 0, Integer.MAX_VALUE);
      int[] last = new int[CLIENTS.size()];
      for (int i = 0; i < log.size(); i++) {
        Commit commit = log.get(i);
        int client = CLIENTS.indexOf(commit.client());
        assertThat(commit.version()).as(moment).isEqualTo(i + 1);
        assertThat(commit.seq()).as(moment).isEqualTo(++last[client]);
        assertThat(commit.operations())
            .as(moment)
            .isEqualTo(batch(commit.client(), last[client]).operations());
      }
      for (int client = 0; client < CLIENTS.size(); client++) {
        assertThat(last[client]).as(moment).isGreaterThanOrEqualTo(acked.get(client));
      }
      assertThat(store.load(ACME, MAP).orElseThrow().version()).as(moment).isEqualTo(log.size());
    }

    void end(String moment) {
      check(moment);
      assertThat(play()).as(moment).isTrue();
      check(moment);
      assertThat(acked).as(moment).containsOnly(STEPS);
      database.close();
    }
  }

  private static Batch batch(ClientId client, long seq) {
    Operation token =
        new Operation.Set(MAP.value(), Map.of(client.value(), FieldValue.number(seq)));
    return Batch.of(client, seq, List.of(token), Actor.LOCAL);
  }

  /** How many writes and flushes the script takes when nothing goes wrong. */
  private int[] counted() throws IOException {
    Script script = new Script();
    disk.arm(FaultyDisk.Fault.NONE, 0);
    assertThat(script.play()).isTrue();
    int[] counts = {disk.writes(), disk.flushes()};
    script.end("without a fault");
    assertThat(counts[0]).isGreaterThan(STEPS);
    assertThat(counts[1]).isGreaterThanOrEqualTo(STEPS);
    return counts;
  }

  @Test
  @DisplayName("LV26: a write that fails stops the document; ten seconds later it goes on")
  void aWriteThatFailsLosesNothing() throws IOException {
    int writes = counted()[0];
    for (int at = 1; at <= writes; at += EVERY) {
      goesOnAfter(FaultyDisk.Fault.WRITE, at);
    }
  }

  @Test
  @DisplayName("LV26: after a flush that fails nothing is taken in until the process starts anew")
  void aFlushThatFailsStopsEverything() throws IOException {
    int flushes = counted()[1];
    for (int at = 1; at <= flushes; at++) {
      String moment = "flush " + at;
      Script script = new Script();
      disk.arm(FaultyDisk.Fault.FLUSH, at);
      assertThat(script.play()).as(moment).isFalse();
      disk.mend();
      List<Integer> acked = List.copyOf(script.acked);
      clock.pass(Duration.ofHours(1));
      assertThat(script.play()).as(moment).isFalse();
      assertThat(script.acked).as(moment).isEqualTo(acked);
      assertThatThrownBy(
              () ->
                  script.documents.create(
                      ACME, new DocumentId("n"), new DocumentKind("map"), Actor.LOCAL))
          .as(moment)
          .hasMessageContaining("start Wayloom again");
      script.restart();
      script.end(moment);
    }
  }

  private void goesOnAfter(FaultyDisk.Fault fault, int at) throws IOException {
    String moment = fault + " " + at;
    Script script = new Script();
    disk.arm(fault, at);
    assertThat(script.play()).as(moment).isFalse();
    assertStopped(script);
    clock.pass(Duration.ofSeconds(11));
    script.end(moment);
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

  @Test
  @DisplayName("LV24: power that goes in the middle of a write loses nothing acknowledged")
  void aTornWriteLosesNothing() throws IOException {
    int writes = counted()[0];
    for (int at = 1; at <= writes; at += EVERY) {
      String moment = "torn write " + at;
      Script script = new Script();
      disk.arm(FaultyDisk.Fault.TORN_WRITE, at);
      assertThat(script.play()).as(moment).isFalse();
      script.restart();
      script.end(moment);
    }
  }

  @Test
  @DisplayName("LV26: a full disk stops the document and says so; with room again it goes on")
  void aFullDiskThatIsFreedLosesNothing() throws IOException {
    for (int before = 0; before < STEPS; before += 2) {
      Script script = new Script();
      for (int step = 0; step < before; step++) {
        assertThat(script.step()).isTrue();
      }
      disk.arm(FaultyDisk.Fault.NO_ROOM, 0);
      assertThat(script.play()).isFalse();
      clock.pass(Duration.ofSeconds(11));
      assertThat(script.play()).as("still full").isFalse();
      disk.mend();
      assertStopped(script);
      clock.pass(Duration.ofSeconds(11));
      script.end("full after " + before);
      assertThat(script.acked).containsOnly(STEPS);
    }
  }
}
