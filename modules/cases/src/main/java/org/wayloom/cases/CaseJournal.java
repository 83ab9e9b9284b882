package org.wayloom.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.wayloom.http.Json;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * What happened to cases ({@code case_event}), and what of it is yet to be told ({@code
 * case_outbox}). Part of the caller's transaction.
 */
final class CaseJournal {
  private final Database database;

  CaseJournal(Database database) {
    this.database = database;
  }

  /** Notes what happened to a case as it is after it; gives the position of the event. */
  long note(CaseRow row, CaseEvent.Kind kind, String by, String to, String detail, Instant now) {
    long position = next(row.workspace(), "events");
    CaseEvent event =
        new CaseEvent(
            row.workspace(),
            position,
            row.id(),
            row.number(),
            kind,
            now,
            by,
            row.person(),
            row.owner(),
            row.state(),
            row.priority(),
            row.due(),
            to,
            detail);
    database
        .write()
        .sql(
            """
            INSERT INTO case_event (workspace, position, case_id, kind, facts)
            VALUES (:workspace, :position, :case, :kind, :facts)
            """)
        .param("workspace", row.workspace().value())
        .param("position", position)
        .param("case", row.id())
        .param("kind", kind.name())
        .param("facts", Json.mapper().writeValueAsString(event))
        .update();
    database
        .write()
        .sql("INSERT INTO case_outbox (workspace, position) VALUES (:workspace, :position)")
        .param("workspace", row.workspace().value())
        .param("position", position)
        .update();
    return position;
  }

  /** The number of the next case. */
  long nextCase(WorkspaceId workspace) {
    return next(workspace, "cases");
  }

  private long next(WorkspaceId workspace, String column) {
    String initial = column.equals("cases") ? "1, 0" : "0, 1";
    return database
        .write()
        .sql(
            "INSERT INTO case_counter (workspace, cases, events) VALUES (:workspace, %1$s) ON CONFLICT (workspace) DO UPDATE SET %2$s = case_counter.%2$s + 1 RETURNING %2$s"
                .formatted(initial, column))
        .param("workspace", workspace.value())
        .query(Long.class)
        .single();
  }

  /** The history of a case, the newest first. */
  List<CaseEvent> of(WorkspaceId workspace, String id) {
    return database
        .write()
        .sql(
            """
            SELECT facts FROM case_event WHERE workspace = :workspace AND case_id = :case
            ORDER BY position DESC
            """)
        .param("workspace", workspace.value())
        .param("case", id)
        .query(CaseJournal::event)
        .list();
  }

  /** What happened to all cases of these kinds, in order. */
  List<CaseEvent> of(WorkspaceId workspace, Set<CaseEvent.Kind> kinds) {
    return database
        .read()
        .sql(
            """
            SELECT facts FROM case_event WHERE workspace = :workspace AND kind IN (:kinds)
            ORDER BY position
            """)
        .param("workspace", workspace.value())
        .param("kinds", kinds.stream().map(Enum::name).toList())
        .query(CaseJournal::event)
        .list();
  }

  /** What is yet to be told, in order; of a workspace that is gone nothing. */
  List<CaseEvent> untold(int limit) {
    return database
        .write()
        .sql(
            """
            SELECT facts FROM case_outbox
            JOIN case_event ON case_event.workspace = case_outbox.workspace
              AND case_event.position = case_outbox.position
            ORDER BY case_outbox.workspace, case_outbox.position LIMIT :limit
            """)
        .param("limit", limit)
        .query(CaseJournal::event)
        .list();
  }

  void told(CaseEvent event) {
    database
        .write()
        .sql("DELETE FROM case_outbox WHERE workspace = :workspace AND position = :position")
        .param("workspace", event.workspace().value())
        .param("position", event.position())
        .update();
  }

  private static CaseEvent event(ResultSet row, int n) throws SQLException {
    return Json.mapper().readValue(row.getString("facts"), CaseEvent.class);
  }
}
