package org.wayloom.collaboration;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;

/** The {@link Presence} of every document that somebody has open. */
final class Presences {
  private final Clock clock;
  private final Map<DocumentId, Presence> byDocument = new ConcurrentHashMap<>();

  Presences(Clock clock) {
    this.clock = clock;
  }

  void join(DocumentId document, ClientId client, Consumer<String> listener) {
    // Under the lock of the entry, so that nobody joins what is being let go of.
    byDocument.compute(
        document,
        (id, known) -> {
          Presence presence = known == null ? new Presence(clock) : known;
          presence.join(client, listener);
          return presence;
        });
  }

  void say(DocumentId document, ClientId client, Actor user, String words) {
    Presence presence = byDocument.get(document);
    if (presence != null) {
      presence.say(client, user, words);
    }
  }

  void leave(DocumentId document, ClientId client, Consumer<String> listener) {
    byDocument.computeIfPresent(
        document,
        (id, presence) -> {
          presence.leave(client, listener);
          return presence.isEmpty() ? null : presence;
        });
  }

  /** To be called ten times a second. */
  void beat() {
    byDocument.values().forEach(Presence::beat);
  }
}
