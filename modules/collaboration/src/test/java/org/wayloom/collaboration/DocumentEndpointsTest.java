package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** Live documents over REST, and the door behind it, in a real server. */
class DocumentEndpointsTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentKind KIND = new DocumentKind("map");
  private static final String TITLE =
      "{\"ops\":[{\"o\":\"set\",\"id\":\"%s\",\"f\":{\"title\":\"%s\"}}]}";

  @TempDir static Path folder;
  private static LiveServer server;
  private static int documents;

  private final DocumentId map = new DocumentId("map" + ++documents);

  @BeforeAll
  static void start() {
    server = LiveServer.start(folder, List.of(), LiveLimits.STANDARD);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void create() {
    server.documents().create(ACME, map, KIND, Actor.LOCAL);
  }

  private String path(String more) {
    return "/workspaces/acme/documents/" + map + more;
  }

  private HttpResponse<String> title(String title, String... headers) throws Exception {
    return server.post(path("/ops"), TITLE.formatted(map, title), headers);
  }

  @Test
  @DisplayName("LV70: a written batch is in the document and in the change feed")
  void writesAndReads() throws Exception {
    assertThat(title("Journey", "Idempotency-Key", "k1").body()).isEqualTo("{\"version\":1}");
    HttpResponse<String> read = server.get(path(""));
    assertThat(read.headers().firstValue("ETag").orElseThrow()).endsWith(".1\"");
    assertThat(read.body())
        .contains("\"records\":[{\"id\":\"" + map + "\",\"type\":\"map\",\"place\":null")
        .contains("\"f\":{\"title\":\"Journey\"},\"fv\":{\"title\":1},\"pv\":0}]");
    assertThat(server.get(path("/ops?after=0")).body())
        .contains("\"v\":1")
        .contains("\"ops\":[{\"o\":\"set\",\"id\":\"" + map + "\",\"f\":{\"title\":\"Journey\"}}]");
    assertThat(server.get(path("/ops?after=1")).body()).isEqualTo("{\"commits\":[]}");
  }

  @Test
  @DisplayName("LV70: the same key again changes nothing and answers the same")
  void isIdempotent() throws Exception {
    title("A", "Idempotency-Key", "k1");
    title("B", "Idempotency-Key", "k2");
    assertThat(title("A", "Idempotency-Key", "k1").body()).isEqualTo("{\"version\":1}");
    assertThat(server.documents().read(ACME, map).root().text("title", "")).isEqualTo("B");
  }

  @Test
  @DisplayName("LV70: If-Match applies the batch at that version or not at all")
  void honoursIfMatch() throws Exception {
    String tag = server.get(path("")).headers().firstValue("ETag").orElseThrow();
    assertThat(title("A", "Idempotency-Key", "k1", "If-Match", tag).statusCode()).isEqualTo(200);
    HttpResponse<String> stale = title("B", "Idempotency-Key", "k2", "If-Match", tag);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(stale.body()).contains("The document is at version 1, not 0");
  }

  @Test
  @DisplayName("LV70: a refused batch is 422, and 422 again")
  void answersARefusal() throws Exception {
    String bad = "{\"ops\":[{\"o\":\"set\",\"id\":\"" + map + "\",\"f\":{\"1st\":1}}]}";
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> refused = server.post(path("/ops"), bad, "Idempotency-Key", "k1");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("\"pointer\":\"/ops/0/f/1st\"");
    }
    assertThat(server.documents().read(ACME, map).version()).isEqualTo(1);
  }

  @Test
  @DisplayName("LV17: nobody but the server purges")
  void refusesAPurge() throws Exception {
    String purge = "{\"ops\":[{\"o\":\"purge\",\"id\":\"c1\"}]}";
    HttpResponse<String> refused = server.post(path("/ops"), purge, "Idempotency-Key", "k1");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Only the server purges")
        .contains("\"pointer\":\"/ops/0/o\"");
  }

  @Test
  void saysWhereABodyIsNotWhatItShouldBe() throws Exception {
    HttpResponse<String> answer =
        server.post(path("/ops"), "{\"ops\":[{\"o\":\"delete\"}]}", "Idempotency-Key", "k1");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("An operation is create, set or move, not \\\"delete\\\".")
        .contains("\"pointer\":\"/ops/0/o\"");
  }

  @Test
  void asksForAnIdempotencyKey() throws Exception {
    assertThat(title("A").statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("LV71: a document of another workspace is not found")
  void findsNothingInAnotherWorkspace() throws Exception {
    String foreign = "/workspaces/other/documents/" + map;
    assertThat(server.get(path("")).statusCode()).isEqualTo(200);
    assertThat(server.get(foreign).statusCode()).isEqualTo(404);
    assertThat(server.get(foreign + "/ops").statusCode()).isEqualTo(404);
    assertThat(server.post(foreign + "/tickets", "").statusCode()).isEqualTo(404);
    assertThat(
            server
                .post(foreign + "/ops", TITLE.formatted(map, "A"), "Idempotency-Key", "k1")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aDeletedDocumentIsNotFoundUntilItIsRestored() throws Exception {
    server.documents().delete(ACME, map, Actor.LOCAL);
    assertThat(server.get(path("")).statusCode()).isEqualTo(404);
    assertThat(server.documents().find(ACME, map).orElseThrow().deleted()).isTrue();
    server.documents().restore(ACME, map, Actor.LOCAL);
    assertThat(server.get(path("")).statusCode()).isEqualTo(200);
  }

  @Test
  void takesLargeBatchesOfTheServersOwnWriters() {
    List<Operation> batch = new ArrayList<>();
    for (String idx : FractionalIndex.between(null, null, 2_000)) {
      batch.add(
          new Operation.Create(map + "-" + idx, "card", new Place(map.value(), idx), Map.of()));
    }
    assertThat(server.documents().write(ACME, map, batch, Actor.SYSTEM)).isEqualTo(1);
    assertThat(server.documents().read(ACME, map).children(map.value())).hasSize(2_000);
  }

  @Test
  @DisplayName("LV53: a long index key is followed by a batch of the server's own")
  void rebalances() throws Exception {
    String longKey = "a0" + "V".repeat(47);
    Operation create =
        new Operation.Create("x-" + map, "card", new Place(map.value(), longKey), Map.of());
    server.documents().write(ACME, map, List.of(create), Actor.LOCAL);
    server
        .documents()
        .write(
            ACME,
            map,
            List.of(new Operation.Set(map.value(), Map.of("title", FieldValue.text("A")))),
            Actor.LOCAL);
    assertThat(server.documents().commits(ACME, map, 1, 1).getFirst().operations())
        .containsExactly(new Operation.Move("x-" + map, new Place(map.value(), "a0")));
  }

  @Test
  void tellsListenersOfDurableCommitsInOrder() throws Exception {
    LinkedBlockingQueue<Long> versions = new LinkedBlockingQueue<>();
    AutoCloseable listening =
        server
            .documents()
            .onCommit(
                (workspace, document, commit) -> {
                  if (document.equals(map)) {
                    versions.add(commit.version());
                  }
                });
    title("A", "Idempotency-Key", "k1");
    title("B", "Idempotency-Key", "k2");
    assertThat(versions.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(versions.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
    listening.close();
  }

  @Test
  void forgetsAWorkspace() throws Exception {
    WorkspaceId brief = new WorkspaceId("brief" + documents);
    DocumentId document = new DocumentId("d" + documents);
    server.documents().create(brief, document, KIND, Actor.LOCAL);
    server.documents().read(brief, document);
    server.module.forgetWorkspace(brief);
    assertThat(server.documents().find(brief, document)).isEmpty();
    assertThat(server.get("/workspaces/" + brief + "/documents/" + document).statusCode())
        .isEqualTo(404);
    assertThat(server.get(path("")).statusCode()).isEqualTo(200);
  }
}
