package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A backup is made of the whole server while twenty windows write, and brought back after they have
 * written on. Some of them hear nothing any more when it is made, so that it holds edits of which
 * their windows do not know. {@code make soak} does it 50 times on each database.
 */
@org.jspecify.annotations.NullUnmarked
abstract class BackupUnderLoadContract {
  private static final int ROUNDS = Integer.getInteger("wayloom.backups", 1);
  private static final int WINDOWS = 20;
  private static final int DEAF = 6;

  /** Few enough to be sent again at once (LV55). */
  private static final int MOST_PENDING = 25;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  @TempDir Path folder;

  /** An empty database; none for the one within the data directory. */
  abstract Optional<WayloomConfig.PostgreSql> newDatabase();

  @Test
  @DisplayName(
      "LV21, LV33: a backup under load loses nothing that was saved before it, and doubles nothing"
          + " when the windows come back")
  void losesAndDoublesNothing() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      new Round(folder.resolve("round-" + round), newDatabase(), new Random(round)).play();
    }
  }

  /** One life: written, backed up, written on, brought back, come back to. */
  private static final class Round {
    private final Path data;
    private final Path backup;
    private final Optional<WayloomConfig.PostgreSql> database;
    private final Random random;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<WritingWindow> windows = new ArrayList<>();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean writing = true;
    private String document = "";

    Round(Path place, Optional<WayloomConfig.PostgreSql> database, Random random) throws Exception {
      this.data = place.resolve("data");
      this.backup = place.resolve("backup.zip");
      this.database = database;
      this.random = random;
      Files.createDirectories(place);
    }

    private RunningServer start() {
      return RunningServer.start(new WayloomConfig(0, data, Optional.empty(), database, false));
    }

    void play() throws Exception {
      Map<String, Set<Long>> saved;
      List<JsonNode> before;
      try (RunningServer server = start();
          Client client = new Client(server)) {
        makeAMap(client);
        come(server, client);
        writeFromNowOn();
        await(() -> windows.stream().allMatch(each -> each.acknowledged().size() >= 3));
        windows.subList(0, DEAF).forEach(WritingWindow::goDeaf);
        awaitMore(client, 20 + random.nextInt(200));

        saved = acknowledged();
        run("backup", backup.toString(), "--data", data.toString());

        awaitMore(client, 20 + random.nextInt(200));
        windows.forEach(WritingWindow::cut);
        writing = false;
        for (Thread writer : writers) {
          writer.join();
        }
        windows.forEach(each -> each.edit(MOST_PENDING + 1));
        before = edits(client);
      }
      Map<String, Set<Long>> pending = pending();
      String line = windows.getLast().epoch();
      run("verify", backup.toString());
      run("restore", backup.toString(), "--data", data.toString(), "--replace");

      try (RunningServer server = start();
          Client client = new Client(server)) {
        List<JsonNode> restored = edits(client);
        assertThat(restored).isEqualTo(before.subList(0, restored.size()));
        assertThat(before.size()).isGreaterThan(restored.size());
        Map<String, Set<Long>> brought = tokens(restored);
        saved.forEach(
            (window, edits) ->
                assertThat(brought.get(window)).as("saved by %s", window).containsAll(edits));
        // Some of what is pending is in the backup, or the test has shown nothing of LV33.
        assertThat(windows.subList(0, DEAF))
            .anyMatch(each -> !disjoint(brought.get(each.id()), pending.get(each.id())));

        come(server, client);
        await(() -> windows.stream().allMatch(each -> each.pending().isEmpty()));
        JsonNode now = client.api("GET", document, null);
        await(
            () ->
                windows.stream().allMatch(each -> each.version() == now.path("version").asLong()));

        checkLog(edits(client), brought, pending);
        Map<String, Long> served = served(now);
        assertThat(now.path("epoch").asString()).isNotEqualTo(line);
        for (WritingWindow window : windows) {
          assertThat(window.epoch()).isEqualTo(now.path("epoch").asString());
          assertThat(window.shown()).as("shown by %s", window.id()).isEqualTo(served);
        }
        windows.forEach(WritingWindow::cut);
      } finally {
        http.close();
      }
    }

    private static boolean disjoint(Set<Long> some, Set<Long> others) {
      return some.stream().noneMatch(others::contains);
    }

    private void makeAMap(Client client) throws Exception {
      String workspace =
          client.api("POST", "/workspaces", "{\"name\":\"Shop\"}").path("id").asString();
      String map =
          client
              .api(
                  "POST",
                  "/workspaces/" + workspace + "/maps",
                  "{\"title\":\"Written\",\"template\":\"blank\",\"language\":\"en\"}")
              .path("id")
              .asString();
      document = "/workspaces/" + workspace + "/documents/" + map;
      IntStream.range(0, WINDOWS)
          .forEach(number -> windows.add(new WritingWindow("w" + number, map)));
    }

    private void come(RunningServer server, Client client) throws Exception {
      URI live = URI.create("ws://localhost:" + server.port() + "/api/v1/live");
      for (WritingWindow window : windows) {
        String ticket = client.api("POST", document + "/tickets", "{}").path("ticket").asString();
        WebSocket socket =
            http.newWebSocketBuilder().subprotocols("wl.v1").buildAsync(live, window).join();
        window.come(socket, ticket);
      }
    }

    /** Twelve edits a second each, so that none is too quick (LV55). */
    private void writeFromNowOn() {
      for (WritingWindow window : windows) {
        writers.add(
            Thread.ofPlatform()
                .start(
                    () -> {
                      while (writing) {
                        window.edit(MOST_PENDING);
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(80));
                      }
                    }));
      }
    }

    private long version(Client client) throws Exception {
      return client.api("GET", document, null).path("version").asLong();
    }

    /** Waits until so many edits more are saved, whoever made them. */
    private void awaitMore(Client client, int edits) throws Exception {
      Instant end = Instant.now().plus(LONGEST_WAIT);
      long wanted = version(client) + edits;
      while (version(client) < wanted) {
        if (Instant.now().isAfter(end)) {
          throw new TimeoutException("not at version %d".formatted(wanted));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }

    private static void await(BooleanSupplier reached) throws TimeoutException {
      Instant end = Instant.now().plus(LONGEST_WAIT);
      while (!reached.getAsBoolean()) {
        if (Instant.now().isAfter(end)) {
          throw new TimeoutException("not reached");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      }
    }

    private Map<String, Set<Long>> acknowledged() {
      Map<String, Set<Long>> all = new HashMap<>();
      windows.forEach(each -> all.put(each.id(), each.acknowledged()));
      return all;
    }

    private Map<String, Set<Long>> pending() {
      Map<String, Set<Long>> all = new HashMap<>();
      windows.forEach(each -> all.put(each.id(), each.pending()));
      return all;
    }

    /** The log of the map, as the change feed tells it. */
    private List<JsonNode> edits(Client client) throws Exception {
      List<JsonNode> all = new ArrayList<>();
      while (true) {
        JsonNode page = client.api("GET", document + "/ops?limit=1000&after=" + all.size(), null);
        page.path("commits").forEach(all::add);
        if (page.path("commits").size() < 1000) {
          return all;
        }
      }
    }

    /** The edits of each window that are in a log; one that is there twice fails. */
    private Map<String, Set<Long>> tokens(List<JsonNode> log) {
      Map<String, Set<Long>> found = new HashMap<>();
      windows.forEach(each -> found.put(each.id(), new TreeSet<>()));
      for (JsonNode commit : log) {
        String window = commit.path("c").asString();
        if (found.containsKey(window)) {
          TreeSet<Long> before = (TreeSet<Long>) found.get(window);
          long edit = commit.path("ops").path(0).path("f").path(window).asLong();
          assertThat(before.isEmpty() || before.last() < edit)
              .as("%s wrote %d after %s", window, edit, before)
              .isTrue();
          before.add(edit);
        }
      }
      return found;
    }

    /** What the backup holds, and on top of it once what was pending. */
    private void checkLog(
        List<JsonNode> log, Map<String, Set<Long>> brought, Map<String, Set<Long>> pending) {
      for (int i = 0; i < log.size(); i++) {
        assertThat(log.get(i).path("v").asLong()).as("LV20").isEqualTo(i + 1);
      }
      tokens(log)
          .forEach(
              (window, edits) -> {
                Set<Long> expected = new TreeSet<>(brought.get(window));
                expected.addAll(pending.get(window));
                assertThat(edits).as("edits of %s", window).isEqualTo(expected);
              });
    }

    private Map<String, Long> served(JsonNode state) {
      Map<String, Long> last = new HashMap<>();
      JsonNode fields = state.path("records").path(0).path("f");
      windows.forEach(each -> last.put(each.id(), fields.path(each.id()).asLong()));
      return last;
    }

    private void run(String... arguments) {
      Map<String, String> environment =
          database.map(BackupCommandsContract::environment).orElse(Map.of());
      StringWriter out = new StringWriter();
      int exitCode = Main.commandLine(environment).setOut(new PrintWriter(out)).execute(arguments);
      assertThat(exitCode).as("%s: %s", String.join(" ", arguments), out).isZero();
    }
  }
}
