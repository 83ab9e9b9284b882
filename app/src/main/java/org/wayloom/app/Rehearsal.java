package org.wayloom.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.http.Json;
import tools.jackson.databind.JsonNode;

/**
 * Does with a fresh server what everybody does first: asks for the first pages, imports a file of
 * each common format, and looks at the numbers of a map made from it. A cache that is made
 * meanwhile (JEP 514, JEP 515) then knows those classes and which of their methods are worth
 * compiling at once. Used by the build, see {@code scripts/train-aot}.
 */
final class Rehearsal {
  private static final List<String> FIRST_REQUESTS =
      List.of("/", "/openapi.json", "/api/v1/session", "/api/v1/workspaces", "/api/v1/templates");

  private final String address;
  private final HttpClient client;

  private Rehearsal(String address, HttpClient client) {
    this.address = address;
    this.client = client;
  }

  static void play(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      new Rehearsal(address, client).play();
    }
  }

  private void play() throws IOException, InterruptedException {
    for (String path : FIRST_REQUESTS) {
      send(request(path).GET());
    }
    importFiles();
    String workspaces = "/api/v1/workspaces";
    JsonNode workspace = json(send(request(workspaces).GET())).path("items").path(0).path("id");
    String api = workspaces + "/" + workspace.asString();
    String proposal = post(api + "/proposals", "{\"title\": \"Rehearsal\", \"language\": \"en\"}");
    JsonNode map = json(post(api + "/proposals/accept", proposal));
    send(request(api + "/maps/" + map.path("id").asString() + "/measures").GET());
  }

  private void importFiles() throws IOException, InterruptedException {
    Path xes = Files.createTempFile("rehearsal", ".xes");
    Path csv = Files.createTempFile("rehearsal", ".csv");
    try (RemoteImport imports = new RemoteImport(address)) {
      RehearsalLog.writeXes(xes);
      RehearsalLog.writeCsv(csv);
      for (Path file : List.of(xes, csv)) {
        String name = String.valueOf(file.getFileName());
        ImportTarget.Order order =
            new ImportTarget.Order(
                file, name, null, ImportMapping.GUESS, UnaryOperator.identity(), false);
        imports.take(null, order, (phase, read, total, rows) -> {});
      }
    } finally {
      Files.delete(xes);
      Files.delete(csv);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private String post(String path, String body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString()).body();
  }

  private static JsonNode json(String body) {
    return Json.mapper().readTree(body);
  }
}
