package org.wayloom.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Json;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** The tables {@code case_rule} and {@code case_turn}. */
final class RuleRows {
  private final Database database;

  RuleRows(Database database) {
    this.database = database;
  }

  /** In the order in which they were made. */
  List<StoredRule> list(WorkspaceId workspace) {
    return database
        .write()
        .sql(
            "SELECT * FROM case_rule WHERE workspace = :workspace AND deleted IS NULL"
                + " ORDER BY created, id")
        .param("workspace", workspace.value())
        .query(RuleRows::rule)
        .list();
  }

  StoredRule get(WorkspaceId workspace, String id) {
    return database
        .write()
        .sql(
            "SELECT * FROM case_rule WHERE workspace = :workspace AND id = :id"
                + " AND deleted IS NULL")
        .param("workspace", workspace.value())
        .param("id", id)
        .query(RuleRows::rule)
        .optional()
        .orElseThrow(RuleRows::missing);
  }

  private static ProblemException missing() {
    return ProblemException.of(ProblemType.NOT_FOUND, "There is no such rule in this workspace.");
  }

  void insert(WorkspaceId workspace, StoredRule rule) {
    database
        .write()
        .sql(
            """
            INSERT INTO case_rule (workspace, id, version, facts, since, created, edited, edited_by)
            VALUES (:workspace, :id, :version, :facts, :since, :created, :edited, :by)
            """)
        .param("workspace", workspace.value())
        .param("id", rule.id())
        .param("version", rule.version())
        .param("facts", Json.mapper().writeValueAsString(rule.facts()))
        .param("since", rule.since().toEpochMilli())
        .param("created", rule.created().toEpochMilli())
        .param("edited", rule.edited().toEpochMilli())
        .param("by", rule.editedBy())
        .update();
  }

  void update(WorkspaceId workspace, StoredRule rule) {
    int written =
        database
            .write()
            .sql(
                """
                UPDATE case_rule SET version = :version, facts = :facts, since = :since,
                  edited = :edited, edited_by = :by
                WHERE workspace = :workspace AND id = :id AND version = :before
                """)
            .param("workspace", workspace.value())
            .param("id", rule.id())
            .param("version", rule.version())
            .param("before", rule.version() - 1)
            .param("facts", Json.mapper().writeValueAsString(rule.facts()))
            .param("since", rule.since().toEpochMilli())
            .param("edited", rule.edited().toEpochMilli())
            .param("by", rule.editedBy())
            .update();
    if (written == 0) {
      throw CaseRows.stale();
    }
  }

  /** Moves a rule to the trash; cases that it opened keep its name. */
  void delete(WorkspaceId workspace, String id, Instant now) {
    setDeleted(workspace, id, now.toEpochMilli());
  }

  /** Takes a rule out of the trash; whoever takes turns goes on where they were. */
  void restore(WorkspaceId workspace, String id) {
    setDeleted(workspace, id, null);
  }

  private void setDeleted(WorkspaceId workspace, String id, @Nullable Long at) {
    int written =
        database
            .write()
            .sql("UPDATE case_rule SET deleted = :at WHERE workspace = :workspace AND id = :id")
            .param("workspace", workspace.value())
            .param("id", id)
            .param("at", at, java.sql.Types.BIGINT)
            .update();
    if (written == 0) {
      throw missing();
    }
  }

  /** How many cases the rule gave out before this one, which counts from now on. */
  long takeTurn(WorkspaceId workspace, String rule) {
    return database
            .write()
            .sql(
                """
                INSERT INTO case_turn (workspace, rule, turn) VALUES (:workspace, :rule, 1)
                ON CONFLICT (workspace, rule) DO UPDATE SET turn = case_turn.turn + 1 RETURNING turn
                """)
            .param("workspace", workspace.value())
            .param("rule", rule)
            .query(Long.class)
            .single()
        - 1;
  }

  private static StoredRule rule(ResultSet row, int n) throws SQLException {
    return new StoredRule(
        row.getString("id"),
        row.getLong("version"),
        Json.mapper().readValue(row.getString("facts"), CaseRule.class),
        Instant.ofEpochMilli(row.getLong("since")),
        Instant.ofEpochMilli(row.getLong("created")),
        Instant.ofEpochMilli(row.getLong("edited")),
        row.getString("edited_by"));
  }
}
