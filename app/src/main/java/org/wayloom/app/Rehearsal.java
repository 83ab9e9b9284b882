package org.wayloom.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.wayloom.evidence.ImportMapping;
import tools.jackson.databind.JsonNode;

/**
 * Asks a fresh server for what everybody asks for first, and takes it from a file to a measured
 * map, and lets some windows edit one together, so that a cache of loaded classes and of what is
 * hot in them, which is made meanwhile (JEP 514, JEP 515), knows those ways too. Used by the build,
 * see {@code scripts/train-aot}.
 */
final class Rehearsal {
  private static final List<String> FIRST_REQUESTS =
      List.of("/", "/openapi.json", "/api/v1/session", "/api/v1/workspaces", "/api/v1/templates");

  private static final Set<String> SETTLED = Set.of("ready", "failed");
  private static final long POLL_MILLIS = 20;

  private Rehearsal() {}

  static void play(String address, Path folder) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : FIRST_REQUESTS) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
      }
    }
    try (ApiClient api = new ApiClient(address);
        RemoteImport target = new RemoteImport(address)) {
      Path log = RehearsedLog.write(folder);
      String workspace = api.post("/workspaces", Map.of("name", "Rehearsal")).path("id").asString();
      target.take(
          workspace,
          new ImportTarget.Order(
              log, RehearsedLog.NAME, null, ImportMapping.GUESS, UnaryOperator.identity(), false),
          (phase, bytesRead, bytesTotal, rows) -> {});
      measure(api, "/workspaces/" + workspace);
      editTogether(address, api);
    }
  }

  private static void editTogether(String address, ApiClient api)
      throws IOException, InterruptedException {
    try {
      new LiveRehearsal(address, api).play();
    } catch (CompletionException e) {
      // The cache is made all the same, and knows less.
      Talk.say("Live documents could not be rehearsed: " + e.getMessage());
    }
  }

  private static void measure(ApiClient api, String workspace)
      throws IOException, InterruptedException {
    while (!SETTLED.contains(api.get(workspace + "/index").path("state").asString())) {
      Thread.sleep(POLL_MILLIS);
    }
    JsonNode proposal =
        api.post(workspace + "/proposals", Map.of("title", "Rehearsal", "language", "en"));
    String map = api.post(workspace + "/proposals/accept", proposal).path("id").asString();
    api.get(workspace + "/maps");
    api.get(workspace + "/documents/" + map);
    api.get(workspace + "/maps/" + map + "/measures");
    api.get(workspace + "/maps/" + map + "/flow");
  }
}
