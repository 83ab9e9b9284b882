package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.attachments.Attachments;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.NewEvent;
import org.wayloom.http.Json;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.workspaces.Workspaces;
import tools.jackson.databind.JsonNode;

/**
 * {@code backup}, {@code verify} and {@code restore} as people use them, on the whole server and
 * each database.
 */
abstract class BackupCommandsContract {
  @TempDir Path folder = Path.of("");
  Path data = Path.of("");
  Path backup = Path.of("");
  private String workspace = "";

  /** An empty database for a data directory; empty for the one within it. */
  abstract Optional<WayloomConfig.PostgreSql> databaseFor(Path directory);

  /** The database of what a restore has put aside, as it says itself. */
  abstract Optional<WayloomConfig.PostgreSql> databaseAside(JsonNode done);

  record Run(int exitCode, String out, String said) {}

  @BeforeEach
  void name() {
    data = folder.resolve("data");
    backup = folder.resolve("monday.zip");
  }

  RunningServer start(Path directory) {
    return start(directory, databaseFor(directory));
  }

  static RunningServer start(Path directory, Optional<WayloomConfig.PostgreSql> database) {
    return RunningServer.start(new WayloomConfig(0, directory, Optional.empty(), database, false));
  }

  /** A workspace with a map, a picture and two events. */
  void fill(RunningServer server) throws IOException, InterruptedException {
    WorkspaceId made = server.bean(Workspaces.class).create("Shop", false, "en").id();
    workspace = made.value();
    server.bean(Evidence.class).store(made, "test", List.of(event("look"), event("buy")));
    server
        .bean(Attachments.class)
        .add(made, "note.txt", new ByteArrayInputStream("A note".getBytes(StandardCharsets.UTF_8)));
    try (Client client = new Client(server)) {
      client.api(
          "POST",
          "/workspaces/" + workspace + "/maps",
          "{\"title\":\"Shopping\",\"template\":\"saas\",\"language\":\"en\"}");
    }
  }

  private static NewEvent event(String type) {
    return new NewEvent(
        type,
        EventKind.EVENT,
        type,
        Instant.parse("2026-03-01T10:00:00Z"),
        "ada",
        "web",
        "/",
        null,
        null,
        Map.of(),
        null);
  }

  /** What {@link #fill} has made is all there. */
  void checkThatAllIsThere(RunningServer server) throws IOException, InterruptedException {
    WorkspaceId brought = new WorkspaceId(workspace);
    assertThat(server.bean(Evidence.class).summary(brought).events()).isEqualTo(2);
    Attachments attachments = server.bean(Attachments.class);
    assertThat(attachments.list(brought))
        .singleElement()
        .satisfies(file -> assertThat(attachments.bytesOf(brought, file)).hasContent("A note"));
    try (Client client = new Client(server)) {
      assertThat(
              client
                  .api("GET", "/workspaces/" + workspace + "/maps", null)
                  .at("/items/0/title")
                  .asString())
          .isEqualTo("Shopping");
    }
  }

  /** A command on a data directory and its database, which is named in the environment. */
  Run on(Path directory, String... arguments) {
    return run(
        databaseFor(directory).map(BackupCommandsContract::environment).orElse(Map.of()),
        Stream.concat(Stream.of(arguments), Stream.of("--data", directory.toString()))
            .toArray(String[]::new));
  }

  static Map<String, String> environment(WayloomConfig.PostgreSql team) {
    return Map.of(
        Setting.DATABASE_URL.variable(), team.url(),
        Setting.DATABASE_USER.variable(), team.user(),
        Setting.DATABASE_PASSWORD.variable(), team.password());
  }

  static Run run(String... arguments) {
    return run(Map.of(), arguments);
  }

  static Run run(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      int exitCode = Main.commandLine(environment).setOut(new PrintWriter(out)).execute(arguments);
      return new Run(exitCode, out.toString(), said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(before);
    }
  }

  static JsonNode json(Run run) {
    assertThat(run.exitCode()).as(run.said()).isZero();
    return Json.mapper().readTree(run.out());
  }

