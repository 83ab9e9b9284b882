package org.wayloom.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.wayloom.http.Json;
import tools.jackson.databind.JsonNode;

/** Asks a running server over HTTP, as pages and programs do. */
@org.jspecify.annotations.NullUnmarked
final class Client implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  Client(RunningServer server) {
    this.port = server.port();
  }

  /**
   * @param path after {@code /api/v1}
   * @param body null for none
   */
  JsonNode api(String method, String path, String body) throws IOException, InterruptedException {
    return Json.mapper()
        .readTree(
            send(
                method,
                "/api/v1" + path,
                "application/json",
                body == null ? null : body.getBytes(StandardCharsets.UTF_8)));
  }

  /** Asks for the version after the one that was read. */
  JsonNode next(String method, String path, JsonNode read, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at("/api/v1" + path))
            .header("Content-Type", "application/json")
            .header("If-Match", "\"%d\"".formatted(read.get("version").asInt()))
            .method(method, BodyPublishers.ofString(body))
            .build();
    return Json.mapper().readTree(text(request));
  }

  String get(String path) throws IOException, InterruptedException {
    return send("GET", path, null, null);
  }

  String send(String method, String path, String type, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    return text(request.build());
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private String text(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    http.close();
  }
}
