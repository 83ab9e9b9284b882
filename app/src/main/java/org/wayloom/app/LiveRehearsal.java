package org.wayloom.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Some windows edit a map together, go and come back. What is loaded and counted meanwhile is in
 * the cache of the build (JEP 514, JEP 515), so that a server that was just started, with a
 * thousand windows coming back to it, need not learn that path from the beginning.
 */
final class LiveRehearsal {
  private static final int WINDOWS = 10;

  /** A connection may make sixty at once (LV55). */
  private static final int EDITS = 50;

  private static final int VISITS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String address;
  private final ApiClient api;

  LiveRehearsal(String address, ApiClient api) {
    this.address = address;
    this.api = api;
  }

  void play() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      play(client);
    }
  }

  private void play(HttpClient client) throws IOException, InterruptedException {
    String workspace = api.post("/workspaces", Map.of("name", "Rehearsal")).path("id").asString();
    Map<String, String> blank = Map.of("title", "Rehearsal", "template", "blank", "language", "en");
    String map = api.post("/workspaces/" + workspace + "/maps", blank).path("id").asString();
    String document = "/workspaces/" + workspace + "/documents/" + map;
    List<RehearsedWindow> windows =
        IntStream.range(0, WINDOWS).mapToObj(n -> new RehearsedWindow("window-" + n, map)).toList();
    for (int visit = 0; visit < VISITS; visit++) {
      // One stays away each time, and has to be told of what it missed when it comes.
      List<RehearsedWindow> there = new ArrayList<>(windows);
      there.remove(visit);
      visit(client, document, there);
    }
    api.get(document);
  }

  /** All come, edit, see what the others did, and go. */
  private void visit(HttpClient client, String document, List<RehearsedWindow> windows)
      throws IOException, InterruptedException {
    URI live = URI.create(address.replaceFirst("^http", "ws") + "/api/v1/live");
    List<CompletableFuture<Void>> welcomes = new ArrayList<>();
    for (RehearsedWindow window : windows) {
      String ticket = api.post(document + "/tickets", Map.of()).path("ticket").asString();
      WebSocket socket =
          client.newWebSocketBuilder().subprotocols("wl.v1").buildAsync(live, window).join();
      welcomes.add(window.come(socket, ticket, EDITS, EDITS * windows.size()));
    }
    await(welcomes);
    await(windows.stream().map(RehearsedWindow::edit).toList());
    windows.forEach(RehearsedWindow::go);
  }

  private static void await(List<CompletableFuture<Void>> all) {
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }
}
