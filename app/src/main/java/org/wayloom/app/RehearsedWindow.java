package org.wayloom.app;

import java.net.http.WebSocket;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Json;
import tools.jackson.databind.JsonNode;

/**
 * One window of a {@link LiveRehearsal}: makes one edit after the other, each when it heard of the
 * last.
 */
final class RehearsedWindow implements WebSocket.Listener {
  private final String id;
  private final String map;
  private final StringBuilder partial = new StringBuilder();

  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
  private CompletableFuture<Void> welcomed = new CompletableFuture<>();
  private CompletableFuture<Void> heardAll = new CompletableFuture<>();
  private @Nullable WebSocket socket;
  private @Nullable String epoch;
  private long version;
  private long seq;
  private int toMake;
  private int toHear;

  RehearsedWindow(String id, String map) {
    this.id = id;
    this.map = map;
  }

  /**
   * Says hello over a connection that was just opened.
   *
   * @param edits that it will make once it is told to
   * @param all that it will hear of, its own ones among them
   * @return completed with the welcome
   */
  synchronized CompletableFuture<Void> come(WebSocket over, String ticket, int edits, int all) {
    socket = over;
    welcomed = new CompletableFuture<>();
    heardAll = new CompletableFuture<>();
    toMake = edits;
    toHear = all;
    Map<String, Object> hello = new TreeMap<>();
    hello.put("t", "hello");
    hello.put("clientId", id);
    hello.put("mapId", map);
    hello.put("schema", 1);
    hello.put("ticket", ticket);
    hello.put("answered", seq);
    if (epoch != null) {
      hello.put("epoch", epoch);
      hello.put("version", version);
    }
    send(hello);
    return welcomed;
  }

  /**
   * @return completed once it has heard of all edits
   */
  synchronized CompletableFuture<Void> edit() {
    if (toMake > 0) {
      toMake--;
      seq++;
      send(Map.of("t", "pres", "p", Map.of("name", id, "at", map, "x", 0.5, "y", 0.5)));
      Map<String, String> title = Map.of("title", "Edit " + seq + " of " + id);
      send(
          Map.of(
              "t",
              "push",
              "seq",
              seq,
              "ops",
              new Object[] {Map.of("o", "set", "id", map, "f", title)}));
    }
    return heardAll;
  }

  synchronized void go() {
    if (socket != null) {
      socket.abort();
      socket = null;
    }
  }

  /** One after the other, as a socket wants it. */
  private void send(Map<String, ?> message) {
    WebSocket over = socket;
    if (over != null) {
      String text = Json.mapper().writeValueAsString(message);
      sent = sent.handle((done, failed) -> over).thenCompose(open -> open.sendText(text, true));
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      String text = partial.toString();
      partial.setLength(0);
      take(Json.mapper().readTree(text));
    }
    from.request(1);
    return null;
  }

  private synchronized void take(JsonNode message) {
    switch (message.path("t").asString()) {
      case "welcome" -> {
        epoch = message.path("epoch").asString();
        version = message.path("version").asLong();
        welcomed.complete(null);
      }
      case "commit" -> message.path("commits").forEach(this::commit);
      case "ping" -> send(Map.of("t", "pong", "id", message.path("id").asLong()));
      default -> {
        // Nothing that a rehearsal has to answer.
      }
    }
  }

  private void commit(JsonNode commit) {
    version = commit.path("v").asLong();
    if (--toHear == 0) {
      heardAll.complete(null);
    }
    if (commit.path("c").asString().equals(id)) {
      var unused = edit();
    }
  }
}
