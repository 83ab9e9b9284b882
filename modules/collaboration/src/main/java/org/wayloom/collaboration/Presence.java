package org.wayloom.collaboration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wayloom.kernel.Actor;

/**
 * Who is where in one document (LV44): what each window last said of itself, told to all of them in
 * one frame per beat. Nothing here is kept or ordered; what gets lost is said again by the next
 * beat of its window.
 */
final class Presence {
  /** After so long without a word a window counts as gone. */
  static final Duration SILENCE = Duration.ofSeconds(15);

  private final Clock clock;
  private final Map<ClientId, Present> present = new LinkedHashMap<>();
  private final Map<ClientId, Consumer<String>> listeners = new LinkedHashMap<>();

  /** Who has something to tell that was not told yet: their words, or null for those who left. */
  private final Map<ClientId, Present> news = new LinkedHashMap<>();

  private static final Present GONE = new Present(Actor.SYSTEM, "", Instant.MIN);

  /** The last word of a window: JSON that is passed on as it is. */
  private record Present(Actor user, String words, Instant at) {
    boolean gone() {
      return words.isEmpty();
    }
  }

  Presence(Clock clock) {
    this.clock = clock;
  }

  /** Lets a window hear of the others: at once of all who are there, then of what changes. */
  synchronized void join(ClientId client, Consumer<String> listener) {
    listeners.put(client, listener);
    if (!present.isEmpty()) {
      listener.accept(frame(present));
    }
  }

  /** A window says where it is. Words of somebody who has not joined are nobody's. */
  synchronized void say(ClientId client, Actor user, String words) {
    if (listeners.containsKey(client)) {
      Present now = new Present(user, words, clock.instant());
      present.put(client, now);
      news.put(client, now);
    }
  }

  /** Only the listener that joined last under an id can leave under it. */
  synchronized void leave(ClientId client, Consumer<String> listener) {
    if (listeners.remove(client, listener) && present.remove(client) != null) {
      news.put(client, GONE);
    }
  }

  synchronized boolean isEmpty() {
    return listeners.isEmpty();
  }

  /** Tells everybody what is new since the last beat. */
  void beat() {
    String frame;
    List<Consumer<String>> all;
    synchronized (this) {
      forgetTheSilent();
      if (news.isEmpty()) {
        return;
      }
      frame = frame(news);
      news.clear();
      all = new ArrayList<>(listeners.values());
    }
    all.forEach(listener -> listener.accept(frame));
  }

  private void forgetTheSilent() {
    Instant since = clock.instant().minus(SILENCE);
    present
        .entrySet()
        .removeIf(
            entry -> {
              boolean silent = entry.getValue().at.isBefore(since);
              if (silent) {
                news.put(entry.getKey(), GONE);
              }
              return silent;
            });
  }

  private static String frame(Map<ClientId, Present> told) {
    StringBuilder out = new StringBuilder("{\"t\":\"pres\",\"peers\":[");
    String comma = "";
    for (Map.Entry<ClientId, Present> one : told.entrySet()) {
      out.append(comma).append(entry(one.getKey(), one.getValue()));
      comma = ",";
    }
    return out.append("]}").toString();
  }

  private static String entry(ClientId client, Present present) {
    String head =
        Json.text(
            out -> {
              out.writeStartObject();
              out.writeStringProperty("c", client.value());
              if (!present.gone()) {
                Json.actor(out, "by", present.user);
              }
              out.writeEndObject();
            });
    String words = present.gone() ? "null" : present.words;
    return head.substring(0, head.length() - 1) + ",\"p\":" + words + "}";
  }
}
