package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import tools.jackson.databind.JsonNode;

/** wl.v1 over real WebSockets; the names carry the rules of docs/live/SPEC.md. */
class LiveProtocolTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentKind KIND = new DocumentKind("map");
  @TempDir static Path folder;
  private static LiveServer server;
  private static int documents;

  /** Each test has a document of its own. */
  private final DocumentId map = new DocumentId("map" + ++documents);

  @BeforeAll
  static void start() {
    server = LiveServer.start(folder, List.of(new NoForbiddenTitles()), LiveLimits.STANDARD);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void create() {
    server.documents().create(ACME, map, KIND, Actor.LOCAL);
  }

  private LiveClient greet(String client, String more) throws Exception {
    return LiveClient.greet(server, map.value(), client, more);
  }

  /** A rule of a kind, as the owner of maps would give it. */
  private record NoForbiddenTitles() implements DocumentRules {
    @Override
    public DocumentKind kind() {
      return KIND;
    }

    @Override
    public Optional<Problem> refuses(Operation operation, DocumentState before) {
      return operation instanceof Operation.Create create
              && create.fields().get("title") instanceof FieldValue.Text(String title)
              && title.equals("forbidden")
          ? Optional.of(Problem.of(ProblemType.INVALID_OPERATION, "A title must not be forbidden."))
          : Optional.empty();
    }
  }

  private String create(String id, String title) {
    return """
    [{"o":"create","id":"%s","type":"stage","place":{"parent":"%s","idx":"a0"},
      "f":{"title":"%s"}}]
    """
        .formatted(id, map, title);
  }

  @Test
  @DisplayName("LV31, LV32: the first frame is a welcome with the whole document")
  void welcomesWithASnapshot() throws Exception {
    server
        .documents()
        .write(
            ACME,
            map,
            List.of(
                new Operation.Create(
                    "s1",
                    "stage",
                    new Place(map.value(), "a0"),
                    Map.of("title", FieldValue.text("A")))),
            Actor.LOCAL);
    try (LiveClient client = greet("tab1", "")) {
      JsonNode welcome = client.next("welcome");
      assertThat(welcome.get("mode").stringValue()).isEqualTo("snapshot");
      assertThat(welcome.get("version").longValue()).isEqualTo(1);
      assertThat(welcome.get("lastSeq").longValue()).isZero();
      assertThat(welcome.get("last").booleanValue()).isTrue();
      assertThat(welcome.get("records"))
          .extracting(record -> record.get("id").stringValue())
          .containsExactly(map.value(), "s1");
    }
  }

  @Test
  @DisplayName("LV34: a batch goes to everybody, its author too, with what took effect")
  void sendsACommitToAll() throws Exception {
    try (LiveClient one = greet("tab1", "");
        LiveClient two = greet("tab2", "")) {
      one.next("welcome");
      two.next("welcome");
      one.push(1, create("s1", "Find"));
      for (LiveClient client : List.of(one, two)) {
        JsonNode commit = client.next("commit").get("commits").get(0);
        assertThat(commit.get("v").longValue()).isEqualTo(1);
        assertThat(commit.get("c").stringValue()).isEqualTo("tab1");
        assertThat(commit.get("s").longValue()).isEqualTo(1);
        assertThat(commit.get("ops").get(0).get("f").get("title").stringValue()).isEqualTo("Find");
      }
      assertThat(server.documents().read(ACME, map).version()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("LV35: a batch sent again is acknowledged, not applied again")
  void acknowledgesADuplicate() throws Exception {
    try (LiveClient client = greet("tab1", "")) {
      client.next("welcome");
      client.push(1, create("s1", "Find"));
      client.next("commit");
      client.push(1, create("s1", "Find"));
      JsonNode ack = client.next("ack");
      assertThat(ack.get("seq").longValue()).isEqualTo(1);
      assertThat(ack.get("v").longValue()).isEqualTo(1);
      assertThat(server.documents().read(ACME, map).version()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("LV36, LV29: a refused batch is rejected, uses up its number and changes nothing")
  void rejectsWhatARuleRefuses() throws Exception {
    try (LiveClient client = greet("tab1", "")) {
      client.next("welcome");
      client.push(1, create("s1", "forbidden"));
      JsonNode reject = client.next("reject");
      assertThat(reject.get("seq").longValue()).isEqualTo(1);
      assertThat(reject.get("problem").get("detail").stringValue())
          .isEqualTo("A title must not be forbidden.");
      JsonNode commit = client.next("commit").get("commits").get(0);
      assertThat(commit.get("ops")).isEmpty();
      client.push(2, create("s1", "fine"));
      assertThat(client.next("commit").get("commits").get(0).get("v").longValue()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("LV36: operations that cannot be read are rejected with the place of the fault")
  void rejectsMalformedOperations() throws Exception {
    try (LiveClient client = greet("tab1", "")) {
      client.next("welcome");
      client.push(1, "[{\"o\":\"set\",\"id\":\"" + map + "\",\"f\":{\"title\":[[1]]}}]");
      JsonNode error = client.next("reject").get("problem").get("errors").get(0);
      assertThat(error.get("pointer").stringValue()).isEqualTo("/ops/0/f/title/0");
    }
  }

  @Test
  @DisplayName(
      "LV23, LV37: after a gap in the numbers the client is told to resync, on the same socket")
  void asksForAResyncAfterAGap() throws Exception {
    try (LiveClient client = greet("tab1", "")) {
      client.next("welcome");
      client.push(3, create("s1", "Find"));
      assertThat(client.next("resync").get("reason").stringValue())
          .isEqualTo("batch 1 was expected, not 3");
      client.send("{\"t\":\"hello\",\"clientId\":\"tab1\",\"mapId\":\"" + map + "\",\"schema\":2}");
      assertThat(client.next("welcome").get("lastSeq").longValue()).isZero();
    }
  }

  @Test
  @DisplayName("LV32: a client that missed little gets the commits it missed")
  void welcomesBackWithADelta() throws Exception {
    String epoch;
    try (LiveClient client = greet("tab1", "")) {
      epoch = client.next("welcome").get("epoch").stringValue();
      client.push(1, create("s1", "Find"));
      client.next("commit");
      client.push(2, create("s2", "Buy"));
      client.next("commit");
    }
    String known = ",\"epoch\":\"" + epoch + "\",\"version\":1";
    try (LiveClient client = greet("tab1", known)) {
      JsonNode welcome = client.next("welcome");
      assertThat(welcome.get("mode").stringValue()).isEqualTo("delta");
      assertThat(welcome.get("lastSeq").longValue()).isEqualTo(2);
      assertThat(welcome.get("commits"))
          .extracting(commit -> commit.get("v").longValue())
          .containsExactly(2L);
    }
  }

  @Test
  @DisplayName("LV21, LV32: a client of another history line gets the whole document")
  void welcomesFromAnotherEpochWithASnapshot() throws Exception {
    try (LiveClient client = greet("tab1", ",\"epoch\":\"42\",\"version\":0")) {
      assertThat(client.next("welcome").get("mode").stringValue()).isEqualTo("snapshot");
    }
  }

  @Test
  @DisplayName("LV36: a refusal that its author missed is told in the next welcome")
  void tellsMissedRefusals() throws Exception {
    server
        .documents()
        .push(
            ACME,
            map,
            new ClientId("tab1"),
            1,
            List.of(
                new Operation.Create(
                    "s1",
                    "stage",
                    new Place(map.value(), "a0"),
                    Map.of("title", FieldValue.text("forbidden")))),
            Actor.LOCAL);
    try (LiveClient client = greet("tab1", ",\"answered\":0")) {
      JsonNode rejects = client.next("welcome").get("rejects");
      assertThat(rejects).hasSize(1);
      assertThat(rejects.get(0).get("seq").longValue()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("LV30: a ticket lets in once")
  void aTicketIsGoodOnce() throws Exception {
    String ticket = LiveClient.ticket(server, map.value());
    try (LiveClient first = LiveClient.connect(server);
        LiveClient second = LiveClient.connect(server)) {
      first.hello(map.value(), "tab1", ticket, "");
      first.next("welcome");
      second.hello(map.value(), "tab2", ticket, "");
      assertThat(second.closeCode()).isEqualTo(CloseCode.UNAUTHENTICATED);
    }
  }

  @Test
  @DisplayName("LV38: the older connection of a client ends with 4409")
  void theNewerConnectionOfAClientWins() throws Exception {
    try (LiveClient older = greet("tab1", "")) {
      older.next("welcome");
      try (LiveClient newer = greet("tab1", "")) {
        newer.next("welcome");
        assertThat(older.closeCode()).isEqualTo(CloseCode.CONNECTED_ELSEWHERE);
        newer.push(1, create("s1", "Find"));
        newer.next("commit");
      }
    }
  }

  @Test
  @DisplayName("LV41: what is not of the protocol closes with 4400 and says what and where")
  void closesOnABadFrame() throws Exception {
    try (LiveClient client = greet("tab1", "")) {
      client.next("welcome");
      client.send("{\"t\":\"push\",\"seq\":-1,\"ops\":[]}");
      assertThat(client.next("bye").get("problem").get("detail").stringValue())
          .isEqualTo("This must be a whole number from 0 to 2^53. (at /seq)");
      assertThat(client.closeCode()).isEqualTo(CloseCode.BAD_FRAME);
    }
  }

  @Test
  @DisplayName("LV30: pushing before hello closes with 4400")
  void closesOnAPushBeforeHello() throws Exception {
    try (LiveClient client = LiveClient.connect(server)) {
      client.push(1, create("s1", "Find"));
      assertThat(client.closeCode()).isEqualTo(CloseCode.BAD_FRAME);
    }
  }

  @Test
  @DisplayName("LV50: a frame of more than 64 KB closes with 4413")
  void closesOnALargeFrame() throws Exception {
    try (LiveClient client = greet("tab1", "")) {
      client.next("welcome");
      client.send("{\"t\":\"ping\",\"id\":1,\"x\":\"" + "x".repeat(64 * 1024) + "\"}");
      assertThat(client.closeCode()).isEqualTo(CloseCode.TOO_LARGE);
    }
  }

  @Test
  @DisplayName("LV55: more batches than the burst at once close with 4429")
  void closesOnAFlood() throws Exception {
    try (LiveClient client = greet("tab1", "")) {
      client.next("welcome");
      for (int i = 1; i <= 200; i++) {
        try {
          client.push(i, "[{\"o\":\"set\",\"id\":\"" + map + "\",\"f\":{\"title\":\"x\"}}]");
        } catch (RuntimeException e) {
          break; // the server has closed
        }
      }
      assertThat(client.closeCode()).isEqualTo(CloseCode.RATE);
    }
  }

  @Test
  @DisplayName("LV41: deleting a document ends its connections with 4404")
  void endsConnectionsOfADeletedDocument() throws Exception {
    try (LiveClient client = greet("tab1", "")) {
      client.next("welcome");
      server.documents().delete(ACME, map, Actor.LOCAL);
      assertThat(client.closeCode()).isEqualTo(CloseCode.NOT_FOUND);
    }
  }

  @Test
  @DisplayName("LV39: a ping is answered")
  void answersAPing() throws Exception {
    try (LiveClient client = greet("tab1", "")) {
      client.next("welcome");
      client.send("{\"t\":\"ping\",\"id\":7}");
      assertThat(client.next("pong").get("id").longValue()).isEqualTo(7);
    }
  }

  @Test
  @DisplayName(
      "LV42: whoever was cut is dropped within a second, not with the container's next round")
  void dropsWhoWasCutSoon() throws Exception {
    try (LiveClient client = greet("tab1", "")) {
      client.next("welcome");
      assertThat(server.containerLooksEvery()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("LV43: a page of another origin is not let in")
  void refusesAForeignOrigin() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> LiveClient.connect(server, "Origin", "http://evil.example"))
        .hasRootCauseMessage("Unexpected HTTP response status code 403");
  }
}
