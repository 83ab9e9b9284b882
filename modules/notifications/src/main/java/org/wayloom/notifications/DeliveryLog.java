package org.wayloom.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Delivery.Attempt;
import org.wayloom.notifications.Delivery.State;
import org.wayloom.notifications.DeliveryStore.Key;
import org.wayloom.outgoing.Outcome;
import org.wayloom.sql.Database;

/** What became of each delivery, as the team reads it. */
final class DeliveryLog {
  private final Database database;

  DeliveryLog(Database database) {
    this.database = database;
  }

  /** The log of a webhook, newest first, from before a message on. */
  List<Delivery> list(WorkspaceId workspace, String webhook, @Nullable String before, int limit) {
    Map<String, List<Attempt>> attempts = attempts(workspace, webhook, before, limit);
    return database
        .write()
        .sql("SELECT id, type, at, state, next_at, body " + newest(before))
        .params(newestParams(workspace, webhook, before, limit))
        .query((row, n) -> delivery(row, attempts))
        .list();
  }

  /** One of the log. */
  Optional<Delivery> get(Key key) {
    // The log from just after it on begins with it.
    return list(key.workspace(), key.webhook(), key.message() + "0", 1).stream()
        .filter(delivery -> delivery.id().equals(key.message()))
        .findFirst();
  }

  private static String newest(@Nullable String before) {
    return """
    FROM webhook_delivery WHERE workspace = :workspace AND webhook = :webhook
    """
        + (before == null ? "" : "AND id < :before ")
        + "ORDER BY id DESC LIMIT :limit";
  }

  private static Map<String, Object> newestParams(
      WorkspaceId workspace, String webhook, @Nullable String before, int limit) {
    return Map.of(
        "workspace",
        workspace.value(),
        "webhook",
        webhook,
        "before",
        before == null ? "" : before,
        "limit",
        limit);
  }

  private static Delivery delivery(ResultSet row, Map<String, List<Attempt>> attempts)
      throws SQLException {
    State state = State.valueOf(row.getString("state"));
    String id = row.getString("id");
    return new Delivery(
        id,
        row.getString("type"),
        Instant.ofEpochMilli(row.getLong("at")),
        state,
        state == State.WAITING ? Instant.ofEpochMilli(row.getLong("next_at")) : null,
        row.getString("body"),
        attempts.getOrDefault(id, List.of()));
  }

  private record Tried(String delivery, Attempt attempt) {}

  private Map<String, List<Attempt>> attempts(
      WorkspaceId workspace, String webhook, @Nullable String before, int limit) {
    return database
        .write()
        .sql(
            """
            SELECT delivery, number, at, millis, status, failure FROM webhook_attempt
            WHERE workspace = :workspace AND webhook = :webhook AND delivery IN (
            """
                + "SELECT id "
                + newest(before)
                + ") ORDER BY delivery, number")
        .params(newestParams(workspace, webhook, before, limit))
        .query((row, n) -> new Tried(row.getString("delivery"), attempt(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Tried::delivery, Collectors.mapping(Tried::attempt, Collectors.toList())));
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    int status = row.getInt("status");
    boolean isAnswered = !row.wasNull();
    String failure = row.getString("failure");
    return new Attempt(
        row.getInt("number"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getLong("millis"),
        isAnswered ? status : null,
        failure == null ? null : Outcome.Failure.valueOf(failure));
  }
}
