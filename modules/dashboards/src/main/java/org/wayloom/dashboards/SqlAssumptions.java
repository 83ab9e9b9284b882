package org.wayloom.dashboards;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.wayloom.dashboards.Assumption.Kind;
import org.wayloom.dashboards.Assumption.Stated;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Assumptions in the database. */
final class SqlAssumptions implements Assumptions {
  private final Database database;
  private final Clock clock;

  /** Brings the table up to date. */
  SqlAssumptions(Database database, Clock clock) {
    database.migrate("dashboards");
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Assumption> list(WorkspaceId workspace) {
    return database
        .write()
        .sql(
            """
            SELECT * FROM dashboard_assumption
            WHERE workspace = :workspace
            ORDER BY kind, subject
            """)
        .param("workspace", workspace.value())
        .query(SqlAssumptions::row)
        .list();
  }

  @Override
  public Assumption state(WorkspaceId workspace, Stated stated, long version, String by) {
    Assumption next = new Assumption(stated, version + 1, Instant.ofEpochMilli(clock.millis()), by);
    int written = version == 0 ? insert(workspace, next) : update(workspace, next);
    if (written == 0) {
      throw ProblemException.of(
          ProblemType.STALE_VERSION,
          "Somebody else edited this meanwhile. Load it again, then say what should be different.");
    }
    return next;
  }

  private int insert(WorkspaceId workspace, Assumption row) {
    return bound(
            workspace,
            row,
            """
            INSERT INTO dashboard_assumption
              (workspace, kind, subject, amount, currency, reason, version, edited, edited_by)
            VALUES
              (:workspace, :kind, :subject, :amount, :currency, :reason, :version, :edited, :by)
            ON CONFLICT (workspace, kind, subject) DO NOTHING
            """)
        .update();
  }

  private int update(WorkspaceId workspace, Assumption row) {
    return bound(
            workspace,
            row,
            """
            UPDATE dashboard_assumption
            SET amount = :amount, currency = :currency, reason = :reason, version = :version,
                edited = :edited, edited_by = :by
            WHERE workspace = :workspace AND kind = :kind AND subject = :subject
              AND version = :version - 1
            """)
        .update();
  }

  private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec bound(
      WorkspaceId workspace, Assumption row, String sql) {
    Stated stated = row.stated();
    return database
        .write()
        .sql(sql)
        .param("workspace", workspace.value())
        .param("kind", stated.kind().name())
        .param("subject", stated.subject())
        .param("amount", stated.amount().toPlainString())
        .param("currency", stated.currency())
        .param("reason", stated.reason())
        .param("version", row.version())
        .param("edited", row.edited().toEpochMilli())
        .param("by", row.editedBy());
  }

  @Override
  public void remove(WorkspaceId workspace, Kind kind, String subject) {
    int removed =
        database
            .write()
            .sql(
                """
                DELETE FROM dashboard_assumption
                WHERE workspace = :workspace AND kind = :kind AND subject = :subject
                """)
            .param("workspace", workspace.value())
            .param("kind", kind.name())
            .param("subject", subject)
            .update();
    if (removed == 0) {
      throw ProblemException.of(
          ProblemType.NOT_FOUND, "Nobody said what that is worth in this workspace.");
    }
  }

  @Override
  public void forget(WorkspaceId workspace) {
    database
        .write()
        .sql("DELETE FROM dashboard_assumption WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .update();
  }

  private static Assumption row(ResultSet row, int n) throws SQLException {
    return new Assumption(
        new Stated(
            Kind.valueOf(row.getString("kind")),
            row.getString("subject"),
            new BigDecimal(row.getString("amount")),
            row.getString("currency"),
            row.getString("reason")),
        row.getLong("version"),
        Instant.ofEpochMilli(row.getLong("edited")),
        row.getString("edited_by"));
  }
}
