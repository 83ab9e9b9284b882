package org.wayloom.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * Asks a fresh server for what everybody asks for first, so that a cache of loaded classes that is
 * made meanwhile (JEP 514) knows those paths too. Used by the build, see {@code scripts/train-aot}.
 */
final class Rehearsal {
  private static final List<String> FIRST_REQUESTS =
      List.of("/", "/openapi.json", "/api/v1/session", "/api/v1/workspaces", "/api/v1/templates");

  private Rehearsal() {}

  static void play(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : FIRST_REQUESTS) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
      }
    }
  }
}
