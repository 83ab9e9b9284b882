package org.wayloom.cases;

import java.util.Collection;
import java.util.List;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** All tables together: forgetting a workspace, and forgetting persons. */
final class CaseTables {
  /** Those with rows of single cases, by the column that names the case. */
  private static final List<String> OF_CASES = List.of("case_cause", "case_moment", "case_event");

  private static final List<String> OF_WORKSPACES =
      List.of(
          "case_outbox",
          "case_event",
          "case_moment",
          "case_cause",
          "customer_case",
          "case_counter",
          "case_turn",
          "case_reading",
          "case_rule",
          "case_settings");

  private final Database database;
  private final CaseRows rows;

  CaseTables(Database database) {
    this.database = database;
    this.rows = new CaseRows(database);
  }

  void forget(WorkspaceId workspace) {
    database.inTransaction(
        () -> {
          for (String table : OF_WORKSPACES) {
            database
                .write()
                .sql("DELETE FROM " + table + " WHERE workspace = :workspace")
                .param("workspace", workspace.value())
                .update();
          }
          return workspace;
        });
  }

  /** Removes the cases of persons with all that happened to them; how many there were. */
  long erase(WorkspaceId workspace, Collection<String> names) {
    return database.inTransaction(
        () -> {
          List<String> cases = rows.ofPersons(workspace, names).stream().map(CaseRow::id).toList();
          cases.forEach(id -> remove(workspace, id));
          return (long) cases.size();
        });
  }

  private void remove(WorkspaceId workspace, String id) {
    database
        .write()
        .sql(
            """
            DELETE FROM case_outbox WHERE workspace = :workspace AND position IN (
              SELECT position FROM case_event WHERE workspace = :workspace AND case_id = :case)
            """)
        .param("workspace", workspace.value())
        .param("case", id)
        .update();
    for (String table : OF_CASES) {
      database
          .write()
          .sql("DELETE FROM " + table + " WHERE workspace = :workspace AND case_id = :case")
          .param("workspace", workspace.value())
          .param("case", id)
          .update();
    }
    database
        .write()
        .sql("DELETE FROM customer_case WHERE workspace = :workspace AND id = :case")
        .param("workspace", workspace.value())
        .param("case", id)
        .update();
  }
}