  Run backUp(String... more) {
    return on(
        data,
        Stream.concat(Stream.of("backup", backup.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void aBackupOfARunningServerIsBroughtBackElsewhere() throws Exception {
    try (RunningServer server = start(data)) {
      fill(server);
      assertThat(backUp()).extracting(Run::exitCode).isEqualTo(0);
    }
    JsonNode found = json(run("verify", backup.toString(), "--json"));
    assertThat(found.path("whole").asBoolean()).isTrue();
    assertThat(found.path("events").asInt()).isEqualTo(2);
    assertThat(found.path("documents").valueStream().map(each -> each.path("kind").asString()))
        .contains("map", "library");

    Path elsewhere = folder.resolve("elsewhere");
    JsonNode done = json(on(elsewhere, "restore", backup.toString(), "--json"));
    assertThat(done.path("documents").asInt()).isEqualTo(found.path("documents").size());
    assertThat(done.has("aside")).isFalse();
    try (RunningServer server = start(elsewhere)) {
      checkThatAllIsThere(server);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(data, backup, elsewhere);
    }
  }

  @Test
  void aBackupIsMadeWithoutAServerToo() throws Exception {
    try (RunningServer server = start(data)) {
      fill(server);
    }
    assertThat(backUp()).extracting(Run::exitCode).isEqualTo(0);
    assertThat(on(data, "restore", backup.toString(), "--replace"))
        .extracting(Run::exitCode)
        .isEqualTo(0);
    try (RunningServer server = start(data)) {
      checkThatAllIsThere(server);
    }
  }

  @Test
  void leavesNothingInTheDataDirectoryAndOpensTheFileToItsOwnerOnly() throws Exception {
    try (RunningServer server = start(data)) {
      fill(server);
      backUp();
      try (Stream<Path> files = Files.list(data)) {
        assertThat(files.map(file -> String.valueOf(file.getFileName())))
            .noneMatch(name -> name.startsWith("backup-"));
      }
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
  }

  @Test
  void replacesAFileOnlyWhenTold() throws Exception {
    start(data).close();
    Files.writeString(backup, "mine");
    Run refused = backUp();
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.said()).contains("is there already", "--force");
    assertThat(backup).hasContent("mine");
    assertThat(backUp("--force")).extracting(Run::exitCode).isEqualTo(0);
    assertThat(run("verify", backup.toString())).extracting(Run::exitCode).isEqualTo(0);
  }

  @Test
  void saysWhereItCannotWrite() {
    start(data).close();
    Run refused = on(data, "backup", folder.resolve("none/x.zip").toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.said()).contains("There is no folder");
  }

  @Test
  void backsUpNothingWhereThereIsNoData() {
    Run refused = backUp();
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.said()).contains("There is no data directory");
    assertThat(data).doesNotExist();
  }

  @Test
  void givesABackupOverHttpOnlyToWhoCanReadTheDataDirectory() throws Exception {
    try (RunningServer server = start(data);
        Client client = new Client(server)) {
      assertThat(client.api("POST", "/backups", null).path("status").asInt()).isEqualTo(401);
      Path pass = data.resolve("wayloom.pass");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pass)))
          .isEqualTo("rw-------");
    }
    assertThat(data.resolve("wayloom.pass")).doesNotExist();
  }

  @Test
  void restoresNeitherIntoADirectoryThatIsServedNorOverData() throws Exception {
    try (RunningServer server = start(data)) {
      fill(server);
      backUp();
      Run served = on(data, "restore", backup.toString(), "--replace");
      assertThat(served.exitCode()).isEqualTo(1);
      assertThat(served.said()).contains("Another Wayloom is using the data directory");
    }
    Run full = on(data, "restore", backup.toString());
    assertThat(full.exitCode()).isEqualTo(1);
    assertThat(full.said()).contains("holds data already", "--replace");
    try (RunningServer server = start(data)) {
      checkThatAllIsThere(server);
    }
  }

  @Test
  void keepsWhatItReplaces() throws Exception {
    try (RunningServer server = start(data)) {
      backUp();
      fill(server);
    }
    JsonNode done = json(on(data, "restore", backup.toString(), "--replace", "--json"));
    try (RunningServer server = start(data)) {
      assertThat(server.bean(Workspaces.class).list()).isEmpty();
    }
    Path aside = Path.of(done.path("aside").asString());
    try (RunningServer server = start(aside, databaseAside(done))) {
      checkThatAllIsThere(server);
    }
  }

  @Test
  void changesNothingForABackupThatIsNotWhole() throws Exception {
    try (RunningServer server = start(data)) {
      fill(server);
      backUp();
    }
    byte[] bytes = Files.readAllBytes(backup);
    // More than the header of a file in it, of which some bytes say nothing.
    for (int i = 0; i < 512; i++) {
      bytes[bytes.length / 2 + i] ^= 1;
    }
    Files.write(backup, bytes);
    assertThat(run("verify", backup.toString())).extracting(Run::exitCode).isEqualTo(1);
    assertThat(on(data, "restore", backup.toString(), "--replace"))
        .extracting(Run::exitCode)
        .isEqualTo(1);
    try (RunningServer server = start(data);
        Stream<Path> beside = Files.list(folder)) {
      checkThatAllIsThere(server);
      assertThat(beside).containsExactlyInAnyOrder(data, backup);
    }
  }

  @Test
  void answersWrongUsageWithTwo() {
    assertThat(run("backup")).extracting(Run::exitCode).isEqualTo(2);
    assertThat(run("restore", "x.zip", "--now")).extracting(Run::exitCode).isEqualTo(2);
    assertThat(run("verify", folder.resolve("none.zip").toString()))
        .extracting(Run::exitCode)
        .isEqualTo(1);
  }
}
