package org.wayloom.notifications;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.notifications.Delivery.State;
import org.wayloom.notifications.DeliveryStore.Due;
import org.wayloom.notifications.DeliveryStore.Key;
import org.wayloom.notifications.Webhook.Stop;
import org.wayloom.outgoing.Outcome;
import org.wayloom.outgoing.SafeHttp;
import org.wayloom.sql.Database;

/**
 * Sends what is due, at most a few messages to one webhook at a time, so that a slow one keeps
 * nobody else waiting. A message is done with when the database says so: after a crash it is sent
 * once more, with the same id.
 */
final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int AT_ONCE = 8;
  private static final int GONE = 410;

  private final Database database;
  private final WebhookStore webhooks;
  private final DeliveryStore deliveries;
  private final SafeHttp http;
  private final RetrySchedule schedule;
  private final Clock clock;
  private final Set<Key> inHand = ConcurrentHashMap.newKeySet();
  private final ExecutorService senders =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("wayloom-webhook-", 0).factory());
  private final Bell bell = new Bell("wayloom-webhooks", this::round);
  private Announcements announcements = Announcements.NONE;

  Courier(
      Database database,
      WebhookStore webhooks,
      DeliveryStore deliveries,
      SafeHttp http,
      RetrySchedule schedule,
      Clock clock) {
    this.database = database;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.http = http;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** Tells of webhooks that it stops from now on. */
  void tell(Announcements news) {
    announcements = news;
  }

  /** From now on sends what is due. */
  void start() {
    bell.start();
  }

  /** Says that there may be something new to send. */
  void wake() {
    bell.ring();
  }

  /** Sends what is due, and says how long nothing will be. */
  private Duration round() {
    Instant now = clock.instant();
    List<Due> due = deliveries.due(now, AT_ONCE, inHand);
    for (Due each : due) {
      inHand.add(each.key());
      senders.execute(() -> sendInHand(each));
    }
    return deliveries.next(now).map(next -> Duration.between(now, next)).orElse(Bell.LONGEST);
  }

  private void sendInHand(Due due) {
    try {
      send(due);
    } catch (RuntimeException e) {
      LOG.error("The message {} could not be sent", due.key().message(), e);
      later(due);
    } finally {
      inHand.remove(due.key());
      bell.ring();
    }
  }

  /** Our own mistake counts as a try, so that it does not come again at once and for ever. */
  private void later(Due due) {
    try {
      note(due, clock.instant(), 0, new Outcome.Failed(Outcome.Failure.BROKEN));
    } catch (RuntimeException e) {
      LOG.error("What became of {} could not be noted", due.key().message(), e);
      pause();
    }
  }

  /** Keeps the message in hand for a while: at once it would fail in the same way. */
  private static void pause() {
    try {
      Thread.sleep(Bell.LONGEST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends a message once and notes what became of it. */
  void send(Due due) {
    Instant at = clock.instant();
    Key key = due.key();
    List<Secret> secrets = webhooks.secrets(key.workspace(), key.webhook(), at);
    if (secrets.isEmpty()) {
      return; // the webhook was removed, and its messages with it
    }
    long start = System.nanoTime();
    Outcome outcome =
        http.post(
            due.url(), headers(due, secrets, at), due.body().getBytes(StandardCharsets.UTF_8));
    note(due, at, (System.nanoTime() - start) / 1_000_000, outcome);
  }

  private static Map<String, String> headers(Due due, List<Secret> secrets, Instant at) {
    Key key = due.key();
    String signatures =
        secrets.stream()
            .map(secret -> secret.sign(key.message(), at, due.body()))
            .collect(Collectors.joining(" "));
    Map<String, String> headers = new HashMap<>();
    headers.put("webhook-id", key.message());
    headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
    headers.put("webhook-signature", signatures);
    return headers;
  }

  private void note(Due due, Instant at, long millis, Outcome outcome) {
    boolean isTaken = outcome instanceof Outcome.Answered answer && answer.isSuccess();
    boolean isGone = outcome instanceof Outcome.Answered(int status) && status == GONE;
    boolean isTest = due.type().equals(Message.TEST);
    int tries = due.tries() + 1;
    Optional<Duration> pause =
        isTaken || isGone || isTest
            ? Optional.empty()
            : schedule.after(tries, ThreadLocalRandom.current().nextDouble());
    Instant now = clock.instant();
    State state = isTaken ? State.DELIVERED : pause.isPresent() ? State.WAITING : State.FAILED;
    database.inTransaction(
        () -> {
          Key key = due.key();
          Instant next = pause.map(now::plus).orElse(now);
          deliveries.sent(key, at, millis, outcome, tries, state, next);
          if (isTaken) {
            webhooks.tookSomething(key.workspace(), key.webhook(), now);
          } else if (isGone) {
            stop(due, Stop.GONE, now);
          } else if (state == State.FAILED && !isTest && tookNothingSince(due)) {
            stop(due, Stop.FAILING, now);
          }
          return key;
        });
  }

  /** One message that a receiver never takes must not cost it all others. */
  private boolean tookNothingSince(Due due) {
    Instant last = webhooks.get(due.key().workspace(), due.key().webhook()).lastSuccess();
    return last == null || last.isBefore(due.at());
  }

  private void stop(Due due, Stop why, Instant now) {
    Key key = due.key();
    Webhook webhook = webhooks.get(key.workspace(), key.webhook());
    if (webhook.stopped() == null) {
      webhooks.stop(key.workspace(), key.webhook(), why, now);
      announcements.announce(
          key.workspace(), new Notice.WebhookStopped(key.webhook(), host(webhook.url()), why));
    }
  }

  /** What people know it by; the whole address where no host can be read in it. */
  private static String host(String url) {
    try {
      String host = new URI(url).getHost();
      return host == null ? url : host;
    } catch (URISyntaxException e) {
      return url;
    }
  }

  @Override
  public void close() {
    bell.close();
    senders.shutdownNow();
    try {
      senders.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
