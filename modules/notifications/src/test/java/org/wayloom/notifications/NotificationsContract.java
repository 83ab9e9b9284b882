package org.wayloom.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Delivery.State;
import org.wayloom.notifications.Notice.CaseWaiting.Why;
import org.wayloom.notifications.NoticeSettings.Choice;
import org.wayloom.notifications.NoticeSettings.Way;
import org.wayloom.notifications.Receiver.Heard;
import org.wayloom.notifications.Webhook.Stop;
import org.wayloom.notifications.WebhookStore.Facts;
import org.wayloom.outgoing.Reachable;
import org.wayloom.outgoing.SafeHttp;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Members;

/**
 * What is told on every database, to a receiver on this machine; an hour of the schedule takes 4
 * ms. Each test has a workspace of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NotificationsContract {
  private static final String EWA = "ewa";

  @TempDir static Path data = Path.of("");
  private Database database;
  private Receiver receiver;
  private NotificationsModule module;
  private NotificationsEndpoint page;
  private Members members;
  private WorkspaceId shop = new WorkspaceId(Ids.next());

  /** An empty database of this vendor. */
  abstract Database open();

  @BeforeAll
  void openDatabase() {
    database = open();
    members = Team.of(database);
  }

  @BeforeEach
  void moveToAnEmptyWorkspace() throws IOException {
    shop = new WorkspaceId(Ids.next());
    receiver = new Receiver();
    start();
  }

  private void start() {
    module =
        NotificationsModule.of(
                new NotificationsModule.Needs(
                    database,
                    data.resolve("key"),
                    SafeHttp.of(Reachable.parse("127.0.0.1:" + receiver.port())),
                    Optional.empty(),
                    "",
                    WorkspaceId::value,
                    members,
                    Clock.systemUTC()),
                RetrySchedule.STANDARD.withHoursOf(4))
            .start();
    page = module.notificationsEndpoint(() -> EWA);
  }

  @AfterEach
  void stop() {
    module.close();
    module.forgetWorkspace(shop);
    receiver.close();
  }

  @AfterAll
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static Notice moved(String title) {
    return new Notice.ChangeMoved("c1", title, "planned", "running", "Ewa");
  }

  private void announce(Notice notice) {
    database.inTransaction(
        () -> {
          module.announcements().announce(shop, notice);
          return notice;
        });
  }

  private Webhooks.Made hook(NoticeKind... kinds) {
    return module.webhooks().add(shop, new Facts(receiver.url(), "Ours", List.of(kinds)));
  }

  private List<Delivery> log(Webhooks.Made hook) {
    return module.webhooks().log(shop, hook.webhook().id(), null, 50);
  }

  private List<Told> inbox() {
    return page.notifications(shop, false, null, null).items();
  }

  /** The reference library of the specification agrees. */
  private static void assertSigned(Heard message, Secret secret) {
    try {
      new Webhook(secret.text()).verify(message.body(), message.headers());
    } catch (Exception e) {
      throw new AssertionError("the signature is wrong", e);
    }
  }

  @Test
  void aDriftIsToldOnceUntilSomebodyLookedAgain() {
    Instant looked = Instant.parse("2026-05-01T12:00:00Z");
    announce(new Notice.MapDrifted("m1", "Our shop", 2, looked, ""));
    announce(new Notice.MapDrifted("m1", "Our shop", 3, looked, ""));
    assertThat(inbox()).hasSize(1);

    announce(new Notice.MapDrifted("m1", "Our shop", 1, looked.plusSeconds(1), ""));

    assertThat(inbox()).hasSize(2);
  }

  private static Notice waiting(Why why, String owner, String to) {
    return new Notice.CaseWaiting("k1", 7, why, owner, to, null);
  }

  /** What a reader sees, and that it is what the bell counts. */
  private List<Notice> seenBy(String reader) {
    NotificationsEndpoint.Notifications seen =
        module.notificationsEndpoint(() -> reader).notifications(shop, true, null, null);
    assertThat(seen.unread()).isEqualTo(seen.items().size());
    return seen.items().stream().map(Told::about).toList();
  }

  @Test
  void whatACaseWaitsForIsToldToItsOwnerAndToWhomItIsEscalated() {
    String jan = members.add(shop, "Jan").id();
    String ola = members.add(shop, "Ola").id();
    String ewa = members.add(shop, "Ewa").id();
    Notice reminded = waiting(Why.REMINDED, "jan", "");
    Notice due = waiting(Why.DUE, "Jan", "");
    Notice escalated = waiting(Why.ESCALATED, "Jan", " ola ");
    List.of(reminded, due, escalated).forEach(this::announce);

    assertThat(seenBy(jan)).containsExactly(escalated, due, reminded);
    assertThat(seenBy(ola)).containsExactly(escalated);
    assertThat(seenBy(ewa)).isEmpty();
    assertThat(seenBy(Actor.LOCAL.id()))
        .as("nobody knows who sits at a window without a name")
        .containsExactly(escalated, due, reminded);
  }

  @Test
  void whatNamesNobodyOrAStrangerIsToldToEverybody() {
    String jan = members.add(shop, "Jan").id();
    String ewa = members.add(shop, "Ewa").id();
    Notice nobodys = waiting(Why.DUE, "", "");
    Notice toAStranger = waiting(Why.ESCALATED, "Jan", "The boss");
    List.of(nobodys, toAStranger).forEach(this::announce);

    assertThat(seenBy(ewa)).containsExactly(toAStranger, nobodys);
    assertThat(seenBy(jan)).containsExactly(toAStranger, nobodys);
  }

  @Test
  void aDriftIsForWhoeverKeepsTheMapTrue() {
    String jan = members.add(shop, "Jan").id();
    String ewa = members.add(shop, "Ewa").id();
    Notice drifted = new Notice.MapDrifted("m1", "Our shop", 2, Instant.EPOCH, "Jan");
    Notice nobodys = new Notice.MapDrifted("m2", "Our bank", 1, Instant.EPOCH, "");
    List.of(drifted, nobodys).forEach(this::announce);

    assertThat(seenBy(jan)).containsExactly(nobodys, drifted);
    assertThat(seenBy(ewa)).containsExactly(nobodys);
  }

  @Test
  void aMentionIsForWhomItMentions() {
    String jan = members.add(shop, "Jan").id();
    String ewa = members.add(shop, "Ewa").id();
    Notice mentioned = new Notice.Mentioned("m1", "Our shop", "t1", "Jan", "Ewa");
    announce(mentioned);

    assertThat(seenBy(jan)).containsExactly(mentioned);
    assertThat(seenBy(ewa)).isEmpty();
  }

  @Test
  void nothingIsToldThatWasNotWritten() {
    hook();
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      module.announcements().announce(shop, moved("Never"));
                      throw new IllegalStateException("the change could not be written");
                    }))
        .isInstanceOf(IllegalStateException.class);
    announce(moved("Written"));

    Waiting.until(() -> receiver.heard().size() == 1);
    assertThat(receiver.heard().getFirst().body()).contains("Written");
    assertThat(inbox()).extracting(Told::about).containsExactly(moved("Written"));
  }

  @Test
  void anEffectIsNewsOnce() {
    Notice better = new Notice.EffectFound("c1", "Form", "better", 1, 0.5, 2, Notice.Unit.POINTS);
    announce(better);
    announce(new Notice.EffectFound("c1", "Form", "better", 1.1, 0.6, 2, Notice.Unit.POINTS));
    announce(new Notice.EffectFound("c2", "Form", "better", 1, 0.5, 2, Notice.Unit.POINTS));
    assertThat(inbox()).hasSize(2);
    assertThat(inbox().getLast().about()).isEqualTo(better);
  }

  @Test
  void toldOutsideATransactionItFails() {
    assertThatThrownBy(() -> module.announcements().announce(shop, moved("A")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("announce in the transaction");
  }

  @Test
  void sendsWhatTheSpecificationSays() {
    Webhooks.Made hook = hook();
    announce(moved("Krótszy \"formularz\""));
    Waiting.until(() -> log(hook).getFirst().state() == State.DELIVERED);

    Heard message = receiver.heard().getFirst();
    assertSigned(message, hook.secret());
    Told told = inbox().getFirst();
    assertThat(message.id()).isEqualTo(told.id());
    assertThat(message.body())
        .isEqualTo(
            "{\"type\":\"change.moved\",\"timestamp\":\"%s\",\"data\":{\"workspace\":\"%s\",\"about\":"
                    .formatted(told.at(), shop)
                + "{\"kind\":\"change-moved\",\"change\":\"c1\",\"title\":\"Krótszy"
                + " \\\"formularz\\\"\",\"from\":\"planned\",\"to\":\"running\",\"by\":\"Ewa\"}}}");
    assertThat(message.headers().firstValue("content-type").orElse(""))
        .startsWith("application/json");
    Delivery.Attempt attempt = log(hook).getFirst().attempts().getFirst();
    assertThat(attempt.number()).isEqualTo(1);
    assertThat(attempt.status()).isEqualTo(204);
  }

  @Test
  void triesAgainWithTheSameIdUntilItIsTaken() {
    receiver.answer(message -> receiver.heard().size() < 4 ? 500 : 200);
    Webhooks.Made hook = hook();
    announce(moved("A"));
    Waiting.until(() -> log(hook).getFirst().state() == State.DELIVERED);

    assertThat(receiver.heard()).hasSize(4);
    assertThat(receiver.heard()).extracting(Heard::id).containsOnly(inbox().getFirst().id());
    assertThat(receiver.heard()).extracting(Heard::body).containsOnly(body());
    receiver.heard().forEach(message -> assertSigned(message, hook.secret()));
    assertThat(log(hook).getFirst().attempts())
        .extracting(Delivery.Attempt::status)
        .containsExactly(500, 500, 500, 200);
  }

  private String body() {
    return receiver.heard().getFirst().body();
  }

  @Test
  void aRedirectIsAFailure() {
    receiver.answer(message -> receiver.heard().size() < 2 ? 302 : 200);
    Webhooks.Made hook = hook();
    announce(moved("A"));
    Waiting.until(() -> log(hook).getFirst().state() == State.DELIVERED);
    assertThat(log(hook).getFirst().attempts())
        .extracting(Delivery.Attempt::status)
        .containsExactly(302, 200);
  }

  @Test
  void stopsAWebhookThatIsGoneAndSaysSo() {
    receiver.answer(message -> 410);
    Webhooks.Made hook = hook();
    announce(moved("A"));
    Waiting.until(() -> stopped(hook) != null);

    assertThat(Objects.requireNonNull(stopped(hook)).why()).isEqualTo(Stop.GONE);
    assertThat(inbox().getFirst().about())
        .isEqualTo(new Notice.WebhookStopped(hook.webhook().id(), "127.0.0.1", Stop.GONE));
    announce(moved("B"));
    assertThat(receiver.heard()).hasSize(1);
  }

  private org.wayloom.notifications.Webhook.@Nullable Stopped stopped(Webhooks.Made hook) {
    return module.webhooks().get(shop, hook.webhook().id()).stopped();
  }

  @Test
  void stopsAWebhookThatTookNothingForTheWholeScheduleAndGoesOnWhenItIsStarted() {
    receiver.answer(message -> 503);
    Webhooks.Made hook = hook(NoticeKind.CHANGE_MOVED);
    announce(moved("A"));
    Waiting.until(() -> stopped(hook) != null);

    assertThat(receiver.heard()).hasSize(10);
    assertThat(Objects.requireNonNull(stopped(hook)).why()).isEqualTo(Stop.FAILING);
    assertThat(log(hook).getFirst().state()).isEqualTo(State.FAILED);
    assertThat(inbox().getFirst().about()).isInstanceOf(Notice.WebhookStopped.class);

    receiver.answer(message -> 200);
    module.webhooks().start(shop, hook.webhook().id());
    String failed = log(hook).getFirst().id();
    module.webhooks().resend(shop, hook.webhook().id(), failed);
    Waiting.until(() -> log(hook).getFirst().state() == State.DELIVERED);
    assertThat(receiver.heard()).hasSize(11);
    assertThat(receiver.heard()).extracting(Heard::id).containsOnly(failed);
    assertThat(log(hook).getFirst().attempts()).hasSize(11);
  }

  @Test
  void oneMessageThatIsNeverTakenCostsNoOthers() {
    receiver.answer(message -> message.body().contains("Poison") ? 500 : 200);
    Webhooks.Made hook = hook();
    announce(moved("Poison"));
    announce(moved("Fine"));
    Waiting.until(() -> log(hook).stream().noneMatch(each -> each.state() == State.WAITING));

    assertThat(log(hook))
        .extracting(Delivery::state)
        .containsExactly(State.DELIVERED, State.FAILED);
    assertThat(stopped(hook)).isNull();
  }

  @Test
  void bothSecretsSignForADayAfterANewOne() {
    Webhooks.Made first = hook();
    Webhooks.Made second = module.webhooks().rotate(shop, first.webhook().id());
    announce(moved("A"));
    Waiting.until(() -> receiver.heard().size() == 1);

    Heard message = receiver.heard().getFirst();
    assertSigned(message, first.secret());
    assertSigned(message, second.secret());
    assertThat(message.headers().firstValue("webhook-signature").orElse("").split(" ")).hasSize(2);
  }

  @Test
  void aSecretIsNotInTheDatabase() {
    Webhooks.Made hook = hook();
    String kept =
        database
            .write()
            .sql("SELECT secret FROM webhook WHERE id = :id")
            .param("id", hook.webhook().id())
            .query((row, n) -> row.getString(1))
            .single();
    assertThat(kept).doesNotContain("whsec_").doesNotContain(hook.secret().text().substring(6));
  }

  @Test
  void tellsAWebhookOfItsKindsOnly() {
    Webhooks.Made hook = hook(NoticeKind.FILE_REFUSED);
    announce(moved("A"));
    announce(new Notice.FileRefused("orders", "a.csv", "No column."));
    Waiting.until(() -> receiver.heard().size() == 1);
    assertThat(log(hook)).extracting(Delivery::type).containsExactly("file.refused");
  }

  @Test
  void aTestIsSentAtOnceAndNotAgain() {
    receiver.answer(message -> 500);
    Webhooks.Made hook = hook();
    Delivery tested = module.webhooks().test(shop, hook.webhook().id());

    assertThat(tested.state()).isEqualTo(State.FAILED);
    assertThat(tested.type()).isEqualTo("webhook.test");
    assertThat(tested.attempts()).extracting(Delivery.Attempt::status).containsExactly(500);
    assertThat(stopped(hook)).isNull();
    assertSigned(receiver.heard().getFirst(), hook.secret());
    assertThat(inbox()).isEmpty();
  }

  @Test
  void whatWaitsIsSentAfterARestart() {
    Webhooks.Made hook = hook();
    module.close();
    announce(moved("A"));
    assertThat(receiver.heard()).isEmpty();

    start();
    Waiting.until(() -> receiver.heard().size() == 1);
    assertSigned(receiver.heard().getFirst(), hook.secret());
  }

  @Test
  void countsAndMarksWhatIsUnread() {
    Stream.of("A", "B", "C").map(NotificationsContract::moved).forEach(this::announce);
    List<Told> all = inbox();
    assertThat(all).extracting(Told::about).containsExactly(moved("C"), moved("B"), moved("A"));
    assertThat(page.notifications(shop, false, 1, null).unread()).isEqualTo(3);

    page.markNotification(shop, all.getFirst().id(), new NotificationsEndpoint.ReadMark(true));
    assertThat(page.notifications(shop, true, null, null).items()).hasSize(2);
    page.markNotification(shop, all.getFirst().id(), new NotificationsEndpoint.ReadMark(false));
    assertThat(page.notifications(shop, true, null, null).items()).hasSize(3);

    page.readNotifications(shop, new NotificationsEndpoint.ReadTo(all.get(1).id()));
    assertThat(page.notifications(shop, true, null, null).items())
        .extracting(Told::about)
        .containsExactly(moved("C"));
    assertThat(module.notificationsEndpoint(() -> "jan").notifications(shop, true, null, null))
        .extracting(NotificationsEndpoint.Notifications::unread)
        .isEqualTo(3L);
  }

  @Test
  void pagesThroughTheList() {
    Stream.of("A", "B", "C").map(NotificationsContract::moved).forEach(this::announce);
    NotificationsEndpoint.Notifications first = page.notifications(shop, false, 2, null);
    NotificationsEndpoint.Notifications second =
        page.notifications(shop, false, 2, Objects.requireNonNull(first.next()));
    assertThat(second.items()).extracting(Told::about).containsExactly(moved("A"));
    assertThat(second.next()).isNull();
  }

  @Test
  void aKindThatNobodyWantsIsNotShown() {
    announce(moved("A"));
    NoticeSettings never =
        new NoticeSettings(
            "",
            "fa",
            NoticeSettings.USUAL.zone(),
            NoticeSettings.USUAL.digest(),
            null,
            List.of(new Choice(NoticeKind.CHANGE_MOVED, Way.NEVER)));
    assertThat(page.putNotificationSettings(shop, never).settings()).isEqualTo(never);

    assertThat(inbox()).isEmpty();
    assertThat(page.notifications(shop, false, null, null).unread()).isZero();
  }

  @Test
  void aDeletedWorkspaceIsForgotten() {
    hook();
    announce(moved("A"));
    module.forgetWorkspace(shop);
    assertThat(inbox()).isEmpty();
    assertThat(module.webhooks().list(shop)).isEmpty();
  }

  @Test
  void aWebhookOfAnotherWorkspaceIsNotThere() {
    Webhooks.Made hook = hook();
    WorkspaceId bank = new WorkspaceId(Ids.next());
    assertThatThrownBy(() -> module.webhooks().get(bank, hook.webhook().id()))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> module.webhooks().log(bank, hook.webhook().id(), null, 1))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> module.webhooks().remove(bank, hook.webhook().id()))
        .isInstanceOf(ProblemException.class);
  }
}
