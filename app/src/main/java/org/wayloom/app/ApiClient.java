package org.wayloom.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.wayloom.http.Json;
import tools.jackson.databind.JsonNode;

/** Asks a running server, as the page does; what the server refuses is told in its own words. */
final class ApiClient implements AutoCloseable {
  private final String api;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * @param address of the server, such as {@code http://localhost:8080}
   */
  ApiClient(String address) {
    this.api = address + "/api/v1";
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(body))));
  }

  JsonNode upload(String path, Path file) throws IOException, InterruptedException {
    return send(request(path).POST(BodyPublishers.ofFile(file)));
  }

  /** What the server answers to a request that names nothing, byte by byte. */
  InputStream stream(String path, String header, String value)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(
            request(path).header(header, value).POST(BodyPublishers.noBody()).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    if (response.statusCode() >= 400) {
      try (InputStream body = response.body()) {
        throw refused(response.statusCode(), Json.mapper().readTree(body));
      }
    }
    return response.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    JsonNode answer = Json.mapper().readTree(response.body());
    if (response.statusCode() >= 400) {
      throw refused(response.statusCode(), answer);
    }
    return answer;
  }

  private static StartRefused refused(int status, JsonNode answer) {
    return new StartRefused(answer.path("detail").asString("The server answered " + status + "."));
  }

  @Override
  public void close() {
    client.close();
  }
}
