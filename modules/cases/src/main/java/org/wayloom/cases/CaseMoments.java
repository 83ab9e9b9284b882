package org.wayloom.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** The table {@code case_moment}: what is to happen to a case, and when. */
final class CaseMoments {
  private final Database database;

  CaseMoments(Database database) {
    this.database = database;
  }

  /**
   * Something that is to happen.
   *
   * @param tell who is to know besides the owner
   */
  record Planned(
      WorkspaceId workspace, String caseId, CaseDeadline.Moment kind, Instant at, String tell) {}

  /** Plans anew; gives the moment at which the case is due. */
  Instant plan(CaseRow row, CaseDeadline deadline, Instant opened, WorkingHours hours) {
    clear(row);
    Map<CaseDeadline.Moment, Instant> moments = deadline.from(opened, hours);
    moments.forEach(
        (kind, at) ->
            insert(
                new Planned(
                    row.workspace(),
                    row.id(),
                    kind,
                    at,
                    kind == CaseDeadline.Moment.ESCALATION ? deadline.escalateTo() : "")));
    Instant due = moments.get(CaseDeadline.Moment.DUE);
    if (due == null) {
      throw new IllegalStateException("every deadline has a moment at which it is due");
    }
    return due;
  }

  private void insert(Planned moment) {
    database
        .write()
        .sql(
            """
            INSERT INTO case_moment (workspace, case_id, kind, at, tell)
            VALUES (:workspace, :case, :kind, :at, :tell)
            """)
        .param("workspace", moment.workspace().value())
        .param("case", moment.caseId())
        .param("kind", moment.kind().name())
        .param("at", moment.at().toEpochMilli())
        .param("tell", moment.tell())
        .update();
  }

  void clear(CaseRow row) {
    database
        .write()
        .sql("DELETE FROM case_moment WHERE workspace = :workspace AND case_id = :case")
        .param("workspace", row.workspace().value())
        .param("case", row.id())
        .update();
  }

  /** False when somebody else did what was to happen. */
  boolean remove(Planned moment) {
    return database
            .write()
            .sql(
                """
            DELETE FROM case_moment
            WHERE workspace = :workspace AND case_id = :case AND kind = :kind
            """)
            .param("workspace", moment.workspace().value())
            .param("case", moment.caseId())
            .param("kind", moment.kind().name())
            .update()
        == 1;
  }

  /** Moves what is still to come by the working time that stood still; gives the new due moment. */
  Instant resume(CaseRow row, Instant due, Instant stopped, Instant now, WorkingHours hours) {
    for (Planned moment : of(row)) {
      remove(moment);
      insert(
          new Planned(
              moment.workspace,
              moment.caseId,
              moment.kind,
              later(moment.at, stopped, now, hours),
              moment.tell));
    }
    return later(due, stopped, now, hours);
  }

  /** What was left of the working time when the clock stopped is left from now on. */
  static Instant later(Instant moment, Instant stopped, Instant now, WorkingHours hours) {
    if (!moment.isAfter(stopped)) {
      return moment;
    }
    Duration left = hours.between(stopped, moment);
    return hours.after(now, left);
  }

  private List<Planned> of(CaseRow row) {
    return database
        .write()
        .sql("SELECT * FROM case_moment WHERE workspace = :workspace AND case_id = :case")
        .param("workspace", row.workspace().value())
        .param("case", row.id())
        .query(CaseMoments::planned)
        .list();
  }

  /** What is to happen by now to cases whose time runs, the oldest first. */
  List<Planned> due(Instant now, int limit) {
    return database
        .write()
        .sql(
            """
            SELECT case_moment.* FROM case_moment
            JOIN customer_case ON customer_case.workspace = case_moment.workspace
              AND customer_case.id = case_moment.case_id
            WHERE at <= :now AND state IN ('NEW', 'ASSIGNED', 'REOPENED')
            ORDER BY at, case_id LIMIT :limit
            """)
        .param("now", now.toEpochMilli())
        .param("limit", limit)
        .query(CaseMoments::planned)
        .list();
  }

  private static Planned planned(ResultSet row, int n) throws SQLException {
    return new Planned(
        new WorkspaceId(row.getString("workspace")),
        row.getString("case_id"),
        CaseDeadline.Moment.valueOf(row.getString("kind")),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("tell"));
  }
}
