package org.wayloom.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceModule;
import org.wayloom.evidence.EvidenceSettings;
import org.wayloom.evidence.StreamState.Counts;
import org.wayloom.http.Json;
import org.wayloom.http.ProblemResponses;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Events as a sender sees them: over HTTP, kept through crashes, counted exactly. */
class IntakeEndpointTest {
  private static final WorkspaceId SHOP = new WorkspaceId("shop");
  private static final String TRACK =
      "{\"type\":\"track\",\"event\":\"visit\",\"userId\":\"%s\",\"messageId\":\"%s\"}";

  @TempDir Path data;
  private Database database;
  private EvidenceModule evidence;
  private IntakeModule intake;
  private MockMvcTester api;
  private Source source;
  private String key = "";

  @BeforeEach
  void open() {
    open(IntakeLimits.DEFAULT);
    source = intake.sources().create(SHOP, "Web shop");
    key = source.keys().getFirst().key();
  }

  private void open(IntakeLimits limits) {
    database = Database.sqlite(data.resolve("wayloom.db"));
    evidence = EvidenceModule.of(new EvidenceSettings(data, 256, 1 << 20), Clock.systemUTC());
    intake =
        IntakeModule.of(
            database,
            data,
            evidence.evidence(),
            evidence.persons(),
            evidence.personalData(),
            Clock.systemUTC(),
            limits);
    api =
        MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(
                    intake.segment(), intake.cloudEvents(), intake.sourcesEndpoint())
                .defaultRequest(get("/"))
                .setControllerAdvice(new ProblemResponses())
                .setMessageConverters(new JacksonJsonHttpMessageConverter(Json.mapper()))
                .build());
  }

  @AfterEach
  void close() {
    intake.close();
    evidence.close();
    database.close();
  }

  private MvcTestResult post(String path, String body) {
    return post(path, body.getBytes(StandardCharsets.UTF_8), "text/plain", null);
  }

  private MvcTestResult post(
      String path, byte[] body, String type, @org.jspecify.annotations.Nullable String encoding) {
    var request =
        api.post()
            .uri(path)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString((key + ":").getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", type)
            .content(body);
    return (encoding == null ? request : request.header("Content-Encoding", encoding)).exchange();
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String track(String user, String id) {
    return TRACK.formatted(user, id);
  }

  private static String batch(String... messages) {
    return "{\"batch\":[" + String.join(",", messages) + "]}";
  }

  private void awaitDrained() throws InterruptedException {
    for (int i = 0; i < 600 && intake.reception().backlog(SHOP) > 0; i++) {
      Thread.sleep(50);
    }
    assertThat(intake.reception().backlog(SHOP)).isZero();
  }

  private Counts counts() {
    return evidence.evidence().streams(SHOP).stream()
        .map(state -> state.total())
        .findFirst()
        .orElse(Counts.NONE);
  }

  private List<EventRow> rows() {
    return evidence
        .evidence()
        .rows(SHOP, new Evidence.RowQuery(List.of(), List.of(), 1000, ""))
        .items();
  }

  @Test
  void storesWhatWasSentOnceHoweverOftenItIsSent() throws Exception {
    MvcTestResult answer = post("/v1/batch", batch(track("zoe", "1"), track("ann", "2")));
    assertThat(answer).hasStatus(202);
    assertThat(text(answer)).contains("\"success\":true", "\"accepted\":2");
    assertThat(post("/v1/track", track("zoe", "1"))).hasStatus(202);

    awaitDrained();
    assertThat(counts()).isEqualTo(new Counts(3, 2, 1, 0));
    assertThat(rows()).extracting(EventRow::person).containsExactlyInAnyOrder("zoe", "ann");
  }

  @Test
  void takesEachKindAtItsAddressAndGzippedToo() throws Exception {
    for (String kind : List.of("track", "page", "screen", "identify", "group", "alias")) {
      byte[] body =
          gzip("{\"event\":\"e\",\"userId\":\"u\",\"previousId\":\"p\",\"groupId\":\"g\"}");
      assertThat(post("/v1/" + kind, body, "application/json", "gzip")).hasStatus(202);
    }
    awaitDrained();
    assertThat(rows())
        .extracting(EventRow::type)
        .containsExactlyInAnyOrder("e", "page", "screen", "identify", "group", "alias");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void keepsTheGoodMessagesOfABatchAndTheBadOnesWithTheirReasons() throws Exception {
    MvcTestResult answer = post("/v1/batch", batch(track("zoe", "1"), "{\"type\":\"track\"}"));
    assertThat(answer).hasStatus(202);
    assertThat(text(answer)).contains("\"accepted\":1", "/batch/1/event");

    awaitDrained();
    assertThat(counts()).isEqualTo(new Counts(2, 1, 0, 1));
    MvcTestResult rejected =
        api.get().uri("/api/v1/workspaces/shop/sources/" + source.id() + "/rejected").exchange();
    assertThat(text(rejected)).contains("must name what the customer did");
  }

  @Test
  void takesCloudEventsInAllThreeModes() throws Exception {
    String event =
        """
        {"specversion":"1.0","id":"%s","source":"/orders","type":"order.placed","subject":"zoe",
         "time":"2026-05-01T12:00:00Z","data":{"value":3}}
        """;
    assertThat(
            post(
                "/v1/cloudevents",
                event.formatted("1").getBytes(StandardCharsets.UTF_8),
                "application/cloudevents+json",
                null))
        .hasStatus(202);
    String two = "[" + event.formatted("1") + "," + event.formatted("2") + "]";
    assertThat(
            post(
                "/v1/cloudevents",
                two.getBytes(StandardCharsets.UTF_8),
                "application/cloudevents-batch+json",
                null))
        .hasStatus(202);
    assertThat(
            api.post()
                .uri("/v1/cloudevents")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", "3")
                .header("ce-source", "/orders")
                .header("ce-type", "order.placed")
                .header("ce-subject", "Zo%C3%AB")
                .content("{\"value\":4}")
                .exchange())
        .hasStatus(202);

    awaitDrained();
    assertThat(counts()).isEqualTo(new Counts(4, 3, 1, 0));
    assertThat(rows()).extracting(EventRow::person).containsExactlyInAnyOrder("zoe", "zoe", "Zoë");
  }

  @Test
  void knowsWhoSomebodyWasBeforeTheySaidWhoTheyAre() throws Exception {
    String visit = "{\"type\":\"track\",\"event\":\"visit\",\"anonymousId\":\"a1\"}";
    String who = "{\"type\":\"identify\",\"userId\":\"zoe\",\"anonymousId\":\"a1\"}";
    String alias = "{\"type\":\"alias\",\"userId\":\"zoe\",\"previousId\":\"old zoe\"}";
    assertThat(post("/v1/batch", batch(visit, who, alias, track("old zoe", "1")))).hasStatus(202);

    awaitDrained();
    List<Integer> codes = new ArrayList<>();
    evidence
        .evidence()
        .readColumns(
            SHOP,
            (count, persons, times, signatures, values) -> {
              for (int i = 0; i < count; i++) {
                codes.add(persons[i]);
              }
            });
    assertThat(codes).hasSize(4).containsOnly(codes.getFirst());
  }

  @Test
  void refusesUnknownAndRevokedKeys() {
    intake.sources().revoke(SHOP, source.id(), key);
    assertThat(post("/v1/track", track("zoe", "1"))).hasStatus(401);
    key = "guessed";
    assertThat(post("/v1/track", track("zoe", "1"))).hasStatus(401);
    assertThat(api.post().uri("/v1/track").content(track("zoe", "1")).exchange()).hasStatus(401);
  }

  @Test
  void takesTheKeyFromTheBodyWhereAPageCannotSetHeaders() {
    String body = "{\"writeKey\":\"%s\",\"batch\":[%s]}".formatted(key, track("zoe", "1"));
    assertThat(api.post().uri("/v1/batch").content(body).exchange()).hasStatus(202);
  }

  @Test
  void answersHostileRequestsWithAProblem() throws IOException {
    String deep = "{\"properties\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    assertThat(post("/v1/track", deep)).hasStatus(400);
    assertThat(post("/v1/track", "{\"a\":" + "9".repeat(5_000) + "}")).hasStatus(400);
    assertThat(post("/v1/track", "{\"userId\":\"a\"")).hasStatus(400);
    assertThat(post("/v1/track", "")).hasStatus(400);
    assertThat(post("/v1/track", "\0\0\0")).hasStatus(400);
    assertThat(post("/v1/batch", "{\"batch\":{}}")).hasStatus(400);
    assertThat(post("/v1/batch", "{\"batch\":[1,null,\"x\",[]]}")).hasStatus(400);
    assertThat(post("/v1/nothing", "{}")).hasStatus(404);
    assertThat(post("/v1/cloudevents", "{}")).hasStatus(415);
    assertThat(post("/v1/track", new byte[] {1, 2, 3}, "text/plain", "gzip")).hasStatus(400);
    byte[] bomb = gzip(" ".repeat(50_000_000));
    assertThat(post("/v1/track", bomb, "text/plain", "gzip")).hasStatus(413);
    byte[] torn = java.util.Arrays.copyOf(gzip(track("zoe", "1")), 20);
    assertThat(post("/v1/track", torn, "text/plain", "gzip")).hasStatus(400);
    assertThat(post("/v1/track", new byte[] {1}, "text/plain", "br")).hasStatus(415);
    String large =
        "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u\",\"properties\":{\"a\":\"%s\"}}"
            .formatted("x".repeat(33 << 10));
    assertThat(post("/v1/track", large)).hasStatus(400);
  }

  @Test
  void storesAfterACrashWhatWasAnsweredFor() throws Exception {
    close();
    open(new IntakeLimits(32 << 10, 500 << 10, 2_500, 1 << 20, 1 << 20, 60_000));
    for (int i = 0; i < 20; i++) {
      assertThat(post("/v1/track", track("zoe", "m" + i))).hasStatus(202);
    }
    assertThat(counts()).isEqualTo(Counts.NONE);
    close();

    open(IntakeLimits.DEFAULT);
    assertThat(post("/v1/track", track("zoe", "m0"))).hasStatus(202);
    awaitDrained();
    assertThat(counts()).isEqualTo(new Counts(21, 20, 1, 0));
    close();

    open(IntakeLimits.DEFAULT);
    awaitDrained();
    assertThat(counts()).isEqualTo(new Counts(21, 20, 1, 0));
  }

  @Test
  void asksSendersToComeAgainWhenTooMuchWaits() {
    close();
    open(new IntakeLimits(32 << 10, 500 << 10, 2_500, 100, 1 << 20, 60_000));
    assertThat(post("/v1/track", track("zoe", "1"))).hasStatus(202);
    MvcTestResult full = post("/v1/track", track("zoe", "2"));
    assertThat(full).hasStatus(429).headers().hasHeaderSatisfying("Retry-After", v -> {});
  }

  /** Every message ends as one of three things, whatever is sent, repeated or cut off. */
  @Test
  void countsExactlyThroughRepeatsBadMessagesAndCrashes() throws Exception {
    Random random = new Random(20260501);
    List<String> sent = new ArrayList<>();
    int received = 0;
    int rejected = 0;
    for (int request = 0; request < 120; request++) {
      List<String> messages = new ArrayList<>();
      int bad = 0;
      for (int i = 0; i <= random.nextInt(20); i++) {
        double kind = random.nextDouble();
        if (kind < 0.1) {
          messages.add("{\"type\":\"track\",\"userId\":\"u\"}");
          bad++;
        } else if (kind < 0.3 && !sent.isEmpty()) {
          messages.add(track("u", sent.get(random.nextInt(sent.size()))));
        } else {
          String id = "id" + sent.size();
          sent.add(id);
          messages.add(track("u" + random.nextInt(50), id));
        }
      }
      received += messages.size();
      rejected += bad;
      assertThat(post("/v1/batch", batch(messages.toArray(String[]::new))))
          .hasStatus(bad == messages.size() ? 400 : 202);
      if (request % 40 == 39) {
        close();
        open(IntakeLimits.DEFAULT);
      }
    }
    awaitDrained();
    int stored = sent.size();
    assertThat(counts())
        .isEqualTo(new Counts(received, stored, received - stored - rejected, rejected));
    assertThat(evidence.evidence().summary(SHOP).events()).isEqualTo(stored);
  }

  @Test
  void keepsNothingOfADeletedWorkspace() throws Exception {
    assertThat(post("/v1/track", track("zoe", "1"))).hasStatus(202);
    awaitDrained();
    intake.forgetWorkspace(SHOP);
    evidence.forgetWorkspace(SHOP);

    assertThat(post("/v1/track", track("zoe", "2"))).hasStatus(401);
    assertThat(data.resolve("workspaces/shop")).doesNotExist();
  }

  @Test
  void managesSourcesAndTheirKeys() {
    String path = "/api/v1/workspaces/shop/sources";
    assertThat(json("PATCH", path + "/" + source.id(), "{\"name\":\" App \"}"))
        .hasStatusOk()
        .bodyText()
        .contains("\"name\":\"App\"");
    assertThat(json("POST", path + "/" + source.id() + "/keys", "")).hasStatus(201);
    assertThat(intake.sources().get(SHOP, source.id()).keys()).hasSize(2);
    assertThat(json("DELETE", path + "/" + source.id() + "/keys/" + key, ""))
        .hasStatusOk()
        .bodyText()
        .contains("\"revoked\":\"");
    assertThat(json("POST", path, "{\"name\":\"\"}")).hasStatus(400);
    assertThat(json("POST", path, "{\"name\":\"Till\"}")).hasStatus(201);
    assertThat(api.get().uri(path).exchange()).bodyText().contains("\"App\"", "\"Till\"", "today");
    assertThat(json("PATCH", path + "/none", "{\"name\":\"x\"}")).hasStatus(404);
  }

  private MvcTestResult json(String method, String path, String body) {
    return api.method(org.springframework.http.HttpMethod.valueOf(method))
        .uri(path)
        .header("Content-Type", "application/json")
        .content(body)
        .exchange();
  }
}
