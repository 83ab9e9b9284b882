package org.wayloom.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Delivery.State;
import org.wayloom.outgoing.Outcome;
import org.wayloom.sql.Database;

/** Deliveries in the tables {@code webhook_delivery} and {@code webhook_attempt}. */
final class DeliveryStore {
  private final Database database;

  DeliveryStore(Database database) {
    this.database = database;
  }

  /** Which delivery: a message for a webhook. */
  record Key(WorkspaceId workspace, String webhook, String message) {}

  /** A delivery that is to be sent. */
  record Due(Key key, String url, String type, Instant at, String body, int tries) {}

  void add(WorkspaceId workspace, String webhook, Message message) {
    add(workspace, webhook, message, State.WAITING);
  }

  /** Adds one that whoever adds it sends at once: it does not wait for its turn. */
  void addHeld(WorkspaceId workspace, String webhook, Message message) {
    add(workspace, webhook, message, State.FAILED);
  }

  private void add(WorkspaceId workspace, String webhook, Message message, State state) {
    database
        .write()
        .sql(
            """
            INSERT INTO webhook_delivery
              (workspace, webhook, id, type, at, body, state, tries, next_at)
            VALUES (:workspace, :webhook, :id, :type, :at, :body, :state, 0, :at)
            """)
        .param("workspace", workspace.value())
        .param("webhook", webhook)
        .param("id", message.id())
        .param("type", message.type())
        .param("at", message.at().toEpochMilli())
        .param("body", message.body())
        .param("state", state.name())
        .update();
  }

  /** The deliveries that are due and not in hand, at most so many of each webhook. */
  List<Due> due(Instant now, int mostOfEach, Set<Key> inHand) {
    Map<String, Long> busy =
        inHand.stream().collect(Collectors.groupingBy(Key::webhook, Collectors.counting()));
    return dueWebhooks(now).stream()
        .flatMap(
            webhook -> {
              int room = mostOfEach - busy.getOrDefault(webhook.id, 0L).intValue();
              return room < 1
                  ? java.util.stream.Stream.<Due>empty()
                  : due(webhook, now, room, inHand).stream();
            })
        .toList();
  }

  private record Place(WorkspaceId workspace, String id, String url) {}

  private Collection<Place> dueWebhooks(Instant now) {
    return database
        .read()
        .sql(
            """
            SELECT workspace, id, url FROM webhook
            WHERE stopped IS NULL AND EXISTS (
              SELECT 1 FROM webhook_delivery d
              WHERE d.workspace = webhook.workspace AND d.webhook = webhook.id
                AND d.state = 'WAITING' AND d.next_at <= :now)
            """)
        .param("now", now.toEpochMilli())
        .query(
            (row, n) ->
                new Place(new WorkspaceId(row.getString(1)), row.getString(2), row.getString(3)))
        .list();
  }

  private List<Due> due(Place webhook, Instant now, int room, Set<Key> inHand) {
    return database
        .read()
        .sql(
            """
            SELECT workspace, webhook, id, type, at, body, tries FROM webhook_delivery
            WHERE workspace = :workspace AND webhook = :webhook
              AND state = 'WAITING' AND next_at <= :now
            ORDER BY next_at, id LIMIT :limit
            """)
        .param("workspace", webhook.workspace.value())
        .param("webhook", webhook.id)
        .param("now", now.toEpochMilli())
        .param("limit", room + inHand.size())
        .query((row, n) -> due(row, webhook.url))
        .list()
        .stream()
        .filter(due -> !inHand.contains(due.key))
        .limit(room)
        .toList();
  }

  private static Due due(ResultSet row, String url) throws SQLException {
    return new Due(
        new Key(
            new WorkspaceId(row.getString("workspace")),
            row.getString("webhook"),
            row.getString("id")),
        url,
        row.getString("type"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("body"),
        row.getInt("tries"));
  }

  /** One delivery to be sent now, whatever its state. */
  Optional<Due> find(Key key) {
    return database
        .write()
        .sql(
            """
            SELECT d.workspace, d.webhook, d.id, d.type, d.at, d.body, d.tries, w.url
            FROM webhook_delivery d
            JOIN webhook w ON w.workspace = d.workspace AND w.id = d.webhook
            WHERE d.workspace = :workspace AND d.webhook = :webhook AND d.id = :id
            """)
        .param("workspace", key.workspace().value())
        .param("webhook", key.webhook())
        .param("id", key.message())
        .query((row, n) -> due(row, row.getString("url")))
        .optional();
  }

  /** When, after now, the next one is due that nobody stops. */
  Optional<Instant> next(Instant now) {
    return database
        .read()
        .sql(
            """
            SELECT min((
              SELECT min(d.next_at) FROM webhook_delivery d
              WHERE d.workspace = w.workspace AND d.webhook = w.id
                AND d.state = 'WAITING' AND d.next_at > :now))
            FROM webhook w WHERE w.stopped IS NULL
            """)
        .param("now", now.toEpochMilli())
        .query((row, n) -> Optional.ofNullable(row.getObject(1)))
        .single()
        .map(millis -> Instant.ofEpochMilli(((Number) millis).longValue()));
  }

  /** Notes that it was sent, and how it goes on. */
  void sent(
      Key key, Instant at, long millis, Outcome outcome, int tries, State state, Instant next) {
    database
        .write()
        .sql(
            """
            INSERT INTO webhook_attempt
              (workspace, webhook, delivery, number, at, millis, status, failure)
            SELECT workspace, webhook, id,
              1 + (SELECT count(*) FROM webhook_attempt a
                   WHERE a.workspace = :workspace AND a.webhook = :webhook AND a.delivery = :id),
              :at, :millis, :status, :failure
            FROM webhook_delivery
            WHERE workspace = :workspace AND webhook = :webhook AND id = :id
            """)
        .param("workspace", key.workspace().value())
        .param("webhook", key.webhook())
        .param("id", key.message())
        .param("at", at.toEpochMilli())
        .param("millis", millis)
        .param(
            "status",
            outcome instanceof Outcome.Answered(int status) ? status : null,
            Types.INTEGER)
        .param(
            "failure",
            outcome instanceof Outcome.Failed(Outcome.Failure why) ? why.name() : null,
            Types.VARCHAR)
        .update();
    put(key, state, tries, next);
  }

  /** Sends it again, from the start of the schedule. */
  void again(Key key, Instant now) {
    put(key, State.WAITING, 0, now);
  }

  private void put(Key key, State state, int tries, Instant next) {
    database
        .write()
        .sql(
            """
            UPDATE webhook_delivery SET state = :state, tries = :tries, next_at = :next
            WHERE workspace = :workspace AND webhook = :webhook AND id = :id
            """)
        .param("workspace", key.workspace().value())
        .param("webhook", key.webhook())
        .param("id", key.message())
        .param("state", state.name())
        .param("tries", tries)
        .param("next", next.toEpochMilli())
        .update();
  }

  /** Drops what came to an end before a moment. */
  void dropBefore(Instant moment) {
    database
        .write()
        .sql("DELETE FROM webhook_delivery WHERE state <> 'WAITING' AND at < :moment")
        .param("moment", moment.toEpochMilli())
        .update();
  }
}
