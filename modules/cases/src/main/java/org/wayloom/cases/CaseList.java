package org.wayloom.cases;

import java.time.Instant;
import java.util.List;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Pages of cases, and how many there are. */
final class CaseList {
  private static final List<String> RUNNING =
      List.of(CaseState.NEW.name(), CaseState.ASSIGNED.name(), CaseState.REOPENED.name());

  private final Database database;

  CaseList(Database database) {
    this.database = database;
  }

  /** Those opened last come first. */
  Page<CaseRow> page(WorkspaceId workspace, CaseQuery query, int limit, String after, Instant now) {
    Place place = Place.of(after);
    String owner = query.owner();
    String rule = query.rule();
    String sql =
        """
        SELECT * FROM customer_case
        WHERE workspace = :workspace AND state IN (:states)
          AND (opened < :opened OR (opened = :opened AND id < :id))
        """
            + (owner == null ? "" : " AND owner = :owner")
            + (rule == null
                ? ""
                : """
                   AND id IN (SELECT case_id FROM case_cause
                              WHERE workspace = :workspace AND rule = :rule)
                  """)
            + (query.overdue() ? " AND due < :now AND state IN (:running)" : "")
            + " ORDER BY opened DESC, id DESC LIMIT :limit";
    var statement =
        database
            .read()
            .sql(sql)
            .param("workspace", workspace.value())
            .param("states", query.states().stream().map(Enum::name).toList())
            .param("opened", place.opened)
            .param("id", place.id)
            .param("limit", limit + 1);
    if (owner != null) {
      statement = statement.param("owner", owner);
    }
    if (rule != null) {
      statement = statement.param("rule", rule);
    }
    if (query.overdue()) {
      statement = statement.param("now", now.toEpochMilli()).param("running", RUNNING);
    }
    List<CaseRow> rows = statement.query(CaseRows::row).list();
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<CaseRow> shown = rows.subList(0, limit);
    CaseRow last = shown.getLast();
    return new Page<>(shown, after(last.opened(), last.id()));
  }

  /** What asks for those behind this one. */
  static String after(Case one) {
    return after(one.opened(), one.id());
  }

  private static String after(Instant opened, String id) {
    return Cursor.of(opened.toEpochMilli(), id);
  }

  private record Place(long opened, String id) {
    static Place of(String after) {
      List<String> parts = Cursor.parts(after, 2).orElse(null);
      if (parts == null) {
        return new Place(Long.MAX_VALUE, "");
      }
      try {
        return new Place(Long.parseLong(parts.get(0)), parts.get(1));
      } catch (NumberFormatException e) {
        throw ProblemException.of(
            ProblemType.INVALID_REQUEST, "after must be the \"next\" of the page before.");
      }
    }
  }

  /**
   * @param told what customers' scores told after cases were closed
   */
  CaseCounts counts(WorkspaceId workspace, String owner, Instant now, List<CaseEvent> told) {
    return database
        .read()
        .sql(
            """
            SELECT coalesce(sum(is_open), 0) AS open_cases,
              coalesce(sum(CASE WHEN is_open = 1 AND owner = :owner THEN 1 ELSE 0 END), 0) AS mine,
              coalesce(sum(CASE WHEN is_open = 1 AND owner = '' THEN 1 ELSE 0 END), 0) AS nobodys,
              coalesce(sum(CASE WHEN state IN (:running) AND due < :now THEN 1 ELSE 0 END), 0)
                AS overdue,
              coalesce(sum(CASE WHEN closed IS NOT NULL AND is_open = 0 THEN 1 ELSE 0 END), 0)
                AS closed_cases
            FROM customer_case WHERE workspace = :workspace
            """)
        .param("workspace", workspace.value())
        .param("owner", owner)
        .param("running", RUNNING)
        .param("now", now.toEpochMilli())
        .query(
            (row, n) ->
                new CaseCounts(
                    row.getLong("open_cases"),
                    row.getLong("mine"),
                    row.getLong("nobodys"),
                    row.getLong("overdue"),
                    row.getLong("closed_cases"),
                    told.stream().filter(CaseEvent::tellsRecovery).count(),
                    told.stream().filter(event -> !event.tellsRecovery()).count()))
        .single();
  }
}
