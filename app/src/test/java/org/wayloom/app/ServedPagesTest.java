package org.wayloom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole server, started once: what it answers at the edge of the page and the API. */
@org.jspecify.annotations.NullUnmarked
class ServedPagesTest {
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

  @Test
  void servesThePage() throws Exception {
    HttpResponse<String> page = get("/", "text/html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @Test
  void servesThePageAtAddressesOfItsOwn() throws Exception {
    assertThat(get("/w/abc/maps/def", "text/html").body()).isEqualTo(get("/", "text/html").body());
  }

  @Test
  void doesNotServeThePageForAMissingFile() throws Exception {
    HttpResponse<String> missing = get("/assets/gone.js", "*/*");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void answersUnknownAddressesOfTheApiWithAProblem() throws Exception {
    HttpResponse<String> unknown = get("/api/v1/nothing", "text/html");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("https://wayloom.org/problems/not-found");
  }

  @Test
  void sendsNothingAgainThatTheBrowserHas() throws Exception {
    String tag = get("/", "text/html").headers().firstValue("ETag").orElseThrow();
    HttpRequest again = request("/", "text/html").header("If-None-Match", tag).build();
    assertThat(CLIENT.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(304);
  }

  @Test
  void refusesAPortThatIsTaken() {
    WayloomConfig same =
        new WayloomConfig(
            server.port(), folder.resolve("other"), Optional.empty(), Optional.empty(), false);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> RunningServer.start(same))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Port " + server.port() + " is taken");
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    return CLIENT.send(request(path, accept).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path, String accept) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
        .header("Accept", accept);
  }
}
