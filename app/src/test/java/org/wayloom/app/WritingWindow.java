package org.wayloom.app;

import java.net.http.WebSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Json;
import tools.jackson.databind.JsonNode;

/**
 * A window over the wire by the rules of the client (LV30 to LV37): what is confirmed, what is
 * pending, which number is the next. Its edits set a field of the map that bears its name, to 1, 2,
 * 3 and so on, so that each can be found in the log.
 */
final class WritingWindow implements WebSocket.Listener {
  private final String id;
  private final String map;
  private final StringBuilder partial = new StringBuilder();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final TreeSet<Long> acknowledged = new TreeSet<>();
  private final Map<String, Long> confirmed = new HashMap<>();
  private final List<JsonNode> arriving = new ArrayList<>();

  private @Nullable WebSocket socket;
  private @Nullable JsonNode welcome;
  private @Nullable String epoch;
  private long version;
  private long edits;
  private long answered;
  private long sent;
  private boolean isWelcome;
  private boolean deaf;
  private @Nullable RuntimeException failure;

  /** An edit that was not answered yet. */
  private record Pending(long seq, long edit) {}

  WritingWindow(String id, String map) {
    this.id = id;
    this.map = map;
  }

  String id() {
    return id;
  }

  /** Says hello over a connection that was just opened. */
  synchronized void come(WebSocket over, String ticket) {
    socket = over;
    partial.setLength(0);
    deaf = false;
    isWelcome = false;
    Map<String, Object> hello = new TreeMap<>();
    hello.put("t", "hello");
    hello.put("clientId", id);
    hello.put("mapId", map);
    hello.put("schema", 2);
    hello.put("ticket", ticket);
    if (epoch != null) {
      hello.put("epoch", epoch);
      hello.put("version", version);
      hello.put("answered", answered);
    }
    send(hello);
  }

  /** Makes the next edit, unless so many wait already that sending them again would be too many. */
  synchronized void edit(int most) {
    if (pending.size() < most) {
      long seq = pending.isEmpty() ? answered + 1 : pending.getLast().seq() + 1;
      pending.add(new Pending(seq, ++edits));
      flush();
    }
  }

  /** From now on sends, and hears nothing: its edits arrive, and it does not know that. */
  synchronized void goDeaf() {
    deaf = true;
  }

  /** Loses its connection; what is pending stays. */
  synchronized void cut() {
    deaf = true;
    isWelcome = false;
    if (socket != null) {
      socket.abort();
      socket = null;
    }
  }

  /** The edits that the server has told it are saved. */
  synchronized TreeSet<Long> acknowledged() {
    return new TreeSet<>(acknowledged);
  }

  /** The edits of which it does not know. */
  synchronized TreeSet<Long> pending() {
    if (failure != null) {
      throw failure;
    }
    return new TreeSet<>(pending.stream().map(Pending::edit).toList());
  }

  synchronized long version() {
    return version;
  }

  synchronized @Nullable String epoch() {
    return epoch;
  }

  /** The last edit of each window, as this one shows it. */
  synchronized Map<String, Long> shown() {
    Map<String, Long> shown = new HashMap<>(confirmed);
    pending.forEach(each -> shown.put(id, each.edit()));
    return shown;
  }

  private void send(Map<String, ?> message) {
    if (socket == null) {
      return;
    }
    try {
      // Joined, for a socket takes one text after the other.
      socket.sendText(Json.mapper().writeValueAsString(message), true).join();
    } catch (CompletionException e) {
      socket = null; // cut by the server, as a window is that hears nothing
      isWelcome = false;
    }
  }

  private void flush() {
    for (Pending each : pending) {
      if (isWelcome && each.seq() > sent) {
        sent = each.seq();
        Map<String, Object> set = Map.of("o", "set", "id", map, "f", Map.of(id, each.edit()));
        send(Map.of("t", "push", "seq", each.seq(), "ops", List.of(set)));
      }
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      String text = partial.toString();
      partial.setLength(0);
      try {
        take(from, Json.mapper().readTree(text));
      } catch (RuntimeException e) {
        fail(e);
      }
    }
    from.request(1);
    return null;
  }

  private synchronized void fail(RuntimeException why) {
    failure = why;
  }

  private synchronized void take(WebSocket from, JsonNode message) {
    if (deaf || !from.equals(socket)) {
      return;
    }
    switch (message.path("t").asString()) {
      case "welcome" -> {
        welcome = message;
        arriving.clear();
        arrived(message);
      }
      case "chunk" -> arrived(message);
      case "commit" -> {
        if (isWelcome) {
          message.path("commits").forEach(this::commit);
        }
      }
      case "ack" -> settle(message.path("seq").asLong());
      case "ping" -> send(Map.of("t", "pong", "id", message.path("id").asLong()));
      case "reject", "resync", "bye" -> throw new IllegalStateException(message.toString());
      default -> {
        // Who is where: nothing that an edit depends on.
      }
    }
  }

  private void arrived(JsonNode part) {
    part.path("records").forEach(arriving::add);
    part.path("commits").forEach(arriving::add);
    JsonNode head = welcome;
    if (head == null || !part.path("last").asBoolean()) {
      return;
    }
    if (head.path("mode").asString().equals("snapshot")) {
      confirmed.clear();
      arriving.stream()
          .filter(record -> record.path("id").asString().equals(map))
          .forEach(root -> takeFields(root.path("f")));
    } else {
      arriving.forEach(commit -> commit.path("ops").forEach(op -> takeFields(op.path("f"))));
    }
    epoch = head.path("epoch").asString();
    version = head.path("version").asLong();
    settle(head.path("covered").asLong());
    renumber(head.path("lastSeq").asLong());
    isWelcome = true;
    flush();
  }

  /** LV33: what remains is numbered from the last number that the server has. */
  private void renumber(long lastSeq) {
    answered = lastSeq;
    sent = lastSeq;
    List<Pending> old = List.copyOf(pending);
    pending.clear();
    for (int i = 0; i < old.size(); i++) {
      pending.add(new Pending(lastSeq + 1 + i, old.get(i).edit()));
    }
  }

  private void takeFields(JsonNode fields) {
    fields
        .propertyStream()
        .filter(field -> field.getKey().startsWith("w") && field.getValue().isNumber())
        .forEach(field -> confirmed.put(field.getKey(), field.getValue().asLong()));
  }

  private void commit(JsonNode commit) {
    long next = commit.path("v").asLong();
    if (next != version + 1) {
      throw new IllegalStateException("LV20: %d after %d".formatted(next, version));
    }
    version = next;
    commit.path("ops").forEach(op -> takeFields(op.path("f")));
    if (commit.path("c").asString().equals(id)) {
      settle(commit.path("s").asLong());
    }
  }

  private void settle(long upTo) {
    while (!pending.isEmpty() && pending.getFirst().seq() <= upTo) {
      acknowledged.add(pending.removeFirst().edit());
    }
    answered = Math.max(answered, upTo);
  }
}
