package org.wayloom.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wayloom.http.Json;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** The table {@code case_cause}: what rules found, each find in each piece of evidence once. */
final class CauseRows {
  /** Stands for the rule where an unhappy answer opened a closed case again. */
  private static final String NO_RULE = "";

  /** Stands for the rule where somebody opened a case by hand. */
  private static final String BY_HAND = "by-hand";

  private final Database database;

  CauseRows(Database database) {
    this.database = database;
  }

  private static String rule(CaseCause cause) {
    if (cause.why() == CaseCause.Why.BY_HAND) {
      return BY_HAND;
    }
    return cause.rule() == null ? NO_RULE : cause.rule();
  }

  boolean isKnown(WorkspaceId workspace, CaseCause cause, String key) {
    return caseOf(workspace, cause, key).isPresent();
  }

  /** The case that a find in a piece of evidence is a cause of. */
  Optional<String> caseOf(WorkspaceId workspace, CaseCause cause, String key) {
    return database
        .write()
        .sql(
            """
            SELECT case_id FROM case_cause
            WHERE workspace = :workspace AND rule = :rule AND row_key = :key
            """)
        .param("workspace", workspace.value())
        .param("rule", rule(cause))
        .param("key", key)
        .query(String.class)
        .optional();
  }

  /**
   * @param position of the event that tells of it, which orders the causes of a case
   */
  void add(CaseRow row, CaseCause cause, String key, long position) {
    database
        .write()
        .sql(
            """
            INSERT INTO case_cause (workspace, rule, row_key, case_id, position, facts)
            VALUES (:workspace, :rule, :key, :case, :position, :facts)
            """)
        .param("workspace", row.workspace().value())
        .param("rule", rule(cause))
        .param("key", key)
        .param("case", row.id())
        .param("position", position)
        .param("facts", Json.mapper().writeValueAsString(cause))
        .update();
  }

  private record Of(String caseId, CaseCause cause) {}

  /** The causes of cases, by the case's id, the first first. */
  Map<String, List<CaseCause>> of(WorkspaceId workspace, Collection<String> cases) {
    if (cases.isEmpty()) {
      return Map.of();
    }
    return database
        .write()
        .sql(
            """
            SELECT case_id, facts FROM case_cause
            WHERE workspace = :workspace AND case_id IN (:cases) ORDER BY position, rule
            """)
        .param("workspace", workspace.value())
        .param("cases", List.copyOf(cases))
        .query(
            (row, n) ->
                new Of(
                    row.getString("case_id"),
                    Json.mapper().readValue(row.getString("facts"), CaseCause.class)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(Of::caseId, Collectors.mapping(Of::cause, Collectors.toList())));
  }
}
