package org.wayloom.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.intake.FolderStatus.Failure;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.notifications.Announcements;
import org.wayloom.notifications.Notice;
import org.wayloom.sql.Database;

/**
 * The watched folders, and what became of their files, in the tables {@code intake_folder} and
 * {@code intake_folder_file}.
 */
final class WatchedFolders {
  private static final int FAILURES_SHOWN = 50;
  private static final int LONGEST_PROBLEM = 4_000;

  private final Database database;
  private final Announcements announcements;
  private final Clock clock;

  WatchedFolders(Database database, Announcements announcements, Clock clock) {
    this.database = database;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** A folder and whose it is. */
  record Owned(WorkspaceId workspace, WatchedFolder folder) {}

  /** Those of all workspaces. */
  List<Owned> all() {
    return database
        .read()
        .sql(
            """
            SELECT id, source, folder, mapping, every_minutes, paused, created, workspace
            FROM intake_folder ORDER BY workspace, created, id
            """)
        .query((row, number) -> new Owned(new WorkspaceId(row.getString(8)), folder(row)))
        .list();
  }

  List<WatchedFolder> list(WorkspaceId workspace) {
    return database
        .read()
        .sql(
            """
            SELECT id, source, folder, mapping, every_minutes, paused, created FROM intake_folder
            WHERE workspace = :workspace ORDER BY created, id
            """)
        .param("workspace", workspace.value())
        .query((row, number) -> folder(row))
        .list();
  }

  WatchedFolder get(WorkspaceId workspace, String id) {
    return list(workspace).stream()
        .filter(folder -> folder.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND, "There is no such watched folder in this workspace."));
  }

  /** Makes one like this, with an id of its own. */
  WatchedFolder create(WorkspaceId workspace, WatchedFolder wanted) {
    String id = Ids.next();
    database
        .write()
        .sql(
            """
            INSERT INTO intake_folder
              (workspace, id, source, folder, mapping, every_minutes, paused, created)
            VALUES (:workspace, :id, :source, :folder, :mapping, :every, :paused, :created)
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .param("source", wanted.source())
        .param("folder", wanted.folder())
        .param("mapping", wanted.mapping())
        .param("every", wanted.everyMinutes())
        .param("paused", wanted.paused() ? 1 : 0)
        .param("created", clock.millis())
        .update();
    return get(workspace, id);
  }

  /** Changes a folder; files that failed may fare better now and are forgotten. */
  WatchedFolder change(WorkspaceId workspace, WatchedFolder wanted) {
    String id = wanted.id();
    database.inTransaction(
        () -> {
          database
              .write()
              .sql(
                  """
                  UPDATE intake_folder
                  SET source = :source, folder = :folder, mapping = :mapping,
                    every_minutes = :every, paused = :paused
                  WHERE workspace = :workspace AND id = :id
                  """)
              .param("workspace", workspace.value())
              .param("id", id)
              .param("source", wanted.source())
              .param("folder", wanted.folder())
              .param("mapping", wanted.mapping())
              .param("every", wanted.everyMinutes())
              .param("paused", wanted.paused() ? 1 : 0)
              .update();
          return database
              .write()
              .sql(
                  """
                  DELETE FROM intake_folder_file
                  WHERE workspace = :workspace AND folder = :id AND problem IS NOT NULL
                  """)
              .param("workspace", workspace.value())
              .param("id", id)
              .update();
        });
    return get(workspace, id);
  }

  /** What came from it stays. */
  void delete(WorkspaceId workspace, String id) {
    database.inTransaction(
        () -> {
          for (String sql :
              List.of(
                  "DELETE FROM intake_folder_file WHERE workspace = :workspace AND folder = :id",
                  "DELETE FROM intake_folder WHERE workspace = :workspace AND id = :id")) {
            database
                .write()
                .sql(sql)
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
          }
          return id;
        });
  }

  void forget(WorkspaceId workspace) {
    list(workspace).forEach(folder -> delete(workspace, folder.id()));
  }

  boolean knows(WorkspaceId workspace, String id, String knownBy) {
    return database
            .read()
            .sql(
                """
                SELECT count(*) FROM intake_folder_file
                WHERE workspace = :workspace AND folder = :id AND known_by = :known
                """)
            .param("workspace", workspace.value())
            .param("id", id)
            .param("known", knownBy)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Keeps what became of a file, and announces it when it was not imported. */
  void remember(WorkspaceId workspace, WatchedFolder folder, Fate fate) {
    database.inTransaction(
        () -> {
          boolean isStillWatched = insert(workspace, folder.id(), fate) == 1;
          String problem = fate.problem();
          if (isStillWatched && problem != null) {
            announcements.announce(
                workspace, new Notice.FileRefused(folder.folder(), fate.name(), problem));
          }
          return fate;
        });
  }

  /**
   * What became of a file.
   *
   * @param knownBy by which it is recognised when it is met again
   * @param problem why it was not imported; null when it was
   */
  record Fate(String knownBy, String name, @Nullable String problem) {}

  private int insert(WorkspaceId workspace, String id, Fate fate) {
    return database
        .write()
        .sql(
            """
            INSERT INTO intake_folder_file (workspace, folder, known_by, name, at, problem)
            SELECT workspace, id, :known, :name, :at, :problem FROM intake_folder
            WHERE workspace = :workspace AND id = :id
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .param("known", fate.knownBy())
        .param("name", fate.name())
        .param("at", clock.millis())
        .param("problem", shortened(fate.problem()), java.sql.Types.VARCHAR)
        .update();
  }

  private static @Nullable String shortened(@Nullable String problem) {
    return problem == null || problem.length() <= LONGEST_PROBLEM
        ? problem
        : problem.substring(0, LONGEST_PROBLEM);
  }

  long taken(WorkspaceId workspace, String id) {
    return database
        .read()
        .sql(
            """
            SELECT count(*) FROM intake_folder_file
            WHERE workspace = :workspace AND folder = :id AND problem IS NULL
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** Newest first. */
  List<Failure> failures(WorkspaceId workspace, String id) {
    return database
        .read()
        .sql(
            """
            SELECT name, at, problem FROM intake_folder_file
            WHERE workspace = :workspace AND folder = :id AND problem IS NOT NULL
            ORDER BY at DESC, name LIMIT :limit
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .param("limit", FAILURES_SHOWN)
        .query(
            (row, number) ->
                new Failure(
                    row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3)))
        .list();
  }

  private static WatchedFolder folder(ResultSet row) throws SQLException {
    return new WatchedFolder(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getInt(6) == 1,
        Instant.ofEpochMilli(row.getLong(7)));
  }
}
