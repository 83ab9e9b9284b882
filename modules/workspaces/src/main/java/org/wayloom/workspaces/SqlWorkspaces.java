package org.wayloom.workspaces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Workspaces in the table {@code workspace}. */
final class SqlWorkspaces implements Workspaces {
  private static final Logger LOG = LoggerFactory.getLogger(SqlWorkspaces.class);
  private static final int LONGEST_NAME = 120;

  private final Database database;
  private final Clock clock;
  private final List<Consumer<WorkspaceCreated>> createdListeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<WorkspaceDeleted>> deletedListeners = new CopyOnWriteArrayList<>();

  SqlWorkspaces(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Workspace> list() {
    return database
        .read()
        .sql("SELECT id, name, demo, created FROM workspace ORDER BY created, id")
        .query(SqlWorkspaces::workspace)
        .list();
  }

  @Override
  public Workspace get(WorkspaceId id) {
    return database
        .read()
        .sql("SELECT id, name, demo, created FROM workspace WHERE id = :id")
        .param("id", id.value())
        .query(SqlWorkspaces::workspace)
        .optional()
        .orElseThrow(SqlWorkspaces::unknown);
  }

  @Override
  public Workspace create(String name, boolean demo, String language) {
    WorkspaceId id = new WorkspaceId(Ids.next());
    Instant now = Instant.ofEpochMilli(clock.millis());
    Workspace made = new Workspace(id, checked(name), demo, libraryOf(id), now);
    database
        .write()
        .sql(
            """
            INSERT INTO workspace (id, name, demo, created)
            VALUES (:id, :name, :demo, :created)
            """)
        .param("id", id.value())
        .param("name", made.name())
        .param("demo", demo ? 1 : 0)
        .param("created", now.toEpochMilli())
        .update();
    tell(createdListeners, new WorkspaceCreated(made, language));
    return made;
  }

  @Override
  public Workspace rename(WorkspaceId id, String name) {
    int changed =
        database
            .write()
            .sql("UPDATE workspace SET name = :name WHERE id = :id")
            .param("name", checked(name))
            .param("id", id.value())
            .update();
    if (changed == 0) {
      throw unknown();
    }
    return get(id);
  }

  @Override
  public void delete(WorkspaceId id) {
    int gone =
        database
            .write()
            .sql("DELETE FROM workspace WHERE id = :id")
            .param("id", id.value())
            .update();
    if (gone == 0) {
      throw unknown();
    }
    tell(deletedListeners, new WorkspaceDeleted(id));
  }

  @Override
  public void onCreated(Consumer<WorkspaceCreated> listener) {
    createdListeners.add(listener);
  }

  @Override
  public void onDeleted(Consumer<WorkspaceDeleted> listener) {
    deletedListeners.add(listener);
  }

  /**
   * Tells every listener. What happened is on disk already, so one listener's failure neither
   * undoes it nor keeps the news from the others.
   */
  private static <E> void tell(List<Consumer<E>> listeners, E news) {
    for (Consumer<E> listener : listeners) {
      try {
        listener.accept(news);
      } catch (RuntimeException e) {
        LOG.error("A listener failed on {}", news, e);
      }
    }
  }

  private static String checked(String name) {
    String stripped = name.strip();
    int length = stripped.codePointCount(0, stripped.length());
    if (length < 1 || length > LONGEST_NAME) {
      String detail =
          "The name of a workspace must have 1 to %d characters; this one has %d."
              .formatted(LONGEST_NAME, length);
      throw new Problem(
              ProblemType.INVALID_REQUEST, detail, List.of(new Problem.Place("/name", detail)))
          .toException();
    }
    return stripped;
  }

  private static Workspace workspace(ResultSet row, int number) throws SQLException {
    WorkspaceId id = new WorkspaceId(row.getString("id"));
    return new Workspace(
        id,
        row.getString("name"),
        row.getInt("demo") == 1,
        libraryOf(id),
        Instant.ofEpochMilli(row.getLong("created")));
  }

  private static DocumentId libraryOf(WorkspaceId id) {
    return new DocumentId(id.value() + ".library");
  }

  private static ProblemException unknown() {
    return ProblemException.of(ProblemType.NOT_FOUND, "There is no such workspace.");
  }
}
