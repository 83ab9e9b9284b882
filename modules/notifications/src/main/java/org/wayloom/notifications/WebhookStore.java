package org.wayloom.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Webhook.Stop;
import org.wayloom.notifications.Webhook.Stopped;
import org.wayloom.sql.Database;

/** Webhooks in the table {@code webhook}, their secrets sealed. */
final class WebhookStore {
  private static final String COLUMNS =
      "id, url, note, kinds, stopped, stopped_at, old_until, last_success, created";

  private final Database database;
  private final SecretBox box;

  WebhookStore(Database database, SecretBox box) {
    this.database = database;
    this.box = box;
  }

  /** What may be said of a webhook. */
  record Facts(String url, String note, List<NoticeKind> kinds) {
    Facts {
      kinds = kinds.stream().distinct().sorted().toList();
    }

    private String words() {
      return kinds.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
  }

  /** Oldest first. */
  List<Webhook> list(WorkspaceId workspace) {
    return database
        .write()
        .sql(
            "SELECT " + COLUMNS + " FROM webhook WHERE workspace = :workspace ORDER BY created, id")
        .param("workspace", workspace.value())
        .query(WebhookStore::webhook)
        .list();
  }

  Webhook get(WorkspaceId workspace, String id) {
    return list(workspace).stream()
        .filter(webhook -> webhook.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND, "There is no such webhook in this workspace."));
  }

  /** The webhooks that are told of a kind. */
  List<String> listening(WorkspaceId workspace, NoticeKind kind) {
    return list(workspace).stream()
        .filter(webhook -> webhook.stopped() == null)
        .filter(webhook -> webhook.kinds().isEmpty() || webhook.kinds().contains(kind))
        .map(Webhook::id)
        .toList();
  }

  String add(WorkspaceId workspace, Facts facts, Secret secret, Instant now) {
    String id = Ids.next();
    database
        .write()
        .sql(
            """
            INSERT INTO webhook (workspace, id, url, note, kinds, secret, created)
            VALUES (:workspace, :id, :url, :note, :kinds, :secret, :now)
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .param("url", facts.url())
        .param("note", facts.note())
        .param("kinds", facts.words())
        .param("secret", box.seal(place(workspace, id), secret.text()))
        .param("now", now.toEpochMilli())
        .update();
    return id;
  }

  void change(WorkspaceId workspace, String id, Facts facts) {
    database
        .write()
        .sql(
            """
            UPDATE webhook SET url = :url, note = :note, kinds = :kinds
            WHERE workspace = :workspace AND id = :id
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .param("url", facts.url())
        .param("note", facts.note())
        .param("kinds", facts.words())
        .update();
  }

  /** Gives it a new secret; the one before signs too until then. */
  void rotate(WorkspaceId workspace, String id, Secret secret, Instant oldUntil) {
    database
        .write()
        .sql(
            """
            UPDATE webhook SET old_secret = secret, old_until = :until, secret = :secret
            WHERE workspace = :workspace AND id = :id
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .param("until", oldUntil.toEpochMilli())
        .param("secret", box.seal(place(workspace, id), secret.text()))
        .update();
  }

  /** The secrets that sign now, the newest first; none when the webhook was removed. */
  List<Secret> secrets(WorkspaceId workspace, String id, Instant now) {
    record Sealed(String newest, @Nullable String old, long until) {}
    Optional<Sealed> found =
        database
            .read()
            .sql(
                """
                SELECT secret, old_secret, old_until FROM webhook
                WHERE workspace = :workspace AND id = :id
                """)
            .param("workspace", workspace.value())
            .param("id", id)
            .query((row, n) -> new Sealed(row.getString(1), row.getString(2), row.getLong(3)))
            .optional();
    if (found.isEmpty()) {
      return List.of();
    }
    Sealed sealed = found.get();
    List<Secret> secrets = new ArrayList<>();
    String place = place(workspace, id);
    secrets.add(new Secret(box.open(place, sealed.newest)));
    if (sealed.old != null && now.toEpochMilli() < sealed.until) {
      secrets.add(new Secret(box.open(place, sealed.old)));
    }
    return secrets;
  }

  private static String place(WorkspaceId workspace, String id) {
    return "webhook/" + workspace + "/" + id;
  }

  void stop(WorkspaceId workspace, String id, Stop why, Instant now) {
    database
        .write()
        .sql(
            """
            UPDATE webhook SET stopped = :why, stopped_at = :now
            WHERE workspace = :workspace AND id = :id
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .param("why", why.name())
        .param("now", now.toEpochMilli())
        .update();
  }

  void start(WorkspaceId workspace, String id) {
    database
        .write()
        .sql(
            """
            UPDATE webhook SET stopped = NULL, stopped_at = NULL
            WHERE workspace = :workspace AND id = :id
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .update();
  }

  void tookSomething(WorkspaceId workspace, String id, Instant now) {
    database
        .write()
        .sql(
            """
            UPDATE webhook SET last_success = :now WHERE workspace = :workspace AND id = :id
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .param("now", now.toEpochMilli())
        .update();
  }

  void remove(WorkspaceId workspace, String id) {
    database
        .write()
        .sql("DELETE FROM webhook WHERE workspace = :workspace AND id = :id")
        .param("workspace", workspace.value())
        .param("id", id)
        .update();
  }

  void forget(WorkspaceId workspace) {
    database
        .write()
        .sql("DELETE FROM webhook WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .update();
  }

  private static Webhook webhook(ResultSet row, int number) throws SQLException {
    String stopped = row.getString("stopped");
    return new Webhook(
        row.getString("id"),
        row.getString("url"),
        row.getString("note"),
        Arrays.stream(row.getString("kinds").split(" "))
            .filter(word -> !word.isEmpty())
            .map(NoticeKind::valueOf)
            .toList(),
        stopped == null
            ? null
            : new Stopped(Stop.valueOf(stopped), Instant.ofEpochMilli(row.getLong("stopped_at"))),
        instant(row, "old_until"),
        instant(row, "last_success"),
        Instant.ofEpochMilli(row.getLong("created")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
