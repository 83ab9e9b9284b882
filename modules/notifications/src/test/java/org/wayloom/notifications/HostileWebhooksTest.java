package org.wayloom.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Delivery.Attempt;
import org.wayloom.notifications.WebhookStore.Facts;
import org.wayloom.outgoing.Outcome.Failure;
import org.wayloom.outgoing.Reachable;
import org.wayloom.outgoing.Resolver;
import org.wayloom.outgoing.SafeHttp;
import org.wayloom.sql.Database;
import org.wayloom.testing.HostileAddresses;

/**
 * No webhook leads into the house: neither when it is saved, nor when it is tried, nor when it is
 * told, even when it came into the database some other way. That an address which is not allowed is
 * never connected to, is shown where requests are made.
 */
class HostileWebhooksTest {
  private static final WorkspaceId SHOP = new WorkspaceId("shop");

  @TempDir Path data = Path.of("");
  private Database database;
  private NotificationsModule module;

  @BeforeEach
  void open() {
    database = Database.sqlite(data.resolve("wayloom.db"));
    module = module(HostileAddresses::resolve);
  }

  private NotificationsModule module(Resolver names) {
    return NotificationsModule.of(
        new NotificationsModule.Needs(
            database,
            data.resolve("key"),
            SafeHttp.of(Reachable.publicOnly(), names),
            Optional.empty(),
            "",
            WorkspaceId::value,
            Team.of(database),
            Clock.systemUTC()),
        new RetrySchedule(List.of()));
  }

  @AfterEach
  void close() {
    module.close();
    database.close();
  }

  private static Facts at(String url) {
    return new Facts(url, "", List.of(NoticeKind.CHANGE_MOVED));
  }

  @Test
  void noneIsSaved() {
    for (String url : HostileAddresses.urls()) {
      assertThatThrownBy(() -> module.webhooks().add(SHOP, at(url)))
          .as(url)
          .isInstanceOf(ProblemException.class);
    }
    assertThat(module.webhooks().list(SHOP)).isEmpty();
  }

  @Test
  void noneIsReachedByATestOrADelivery() {
    WebhookStore store = new WebhookStore(database, new SecretBox(data.resolve("key")));
    for (String url : HostileAddresses.urls()) {
      String id = store.add(SHOP, at(url), Secret.random(), Clock.systemUTC().instant());
      Delivery tested = module.webhooks().test(SHOP, id);
      assertThat(tested.attempts())
          .as(url)
          .extracting(Attempt::failure)
          .containsExactly(Failure.NOT_ALLOWED);
    }

    announceAndDeliver();

    for (Webhook webhook : module.webhooks().list(SHOP)) {
      List<Delivery> log = module.webhooks().log(SHOP, webhook.id(), null, 10);
      assertThat(log).as(webhook.url()).hasSize(2);
      assertThat(log.stream().flatMap(each -> each.attempts().stream()))
          .as(webhook.url())
          .extracting(Attempt::failure)
          .containsOnly(Failure.NOT_ALLOWED);
    }
  }

  private void announceAndDeliver() {
    database.inTransaction(
        () -> {
          module
              .announcements()
              .announce(SHOP, new Notice.ChangeMoved("c", "A", "planned", "running", "Ewa"));
          return SHOP;
        });
    module.start();
    Waiting.until(
        () ->
            database
                    .read()
                    .sql("SELECT count(*) FROM webhook_delivery WHERE state = 'WAITING'")
                    .query(Long.class)
                    .single()
                == 0);
  }

  @Test
  void aNameThatLeadsInsideAfterItWasSavedIsNotReached() {
    module.close();
    Deque<String> answers = new ArrayDeque<>(List.of("198.41.0.4", "127.0.0.1", "169.254.169.254"));
    module = module(host -> List.of(InetAddress.ofLiteral(answers.removeFirst())));

    Webhook saved = module.webhooks().add(SHOP, at("https://rebound.example.org/")).webhook();
    Delivery tested = module.webhooks().test(SHOP, saved.id());
    announceAndDeliver();

    assertThat(tested.attempts()).extracting(Attempt::failure).containsExactly(Failure.NOT_ALLOWED);
    assertThat(module.webhooks().log(SHOP, saved.id(), null, 10).getFirst().attempts())
        .extracting(Attempt::failure)
        .containsExactly(Failure.NOT_ALLOWED);
    assertThat(answers).isEmpty();
  }

  @Test
  void aChangedAddressIsCheckedToo() {
    module.close();
    module =
        module(
            host ->
                host.equals("hooks.example.org")
                    ? List.of(InetAddress.ofLiteral("198.41.0.4"))
                    : HostileAddresses.resolve(host));
    Webhook saved = module.webhooks().add(SHOP, at("https://hooks.example.org/")).webhook();
    assertThatThrownBy(() -> module.webhooks().change(SHOP, saved.id(), at("http://intranet/")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("private network");
  }
}
