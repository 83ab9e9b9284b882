package org.wayloom.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Json;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.DeliveryStore.Key;
import org.wayloom.notifications.Webhook.Stop;
import org.wayloom.notifications.WebhookStore.Facts;
import org.wayloom.outgoing.SafeHttp;

/** What a team does with its webhooks. */
final class Webhooks {
  private static final int MOST = 50;
  private static final int LONGEST_NOTE = 200;

  /** How long the secret before the last signs too. */
  private static final Duration BOTH_SIGN = Duration.ofHours(24);

  private final WebhookStore store;
  private final DeliveryStore deliveries;
  private final DeliveryLog log;
  private final Courier courier;
  private final SafeHttp http;
  private final Clock clock;

  Webhooks(
      WebhookStore store,
      DeliveryStore deliveries,
      DeliveryLog log,
      Courier courier,
      SafeHttp http,
      Clock clock) {
    this.store = store;
    this.deliveries = deliveries;
    this.log = log;
    this.courier = courier;
    this.http = http;
    this.clock = clock;
  }

  /** What a test is about. */
  private record Greeting(String note) {}

  /** A webhook with its secret, which is told once. */
  record Made(Webhook webhook, Secret secret) {}

  List<Webhook> list(WorkspaceId workspace) {
    return store.list(workspace);
  }

  Webhook get(WorkspaceId workspace, String id) {
    return store.get(workspace, id);
  }

  Made add(WorkspaceId workspace, Facts wanted) {
    Facts facts = checked(wanted);
    if (store.list(workspace).size() >= MOST) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "There are %d webhooks already. Remove one that is not needed.".formatted(MOST));
    }
    Secret secret = Secret.random();
    String id = store.add(workspace, facts, secret, now());
    return new Made(store.get(workspace, id), secret);
  }

  Webhook change(WorkspaceId workspace, String id, Facts wanted) {
    Webhook before = store.get(workspace, id);
    // An address that stays was checked, and is checked at each delivery.
    store.change(
        workspace, id, before.url().equals(wanted.url()) ? noted(wanted) : checked(wanted));
    return store.get(workspace, id);
  }

  private Facts checked(Facts wanted) {
    http.fault(wanted.url())
        .ifPresent(
            fault -> {
              throw refused("/url", fault);
            });
    return noted(wanted);
  }

  private static Facts noted(Facts wanted) {
    String note = wanted.note().replaceAll("[\\s\\p{Cc}]+", " ").strip();
    if (note.length() > LONGEST_NOTE) {
      throw refused(
          "/note",
          "A note has at most %d characters, not %d.".formatted(LONGEST_NOTE, note.length()));
    }
    return new Facts(wanted.url(), note, wanted.kinds());
  }

  /** Tells it no more; what waits, waits. */
  Webhook stop(WorkspaceId workspace, String id) {
    if (store.get(workspace, id).stopped() == null) {
      store.stop(workspace, id, Stop.BY_HAND, now());
    }
    return store.get(workspace, id);
  }

  /** Tells it again, with what has waited. */
  Webhook start(WorkspaceId workspace, String id) {
    store.get(workspace, id);
    store.start(workspace, id);
    courier.wake();
    return store.get(workspace, id);
  }

  void remove(WorkspaceId workspace, String id) {
    store.get(workspace, id);
    store.remove(workspace, id);
  }

  /** A new secret; for a day the old one signs beside it. */
  Made rotate(WorkspaceId workspace, String id) {
    store.get(workspace, id);
    Secret secret = Secret.random();
    store.rotate(workspace, id, secret, now().plus(BOTH_SIGN));
    return new Made(store.get(workspace, id), secret);
  }

  /** Sends a message that says hello, and waits for what becomes of it. */
  Delivery test(WorkspaceId workspace, String id) {
    Webhook webhook = store.get(workspace, id);
    Instant now = now();
    String message = Ids.next();
    String note = Json.mapper().writeValueAsString(new Greeting(webhook.note()));
    String body = Message.body(workspace, Message.TEST, now, note);
    Key key = new Key(workspace, id, message);
    deliveries.addHeld(workspace, id, new Message(message, Message.TEST, now, body));
    deliveries.find(key).ifPresent(courier::send);
    return delivery(key);
  }

  /** Sends a message of the log once more, with the schedule from its start. */
  Delivery resend(WorkspaceId workspace, String id, String message) {
    Key key = new Key(workspace, id, message);
    Webhook webhook = store.get(workspace, id);
    delivery(key);
    if (webhook.stopped() != null) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "The webhook is stopped. Start it again, then send.");
    }
    deliveries.again(key, now());
    courier.wake();
    return delivery(key);
  }

  List<Delivery> log(WorkspaceId workspace, String id, @Nullable String before, int limit) {
    store.get(workspace, id);
    return log.list(workspace, id, before, limit);
  }

  private Delivery delivery(Key key) {
    return log.get(key)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND, "There is no such delivery of this webhook."));
  }

  private static ProblemException refused(String pointer, String sentence) {
    return new Problem(
            ProblemType.INVALID_REQUEST, sentence, List.of(new Problem.Place(pointer, sentence)))
        .toException();
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }
}
