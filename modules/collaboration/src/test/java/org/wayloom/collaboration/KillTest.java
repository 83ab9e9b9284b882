package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.Actor;
import org.wayloom.sql.Database;
import org.wayloom.testing.PostgresServer;

/**
 * LV22, LV24, against the operating system: a process in which twenty writers edit is killed again
 * and again. {@code make soak} kills it 500 times; {@code make crash} kills the whole server.
 */
class KillTest {
  /** Half of them on SQLite, half on PostgreSQL. */
  private static final int KILLS = Integer.getInteger("wayloom.kills", 10);

  private static final boolean SOAK = KILLS > 10;
  private static final List<String> CLIENTS =
      IntStream.rangeClosed(1, 20).mapToObj(client -> "w" + client).toList();
  private static final int MOST_ACKS_BEFORE_THE_KILL = 200;
  private static final int OPERATIONS = 1_000_000;
  private static final int RECORDS = 10_000;

  @TempDir Path folder;

  private final AckedEdits edits = new AckedEdits();

  @Test
  @DisplayName("LV22, LV24: kill -9 under 20 writers loses no acknowledged edit and doubles none")
  void losesNothingAndDoublesNothing() throws Exception {
    killAgainAndAgain(folder.resolve("wayloom.db").toString());
  }

  @Test
  @DisplayName("LV22, LV24: on PostgreSQL too")
  void losesNothingAndDoublesNothingOnPostgresql() throws Exception {
    Optional<PostgresServer> started = PostgresServer.startIfInstalled();
    Assumptions.assumeTrue(started.isPresent(), "PostgreSQL is not installed on this machine");
    try (PostgresServer postgres = started.orElseThrow()) {
      killAgainAndAgain(postgres.jdbcUrl());
    }
  }

  private void killAgainAndAgain(String place) throws Exception {
    Random random = new Random(11);
    for (int round = 0; round < KILLS / 2; round++) {
      runAndKill(place, 1 + random.nextInt(MOST_ACKS_BEFORE_THE_KILL));
      try (Database database = EditingProcess.open(place)) {
        edits.check(new SqlDocumentStore(database), "round " + round);
      }
    }
    assertThat(edits.clients()).isEqualTo(CLIENTS.size());
  }

  /**
   * Starts the process, waits for so many acknowledgements and kills it in the midst of more.
   *
   * @return how long the first acknowledgement took
   */
  private Duration runAndKill(String place, int acks) throws Exception {
    try (EditingServer server = EditingServer.start(place, 0, CLIENTS, edits)) {
      server.awaitAcks(acks);
      server.kill();
      return server.serving();
    }
  }

  @Test
  @DisplayName("LV28: killed with a million operations in the log, it serves again in 5 seconds")
  void servesAgainSoonWithAMillionOperations() throws Exception {
    Assumptions.assumeTrue(SOAK, "a million operations are written by make soak");
    Path file = folder.resolve("million.db");
    try (Database database = Database.sqlite(file)) {
      database.migrate("collaboration");
      fill(new SqlDocumentStore(database));
    }
    runAndKill(file.toString(), 1_000);
    Duration serving = runAndKill(file.toString(), 1);
    System.out.printf(
        "serving again after %d ms with %,d operations%n", serving.toMillis(), OPERATIONS);
    assertThat(serving).isLessThan(Duration.ofSeconds(5));
  }

  /** A log that is as long as a document's gets, and the snapshots that the server would keep. */
  private static void fill(SqlDocumentStore store) {
    store.create(EditingProcess.ACME, EditingProcess.MAP, EditingProcess.KIND, 7, Instant.now());
    Forest forest = Forest.empty(EditingProcess.MAP, EditingProcess.KIND, 7);
    List<DocumentStore.LogEntry> group = new ArrayList<>();
    for (int version = 1; version <= OPERATIONS; version++) {
      String id = "c" + version % RECORDS;
      Operation operation =
          version <= RECORDS
              ? new Operation.Create(
                  id,
                  "card",
                  new Place(EditingProcess.MAP.value(), "a0"),
                  Map.of("text", FieldValue.text("A card")))
              : new Operation.Set(id, Map.of("text", FieldValue.text("Changed in " + version)));
      Commit commit =
          new Commit(
              version,
              new ClientId("filler"),
              version,
              Actor.LOCAL,
              Instant.now(),
              List.of(operation));
      forest = forest.after(commit);
      group.add(
          new DocumentStore.LogEntry(EditingProcess.ACME, EditingProcess.MAP, 7, commit, null));
      if (version % 5_000 == 0) {
        store.append(group);
        group.clear();
        if (version < OPERATIONS) {
          store.saveSnapshot(EditingProcess.ACME, forest);
        }
      }
    }
  }
}
