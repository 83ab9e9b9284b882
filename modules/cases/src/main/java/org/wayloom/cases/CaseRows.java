package org.wayloom.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.wayloom.http.Json;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** The table {@code customer_case}. */
final class CaseRows {
  private static final int PERSONS_AT_ONCE = 500;

  private final Database database;

  CaseRows(Database database) {
    this.database = database;
  }

  Optional<CaseRow> find(WorkspaceId workspace, String id) {
    return database
        .write()
        .sql("SELECT * FROM customer_case WHERE workspace = :workspace AND id = :id")
        .param("workspace", workspace.value())
        .param("id", id)
        .query(CaseRows::row)
        .optional();
  }

  CaseRow get(WorkspaceId workspace, String id) {
    return find(workspace, id)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND, "There is no such case in this workspace."));
  }

  boolean isEmpty(WorkspaceId workspace) {
    return database
        .write()
        .sql("SELECT 1 FROM customer_case WHERE workspace = :workspace LIMIT 1")
        .param("workspace", workspace.value())
        .query(Integer.class)
        .optional()
        .isEmpty();
  }

  /** All cases of these persons, the newest first. */
  List<CaseRow> ofPersons(WorkspaceId workspace, Collection<String> persons) {
    List<String> all = persons.stream().distinct().toList();
    List<CaseRow> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PERSONS_AT_ONCE) {
      found.addAll(
          database
              .write()
              .sql(
                  """
                  SELECT * FROM customer_case WHERE workspace = :workspace AND person IN (:persons)
                  ORDER BY opened DESC, id DESC
                  """)
              .param("workspace", workspace.value())
              .param("persons", all.subList(from, Math.min(from + PERSONS_AT_ONCE, all.size())))
              .query(CaseRows::row)
              .list());
    }
    return found;
  }

  /** Those that an opportunity was made of. */
  List<CaseRow> ofOpportunity(WorkspaceId workspace, String opportunity) {
    return where(workspace, "opportunity", opportunity);
  }

  /** Those that a change is to keep from happening again. */
  List<CaseRow> ofChange(WorkspaceId workspace, String change) {
    return where(workspace, "change_id", change);
  }

  private List<CaseRow> where(WorkspaceId workspace, String column, String value) {
    return database
        .read()
        .sql(
            "SELECT * FROM customer_case WHERE workspace = :workspace AND %s = :value ORDER BY opened DESC, id DESC"
                .formatted(column))
        .param("workspace", workspace.value())
        .param("value", value)
        .query(CaseRows::row)
        .list();
  }

  void insert(CaseRow row) {
    bound(
            row,
            """
            INSERT INTO customer_case (workspace, id, number, version, state, is_open, person,
              owner, priority, opened, due, waiting_since, closed, closing, recovered, opportunity,
              change_id, edited, edited_by)
            VALUES (:workspace, :id, :number, :version, :state, :open, :person, :owner, :priority,
              :opened, :due, :waiting, :closed, :closing, :recovered, :opportunity,
              :change, :edited, :by)
            """)
        .param("number", row.number())
        .param("person", row.person())
        .param("opened", row.opened().toEpochMilli())
        .update();
  }

  /** Writes the version after the one that was edited; a STALE_VERSION problem if there is one. */
  void update(CaseRow row) {
    int written =
        bound(
                row,
                """
                UPDATE customer_case SET version = :version, state = :state, is_open = :open,
                  owner = :owner, priority = :priority, due = :due, waiting_since = :waiting,
                  closed = :closed, closing = :closing, recovered = :recovered,
                  opportunity = :opportunity, change_id = :change, edited = :edited, edited_by = :by
                WHERE workspace = :workspace AND id = :id AND version = :before
                """)
            .param("before", row.version() - 1)
            .update();
    if (written == 0) {
      throw stale();
    }
  }

  static ProblemException stale() {
    return ProblemException.of(
        ProblemType.STALE_VERSION,
        "Somebody else edited this meanwhile. Load it again, then say what should be different.");
  }

  private StatementSpec bound(CaseRow row, String sql) {
    CaseClosing closing = row.closing();
    return database
        .write()
        .sql(sql)
        .param("workspace", row.workspace().value())
        .param("id", row.id())
        .param("version", row.version())
        .param("state", row.state().name())
        .param("open", row.state().isOpen() ? 1 : 0)
        .param("owner", row.owner())
        .param("priority", row.priority().name())
        .param("due", millis(row.due()), java.sql.Types.BIGINT)
        .param("waiting", millis(row.waitingSince()), java.sql.Types.BIGINT)
        .param("closed", millis(row.closed()), java.sql.Types.BIGINT)
        .param(
            "closing",
            closing == null ? null : Json.mapper().writeValueAsString(closing),
            java.sql.Types.VARCHAR)
        .param("recovered", row.recovered().name())
        .param("opportunity", row.opportunity(), java.sql.Types.VARCHAR)
        .param("change", closing == null ? null : closing.change(), java.sql.Types.VARCHAR)
        .param("edited", row.edited().toEpochMilli())
        .param("by", row.editedBy());
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  static CaseRow row(ResultSet row, int number) throws SQLException {
    String closing = row.getString("closing");
    return new CaseRow(
        new WorkspaceId(row.getString("workspace")),
        row.getString("id"),
        row.getLong("number"),
        row.getLong("version"),
        CaseState.valueOf(row.getString("state")),
        row.getString("person"),
        row.getString("owner"),
        CasePriority.valueOf(row.getString("priority")),
        Instant.ofEpochMilli(row.getLong("opened")),
        instant(row, "due"),
        instant(row, "waiting_since"),
        instant(row, "closed"),
        closing == null ? null : Json.mapper().readValue(closing, CaseClosing.class),
        CaseRecovery.valueOf(row.getString("recovered")),
        row.getString("opportunity"),
        Instant.ofEpochMilli(row.getLong("edited")),
        row.getString("edited_by"));
  }
}
