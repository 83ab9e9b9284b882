package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.TrackMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.StreamState;
import org.wayloom.evidence.StreamState.Counts;
import org.wayloom.http.Json;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.workspaces.Workspaces;
import tools.jackson.databind.JsonNode;

/** Events sent to the whole server, by a client library as it is and by pages of other sites. */
@org.jspecify.annotations.NullUnmarked
class LiveEventsTest {
  private static final String ELSEWHERE = "https://shop.example.org";

  @TempDir private static Path folder;

  private static RunningServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    server =
        RunningServer.start(
            new WayloomConfig(0, folder, Optional.empty(), Optional.empty(), false));
  }

  @AfterAll
  static void stop() {
    server.close();
    CLIENT.close();
  }

  private static String address(String path) {
    return "http://localhost:" + server.port() + path;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode newSource(WorkspaceId workspace) throws Exception {
    HttpResponse<String> made =
        send(
            HttpRequest.newBuilder(
                    URI.create(address("/api/v1/workspaces/" + workspace + "/sources")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"Web shop\"}")));
    assertThat(made.statusCode()).isEqualTo(201);
    return Json.mapper().readTree(made.body());
  }

  private static WorkspaceId newWorkspace() {
    return server.bean(Workspaces.class).create("Shop", false, "en").id();
  }

  private static Counts stored(WorkspaceId workspace, long events) throws InterruptedException {
    Evidence evidence = server.bean(Evidence.class);
    for (int tries = 0; tries < 600; tries++) {
      Optional<Counts> counts =
          evidence.streams(workspace).stream().map(StreamState::total).findFirst();
      if (counts.isPresent() && counts.get().received() >= events) {
        return counts.get();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The events did not arrive");
  }

  /** The library is Segment's own, unchanged, with nothing set but the address and the key. */
  @Test
  void storesWhatSegmentsLibraryForJavaSendsExactlyOnce() throws Exception {
    WorkspaceId workspace = newWorkspace();
    String key = newSource(workspace).at("/keys/0/key").asString();
    Analytics analytics = Analytics.builder(key).endpoint(address("")).build();
    for (int i = 0; i < 100; i++) {
      analytics.enqueue(
          TrackMessage.builder("Order placed")
              .userId("customer " + i % 10)
              .properties(Map.of("value", i)));
    }
    analytics.enqueue(IdentifyMessage.builder().userId("customer 1").traits(Map.of("plan", "pro")));
    analytics.flush();

    assertThat(stored(workspace, 101)).isEqualTo(new Counts(101, 101, 0, 0));
    analytics.shutdown();
    assertThat(server.bean(Evidence.class).summary(workspace).persons()).isEqualTo(10);
  }

  @Test
  void takesEventsFromPagesOfOtherSites() throws Exception {
    WorkspaceId workspace = newWorkspace();
    String key = newSource(workspace).at("/keys/0/key").asString();
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(address("/v1/page")))
                .header("Origin", ELSEWHERE)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "text/plain")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"writeKey\":\"%s\",\"anonymousId\":\"a\"}".formatted(key))));

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void answersABrowserThatAsksBeforeItSends() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(address("/v1/batch")))
                .header("Origin", ELSEWHERE)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
        .contains("authorization, content-type");
  }

  @Test
  void keepsPagesOfOtherSitesAwayFromEverythingElse() throws Exception {
    for (String path :
        new String[] {
          "/api/v1/workspaces", "/v1/..;/api/v1/workspaces", "/v1/%2e%2e/api/v1/workspaces"
        }) {
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(URI.create(address(path)))
                  .header("Origin", ELSEWHERE)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}")));
      assertThat(answer.statusCode()).as(path).isIn(400, 403, 404);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).as(path).isEmpty();
    }
  }

  @Test
  void servesTheSnippetToPagesOfOtherSites() throws Exception {
    HttpResponse<String> script =
        send(HttpRequest.newBuilder(URI.create(address("/v1/wayloom.js"))));

    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.headers().firstValue("Content-Type"))
        .contains("text/javascript;charset=utf-8");
    assertThat(script.headers().firstValue("Cross-Origin-Resource-Policy"))
        .contains("cross-origin");
  }
}
