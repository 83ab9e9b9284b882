package org.wayloom.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wayloom.http.Json;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * Writes what is announced: the notice and whom it is for, a delivery for each webhook that
 * listens, a place in the next mail of each of its readers who wants one. All in the transaction of
 * whoever announces; after it, the senders are woken.
 */
final class Outbox implements Announcements {
  private final Database database;
  private final WebhookStore webhooks;
  private final DeliveryStore deliveries;
  private final SettingsStore settings;
  private final Readers readers;
  private final Clock clock;
  private final Runnable wake;

  Outbox(
      Database database,
      WebhookStore webhooks,
      DeliveryStore deliveries,
      SettingsStore settings,
      Readers readers,
      Clock clock,
      Runnable wake) {
    this.database = database;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.settings = settings;
    this.readers = readers;
    this.clock = clock;
    this.wake = wake;
  }

  @Override
  public void announce(WorkspaceId workspace, Notice notice) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "announce in the transaction that writes what is announced: " + notice.kind());
    }
    if (notice.once().filter(name -> !isNew(workspace, name)).isPresent()) {
      return;
    }
    String id = Ids.next();
    Instant now = Instant.ofEpochMilli(clock.millis());
    String facts = Json.mapper().writerFor(Notice.class).writeValueAsString(notice);
    insert(workspace, id, now, notice.kind(), facts);
    Set<String> meant = readers.of(workspace, notice);
    meant.forEach(reader -> insertFor(workspace, id, reader));
    String type = notice.kind().type();
    for (String webhook : webhooks.listening(workspace, notice.kind())) {
      deliveries.add(
          workspace,
          webhook,
          new Message(id, type, now, Message.body(workspace, type, now, facts)));
    }
    settings.mailReaders(workspace, notice.kind()).stream()
        .filter(reader -> readers.isThere(workspace, reader))
        .filter(
            reader -> meant.isEmpty() || meant.contains(reader) || reader.equals(Readers.UNNAMED))
        .forEach(reader -> mailLater(workspace, reader, id, now));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake.run();
          }
        });
  }

  private boolean isNew(WorkspaceId workspace, String name) {
    return database
            .write()
            .sql(
                """
                INSERT INTO notice_once (workspace, name) VALUES (:workspace, :name)
                ON CONFLICT DO NOTHING
                """)
            .param("workspace", workspace.value())
            .param("name", name)
            .update()
        == 1;
  }

  private void insert(
      WorkspaceId workspace, String id, Instant now, NoticeKind kind, String facts) {
    database
        .write()
        .sql(
            """
            INSERT INTO notice (workspace, id, kind, at, facts)
            VALUES (:workspace, :id, :kind, :at, :facts)
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .param("kind", kind.name())
        .param("at", now.toEpochMilli())
        .param("facts", facts)
        .update();
  }

  private void insertFor(WorkspaceId workspace, String id, String reader) {
    database
        .write()
        .sql(
            """
            INSERT INTO notice_for (workspace, notice, reader)
            VALUES (:workspace, :notice, :reader)
            """)
        .param("workspace", workspace.value())
        .param("notice", id)
        .param("reader", reader)
        .update();
  }

  private void mailLater(WorkspaceId workspace, String reader, String id, Instant now) {
    database
        .write()
        .sql(
            """
            INSERT INTO notice_to_mail (workspace, reader, notice, at)
            VALUES (:workspace, :reader, :notice, :at)
            """)
        .param("workspace", workspace.value())
        .param("reader", reader)
        .param("notice", id)
        .param("at", now.toEpochMilli())
        .update();
  }
}
