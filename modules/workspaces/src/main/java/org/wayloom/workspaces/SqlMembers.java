package org.wayloom.workspaces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Members in the table {@code workspace_member}. */
final class SqlMembers implements Members {
  private static final int MOST = 1_000;

  private final Database database;
  private final Clock clock;

  SqlMembers(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Member> list(WorkspaceId workspace) {
    return database
        .read()
        .sql(
            """
            SELECT id, name, since FROM workspace_member
            WHERE workspace = :workspace ORDER BY folded
            """)
        .param("workspace", workspace.value())
        .query(SqlMembers::member)
        .list();
  }

  @Override
  public Optional<Member> find(WorkspaceId workspace, String id) {
    return database
        .read()
        .sql(
            """
            SELECT id, name, since FROM workspace_member
            WHERE workspace = :workspace AND id = :id
            """)
        .param("workspace", workspace.value())
        .param("id", id)
        .query(SqlMembers::member)
        .optional();
  }

  @Override
  public Optional<Member> called(WorkspaceId workspace, String name) {
    return named(workspace, folded(shown(name)));
  }

  @Override
  public Member add(WorkspaceId workspace, String name) {
    Member wanted = checked(Ids.next(), name, Instant.ofEpochMilli(clock.millis()));
    Optional<Member> known = named(workspace, folded(wanted.name()));
    if (known.isPresent()) {
      return known.get();
    }
    if (list(workspace).size() >= MOST) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE,
          "A workspace has at most %d members; take some off the list.".formatted(MOST));
    }
    database
        .write()
        .sql(
            """
            INSERT INTO workspace_member (workspace, id, name, folded, since)
            VALUES (:workspace, :id, :name, :folded, :since)
            ON CONFLICT DO NOTHING
            """)
        .param("workspace", workspace.value())
        .param("id", wanted.id())
        .param("name", wanted.name())
        .param("folded", folded(wanted.name()))
        .param("since", wanted.since().toEpochMilli())
        .update();
    return named(workspace, folded(wanted.name())).orElse(wanted);
  }

  @Override
  public Member rename(WorkspaceId workspace, String id, String name) {
    Member before =
        find(workspace, id)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemType.NOT_FOUND, "There is no such member in this workspace."));
    Member after = checked(id, name, before.since());
    if (named(workspace, folded(after.name())).filter(who -> !who.id().equals(id)).isPresent()) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "Somebody else is called \"%s\"; choose another name.".formatted(after.name()));
    }
    database
        .write()
        .sql(
            """
            UPDATE workspace_member SET name = :name, folded = :folded
            WHERE workspace = :workspace AND id = :id
            """)
        .param("name", after.name())
        .param("folded", folded(after.name()))
        .param("workspace", workspace.value())
        .param("id", id)
        .update();
    return after;
  }

  @Override
  public void remove(WorkspaceId workspace, String id) {
    database
        .write()
        .sql("DELETE FROM workspace_member WHERE workspace = :workspace AND id = :id")
        .param("workspace", workspace.value())
        .param("id", id)
        .update();
  }

  /** Removes all members of a workspace that is gone. */
  void forget(WorkspaceId workspace) {
    database
        .write()
        .sql("DELETE FROM workspace_member WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .update();
  }

  private Optional<Member> named(WorkspaceId workspace, String folded) {
    return database
        .read()
        .sql(
            """
            SELECT id, name, since FROM workspace_member
            WHERE workspace = :workspace AND folded = :folded
            """)
        .param("workspace", workspace.value())
        .param("folded", folded)
        .query(SqlMembers::member)
        .optional();
  }

  /** Runs of spaces are one space, and what would not show in a list goes. */
  private static String shown(String name) {
    return name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  private static Member checked(String id, String name, Instant since) {
    try {
      return new Member(id, shown(name), since);
    } catch (IllegalArgumentException e) {
      String detail = String.valueOf(e.getMessage());
      throw new Problem(
              ProblemType.INVALID_REQUEST, detail, List.of(new Problem.Place("/name", detail)))
          .toException();
    }
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getString("id"), row.getString("name"), Instant.ofEpochMilli(row.getLong("since")));
  }
}
