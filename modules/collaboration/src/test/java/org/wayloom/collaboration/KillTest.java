package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
  private static final int CLIENTS = 20;
  private static final int MOST_ACKS_BEFORE_THE_KILL = 200;
  private static final int OPERATIONS = 1_000_000;
  private static final int RECORDS = 10_000;

  @TempDir Path folder;

  /** The last number of each client that was acknowledged. */
  private final Map<String, Long> acked = new HashMap<>();

  /** The last number of each client that is known to be in the log, which is read up to here. */
  private final Map<String, Long> logged = new HashMap<>();

  private long read;

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

  private void killAgainAndAgain(String place) throws IOException {
    Random random = new Random(11);
    for (int round = 0; round < KILLS / 2; round++) {
      runAndKill(place, 1 + random.nextInt(MOST_ACKS_BEFORE_THE_KILL));
      check(place, round);
    }
    assertThat(acked).hasSize(CLIENTS);
  }

  /**
   * Starts the process, waits for so many acknowledgements and kills it in the midst of more.
   *
   * @return how long the first acknowledgement took
   */
  private Duration runAndKill(String place, int acks) throws IOException {
    Instant begun = Instant.now();
    Duration serving = Duration.ZERO;
    Process process = start(place);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      int heard = 0;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.endsWith(EditingProcess.END)) {
          String[] words = line.split(" ");
          assertThat(words[0]).as(line).isEqualTo("acked");
          acked.put(words[1], Long.valueOf(words[2]));
          heard++;
          if (heard == 1) {
            serving = Duration.between(begun, Instant.now());
          }
          if (heard == acks) {
            // Not by the process itself: that would close the pipe with what was said before.
            process.toHandle().destroyForcibly();
          }
        }
      }
      assertThat(heard).as("acknowledgements").isGreaterThanOrEqualTo(acks);
      return serving;
    } finally {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private Process start(String place) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                EditingProcess.class.getName(),
                place));
    for (int client = 1; client <= CLIENTS; client++) {
      // What was not acknowledged is sent again: it may be on disk or not.
      command.add(Long.toString(acked.getOrDefault("w" + client, 0L) + 1));
    }
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Reads what came into the log since the last round. */
  private void check(String place, int round) {
    try (Database database = EditingProcess.open(place)) {
      DocumentStore store = new SqlDocumentStore(database);
      List<Commit> log =
          store.commits(EditingProcess.ACME, EditingProcess.MAP, read, Integer.MAX_VALUE);
      for (Commit commit : log) {
        assertThat(commit.version()).as("round %d: LV20", round).isEqualTo(++read);
        long expected = logged.getOrDefault(commit.client().value(), 0L) + 1;
        assertThat(commit.seq()).as("round %d: LV22", round).isEqualTo(expected);
        assertThat(commit.operations())
            .containsExactly(
                new Operation.Set(
                    EditingProcess.MAP.value(),
                    Map.of(commit.client().value(), FieldValue.number(expected))));
        logged.put(commit.client().value(), expected);
      }
      acked.forEach(
          (client, seq) ->
              assertThat(logged.get(client))
                  .as("round %d: LV24, the last edit of %s in the log", round, client)
                  .isGreaterThanOrEqualTo(seq));
      assertThat(store.load(EditingProcess.ACME, EditingProcess.MAP).orElseThrow().version())
          .isEqualTo(read);
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
