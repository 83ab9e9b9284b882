package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.http.Json;
import org.wayloom.kernel.WorkspaceId;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Three persons: Ada visits, fills the basket, orders; Ben visits, fills; Cy visits twice. */
class CommandLineTest {
  private static final String LOG =
      """
      person,time,activity
      ada,2026-01-01T10:00:00Z,visit
      ben,2026-01-01T10:00:00Z,visit
      cy,2026-01-01T10:00:00Z,visit
      ada,2026-01-01T11:00:00Z,basket
      ben,2026-01-04T11:00:00Z,basket
      cy,2026-01-05T10:00:00Z,visit
      ada,2026-01-01T12:00:00Z,order
      """;

  @TempDir private Path folder = Path.of("");
  private Path log = Path.of("");

  @BeforeEach
  void writeTheLog() throws IOException {
    log = Files.writeString(folder.resolve("log.csv"), LOG);
  }

  @Test
  void discoversEventsPersonsActivitiesEdgesAndVariants() {
    JsonNode found = json("discover", log.toString(), "--json");
    assertThat(found.path("events").asInt()).isEqualTo(7);
    assertThat(found.path("persons").asInt()).isEqualTo(3);
    assertThat(found.path("activities").size()).isEqualTo(3);
    assertThat(found.path("edges").valueStream().map(CommandLineTest::edge))
        .containsExactlyInAnyOrder("visit>basket 2/2", "basket>order 1/1", "visit>visit 1/1");
    assertThat(found.path("variants").path("distinct").asInt()).isEqualTo(3);
  }

  private static String edge(JsonNode edge) {
    return edge.path("from").asString()
        + ">"
        + edge.path("to").asString()
        + " "
        + edge.path("occurrences").asInt()
        + "/"
        + edge.path("persons").asInt();
  }

  @Test
  void countsAFunnel() {
    JsonNode answer = json("funnel", log.toString(), "--steps", "visit,basket,order", "--json");
    assertThat(reached(answer)).containsExactly(3, 2, 1);
    assertThat(answer.path("steps").get(1).path("conversion").asDouble()).isEqualTo(2.0 / 3);
  }

  @Test
  void countsAFunnelWithinAWindow() {
    JsonNode answer =
        json("funnel", log.toString(), "--steps", "visit,basket", "--window", "1d", "--json");
    assertThat(reached(answer)).containsExactly(3, 1);
  }

  private static Iterable<Integer> reached(JsonNode answer) {
    return answer.path("steps").valueStream().map(step -> step.path("reached").asInt()).toList();
  }

  @Test
  void takesAStepWithAndWithoutItsLifeCycle() {
    assertThat(Activity.isMeantBy("A_SENT", "A_SENT+COMPLETE")).isTrue();
    assertThat(Activity.isMeantBy("A_SENT+COMPLETE", "A_SENT+COMPLETE")).isTrue();
    assertThat(Activity.isMeantBy("A_SENT+START", "A_SENT+COMPLETE")).isFalse();
    assertThat(Activity.isMeantBy("A_SEN", "A_SENT+COMPLETE")).isFalse();
  }

  @Test
  void failsWithOneForAFileThatThereIsNot() {
    assertThat(run("discover", folder.resolve("none.csv").toString()).exitCode()).isEqualTo(1);
  }

  @Test
  void failsWithTwoForAWrongOption() {
    assertThat(run("discover", log.toString(), "--colour").exitCode()).isEqualTo(2);
    assertThat(run("funnel", log.toString()).exitCode()).isEqualTo(2);
    assertThat(run("funnel", log.toString(), "--steps", "visit", "--window", "soon").exitCode())
        .isEqualTo(2);
  }

  @Test
  void importsIntoTheStoresAndAddsNothingTheSecondTime() {
    String data = folder.resolve("data").toString();
    JsonNode first = json("import", log.toString(), "--data", data, "--json");
    assertThat(first.path("stored").asInt()).isEqualTo(7);
    JsonNode second = json("import", log.toString(), "--data", data, "--json");
    assertThat(second.path("stored").asInt()).isZero();
    assertThat(second.path("duplicate").asInt()).isEqualTo(7);
  }

  private record Run(int exitCode, String out) {}

  @Test
  void importsParquetByASavedMapping() throws Exception {
    Path data = folder.resolve("data");
    json("import", log.toString(), "--data", data.toString(), "--json");
    Path other = folder.resolve("other.csv");
    Files.writeString(other, "who,at,did\nzoe,2026-02-01,visit\nzoe,2026-02-02,order\n");
    ImportMapping mapping =
        new ImportMapping(
            null, null, null, null, null, null, "who", "at", null, null, null, "did", null, null,
            null, null, null, null, null);
    try (EvidenceModule evidence = EvidenceModule.of(data, Clock.systemUTC());
        Stream<Path> workspaces = Files.list(data.resolve("workspaces"))) {
      WorkspaceId workspace =
          new WorkspaceId(String.valueOf(workspaces.findFirst().orElseThrow().getFileName()));
      evidence.mappings().save(workspace, "Diary", other, "other.csv", mapping);
    }
    Path parquet = folder.resolve("diary.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("COPY (FROM '%s') TO '%s' (FORMAT parquet)".formatted(other, parquet));
    }

    JsonNode receipt =
        json("import", parquet.toString(), "--data", data.toString(), "--saved", "Diary", "--json");

    assertThat(receipt.path("stored").asInt()).isEqualTo(2);
    assertThat(receipt.path("source").asString()).isEqualTo("diary.parquet");
    assertThat(run("import", parquet.toString(), "--data", data.toString(), "--saved", "None"))
        .extracting(Run::exitCode)
        .isEqualTo(1);
  }

  private static JsonNode json(String... arguments) {
    Run run = run(arguments);
    assertThat(run.exitCode()).isZero();
    return Json.mapper().readTree(run.out());
  }

  private static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine command = Main.commandLine().setOut(new PrintWriter(out));
    int exitCode = command.execute(arguments);
    return new Run(exitCode, out.toString());
  }
}
