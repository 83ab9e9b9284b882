package org.wayloom.notifications;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.outgoing.SafeHttp;
import org.wayloom.sql.Database;
import org.wayloom.workspaces.Members;

/** Everything that tells, wired: the door, the senders, the endpoints. */
public final class NotificationsModule implements AutoCloseable {
  /** How long notices, and deliveries that came to an end, are kept. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final Announcements announcements;
  private final Inbox inbox;
  private final SettingsStore settings;
  private final WebhookStore webhookStore;
  private final DeliveryStore deliveries;
  private final Webhooks webhooks;
  private final Courier courier;
  private final @Nullable Bell post;
  private final SafeHttp http;
  private final Clock clock;

  /**
   * What the module stands on.
   *
   * @param keyFile holds the key that seals secrets; made when it is first needed
   * @param http the way out
   * @param mailServer empty where no mails are sent
   * @param site the address of this server without a slash at its end; empty where nobody knows it
   * @param nameOf a workspace's name
   * @param members who reads in a workspace
   */
  public record Needs(
      Database database,
      Path keyFile,
      SafeHttp http,
      Optional<SmtpServer> mailServer,
      String site,
      Function<WorkspaceId, String> nameOf,
      Members members,
      Clock clock) {}

  private NotificationsModule(Needs needs, RetrySchedule schedule) {
    Database database = needs.database();
    database.migrate("notifications");
    clock = needs.clock();
    http = needs.http();
    settings = new SettingsStore(database);
    inbox = new Inbox(database, settings);
    webhookStore = new WebhookStore(database, new SecretBox(needs.keyFile()));
    deliveries = new DeliveryStore(database);
    courier = new Courier(database, webhookStore, deliveries, http, schedule, clock);
    webhooks =
        new Webhooks(webhookStore, deliveries, new DeliveryLog(database), courier, http, clock);
    post = needs.mailServer().map(server -> post(needs, server)).orElse(null);
    announcements =
        new Outbox(
            database,
            webhookStore,
            deliveries,
            settings,
            new Readers(needs.members()),
            clock,
            this::wake);
    courier.tell(announcements);
  }

  private Bell post(Needs needs, SmtpServer server) {
    Postman postman =
        new Postman(
            new MailStore(needs.database()),
            settings,
            inbox,
            new SmtpMailer(server, clock),
            needs.nameOf(),
            needs.site(),
            clock);
    return new Bell("wayloom-mails", postman::round);
  }

  /** Brings the tables up to date; sends nothing yet. */
  public static NotificationsModule of(Needs needs) {
    return new NotificationsModule(needs, RetrySchedule.STANDARD);
  }

  /** The same with another schedule. */
  static NotificationsModule of(Needs needs, RetrySchedule schedule) {
    return new NotificationsModule(needs, schedule);
  }

  /** From now on sends what is due. */
  public NotificationsModule start() {
    Instant oldest = clock.instant().minus(KEPT);
    deliveries.dropBefore(oldest);
    inbox.dropBefore(oldest);
    courier.start();
    if (post != null) {
      post.start();
    }
    return this;
  }

  private void wake() {
    courier.wake();
    if (post != null) {
      post.ring();
    }
  }

  /** The door for whoever has something to tell. */
  public Announcements announcements() {
    return announcements;
  }

  Webhooks webhooks() {
    return webhooks;
  }

  NotificationsEndpoint notificationsEndpoint(java.util.function.Supplier<String> reader) {
    return new NotificationsEndpoint(inbox, settings, post != null, reader);
  }

  WebhooksEndpoint webhooksEndpoint() {
    return new WebhooksEndpoint(webhooks);
  }

  /** Removes all that is told of a workspace, and whom. */
  public void forgetWorkspace(WorkspaceId workspace) {
    webhookStore.forget(workspace);
    inbox.forget(workspace);
  }

  @Override
  public void close() {
    courier.close();
    if (post != null) {
      post.close();
    }
    http.close();
  }
}
