package org.wayloom.intake;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * Sources and write keys in the tables {@code intake_source} and {@code intake_key}. The keys in
 * use are in memory as well, for every request asks for one.
 */
final class Sources {
  private final Database database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Holder> holders = new ConcurrentHashMap<>();

  Sources(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    database
        .read()
        .sql("SELECT write_key, workspace, source FROM intake_key WHERE revoked IS NULL")
        .query(
            (row, number) ->
                holders.put(
                    row.getString(1),
                    new Holder(new WorkspaceId(row.getString(2)), row.getString(3))))
        .list();
  }

  /** Whose key it is. */
  record Holder(WorkspaceId workspace, String source) {}

  Optional<Holder> holderOf(String key) {
    return Optional.ofNullable(holders.get(key));
  }

  List<Source> list(WorkspaceId workspace) {
    Map<String, List<WriteKey>> keys = new java.util.HashMap<>();
    database
        .read()
        .sql(
            """
            SELECT source, write_key, created, revoked FROM intake_key
            WHERE workspace = :workspace ORDER BY created, write_key
            """)
        .param("workspace", workspace.value())
        .query(
            (row, number) ->
                keys.computeIfAbsent(row.getString(1), source -> new java.util.ArrayList<>())
                    .add(writeKey(row)))
        .list();
    return database
        .read()
        .sql(
            """
            SELECT id, name, created FROM intake_source
            WHERE workspace = :workspace ORDER BY created, id
            """)
        .param("workspace", workspace.value())
        .query(
            (row, number) ->
                new Source(
                    row.getString(1),
                    row.getString(2),
                    Instant.ofEpochMilli(row.getLong(3)),
                    keys.getOrDefault(row.getString(1), List.of())))
        .list();
  }

  Source get(WorkspaceId workspace, String id) {
    return list(workspace).stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND, "There is no such source in this workspace."));
  }

  /** The name that people see; a deleted workspace's source has only its id. */
  String nameOf(WorkspaceId workspace, String id) {
    return list(workspace).stream()
        .filter(source -> source.id().equals(id))
        .map(Source::name)
        .findFirst()
        .orElse(id);
  }

  /** Makes a source with its first key. */
  Source create(WorkspaceId workspace, String name) {
    String id = Ids.next();
    String checked = checked(name);
    database.inTransaction(
        () -> {
          database
              .write()
              .sql(
                  """
                  INSERT INTO intake_source (workspace, id, name, created)
                  VALUES (:workspace, :id, :name, :created)
                  """)
              .param("workspace", workspace.value())
              .param("id", id)
              .param("name", checked)
              .param("created", clock.millis())
              .update();
          return addKey(workspace, id);
        });
    return get(workspace, id);
  }

  Source rename(WorkspaceId workspace, String id, String name) {
    database
        .write()
        .sql(
            """
            UPDATE intake_source SET name = :name WHERE workspace = :workspace AND id = :id
            """)
        .param("name", checked(name))
        .param("workspace", workspace.value())
        .param("id", id)
        .update();
    return get(workspace, id);
  }

  /** Another key beside those there are. */
  String addKey(WorkspaceId workspace, String source) {
    byte[] bits = new byte[18];
    random.nextBytes(bits);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    database
        .write()
        .sql(
            """
            INSERT INTO intake_key (write_key, workspace, source, created)
            VALUES (:key, :workspace, :source, :created)
            """)
        .param("key", key)
        .param("workspace", workspace.value())
        .param("source", source)
        .param("created", clock.millis())
        .update();
    holders.put(key, new Holder(workspace, source));
    return key;
  }

  /** From now on nothing is taken with the key; a second time changes nothing. */
  void revoke(WorkspaceId workspace, String source, String key) {
    int found =
        database
            .write()
            .sql(
                """
                UPDATE intake_key SET revoked = coalesce(revoked, :now)
                WHERE write_key = :key AND workspace = :workspace AND source = :source
                """)
            .param("now", clock.millis())
            .param("key", key)
            .param("workspace", workspace.value())
            .param("source", source)
            .update();
    if (found == 0) {
      throw ProblemException.of(ProblemType.NOT_FOUND, "This source has no such key.");
    }
    holders.remove(key);
  }

  void forget(WorkspaceId workspace) {
    holders.values().removeIf(holder -> holder.workspace().equals(workspace));
    for (String table : List.of("intake_key", "intake_source")) {
      database
          .write()
          .sql("DELETE FROM " + table + " WHERE workspace = :workspace")
          .param("workspace", workspace.value())
          .update();
    }
  }

  /** What comes out of JSON may be null whatever its type says. */
  private static String checked(@Nullable String name) {
    String stripped = name == null ? "" : name.strip();
    Source.faultOfName(stripped)
        .ifPresent(
            fault -> {
              throw new Problem(
                      ProblemType.INVALID_REQUEST,
                      fault,
                      List.of(new Problem.Place("/name", fault)))
                  .toException();
            });
    return stripped;
  }

  private static WriteKey writeKey(ResultSet row) throws SQLException {
    long revoked = row.getLong(4);
    @Nullable Instant since = row.wasNull() ? null : Instant.ofEpochMilli(revoked);
    return new WriteKey(row.getString(2), Instant.ofEpochMilli(row.getLong(3)), since);
  }
}
