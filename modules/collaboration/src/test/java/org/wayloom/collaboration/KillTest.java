package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.sql.Database;

/** LV22, LV24, against the operating system: a process that edits is killed again and again. */
class KillTest {
  /**
   * Enough to meet each moment of a write now and then; {@code make crash} plays ten with the whole
   * server.
   */
  private static final int ROUNDS = 4;

  private static final int CLIENTS = 4;
  private static final int MOST_ACKS_BEFORE_THE_KILL = 200;

  @TempDir Path folder;

  @Test
  @DisplayName("LV22, LV24: ten times kill -9 loses no acknowledged edit and doubles none")
  void losesNothingAndDoublesNothing() throws Exception {
    Path file = folder.resolve("wayloom.db");
    Random random = new Random(11);
    Map<String, Long> acked = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      runAndKill(file, acked, 1 + random.nextInt(MOST_ACKS_BEFORE_THE_KILL));
      check(file, acked, round);
    }
    assertThat(acked).hasSize(CLIENTS);
  }

  /** Starts the process, waits for so many acknowledgements and kills it in the midst of more. */
  private static void runAndKill(Path file, Map<String, Long> acked, int acks) throws IOException {
    Process process = start(file, acked);
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      int heard = 0;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.endsWith(EditingProcess.END)) {
          String[] words = line.split(" ");
          assertThat(words[0]).as(line).isEqualTo("acked");
          acked.put(words[1], Long.valueOf(words[2]));
          if (++heard == acks) {
            // Not by the process itself: that would close the pipe with what was said before.
            process.toHandle().destroyForcibly();
          }
        }
      }
      assertThat(heard).as("acknowledgements").isGreaterThanOrEqualTo(acks);
    } finally {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private static Process start(Path file, Map<String, Long> acked) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                EditingProcess.class.getName(),
                file.toString()));
    for (int client = 1; client <= CLIENTS; client++) {
      // What was not acknowledged is sent again: it may be on disk or not.
      command.add(Long.toString(acked.getOrDefault("w" + client, 0L) + 1));
    }
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void check(Path file, Map<String, Long> acked, int round) {
    try (Database database = Database.sqlite(file)) {
      DocumentStore store = new SqlDocumentStore(database);
      Map<String, Long> last = new HashMap<>();
      List<Commit> log =
          store.commits(EditingProcess.ACME, EditingProcess.MAP, 0, Integer.MAX_VALUE);
      for (int i = 0; i < log.size(); i++) {
        Commit commit = log.get(i);
        assertThat(commit.version()).as("round %d: LV20", round).isEqualTo(i + 1);
        long expected = last.getOrDefault(commit.client().value(), 0L) + 1;
        assertThat(commit.seq()).as("round %d: LV22", round).isEqualTo(expected);
        assertThat(commit.operations())
            .containsExactly(
                new Operation.Set(
                    EditingProcess.MAP.value(),
                    Map.of(commit.client().value(), FieldValue.number(expected))));
        last.put(commit.client().value(), expected);
      }
      acked.forEach(
          (client, seq) ->
              assertThat(last.get(client))
                  .as("round %d: LV24, the last edit of %s in the log", round, client)
                  .isGreaterThanOrEqualTo(seq));
      assertThat(store.load(EditingProcess.ACME, EditingProcess.MAP).orElseThrow().version())
          .isEqualTo(log.size());
    }
  }
}
