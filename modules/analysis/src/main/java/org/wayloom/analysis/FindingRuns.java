package org.wayloom.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wayloom.analysis.Analysis.Basis;
import org.wayloom.evidence.Evidence;
import org.wayloom.http.Json;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Keeps in the table {@code finding_run} what was found on each map when it was computed last. */
final class FindingRuns {
  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  private final Database database;

  FindingRuns(Database database) {
    this.database = database;
  }

  /**
   * What was found, the weightiest first.
   *
   * @param basis what it was computed from
   */
  record Run(Basis basis, Instant computedAt, List<Finding> findings) {}

  Optional<Run> find(WorkspaceId workspace, DocumentId map) {
    return database
        .read()
        .sql(
            """
            SELECT map_version, library_version, last_sequence, signing, identities, computed_at, findings
            FROM finding_run
            WHERE workspace = :workspace AND map = :map
            """)
        .param("workspace", workspace.value())
        .param("map", map.value())
        .query(FindingRuns::run)
        .optional()
        .flatMap(run -> run);
  }

  /** Empty for findings as another version of Wayloom wrote them: they are computed anew. */
  private static Optional<Run> run(ResultSet row, int number) throws SQLException {
    Basis basis =
        new Basis(
            row.getLong("map_version"),
            row.getLong("library_version"),
            new Evidence.Revision(
                row.getLong("last_sequence"), row.getLong("signing"), row.getLong("identities")));
    Instant computedAt = Instant.ofEpochMilli(row.getLong("computed_at"));
    String findings = row.getString("findings");
    try {
      return Optional.of(new Run(basis, computedAt, Json.mapper().readValue(findings, FINDINGS)));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  void keep(WorkspaceId workspace, DocumentId map, Run run) {
    database
        .write()
        .sql(
            """
            INSERT INTO finding_run (workspace, map, map_version, library_version, last_sequence, signing,
                                     identities, computed_at, findings)
            VALUES (:workspace, :map, :mapVersion, :libraryVersion, :lastSequence, :signing,
                    :identities, :computedAt, :findings)
            ON CONFLICT (workspace, map) DO UPDATE SET
                map_version = :mapVersion, library_version = :libraryVersion, last_sequence = :lastSequence,
                signing = :signing, identities = :identities, computed_at = :computedAt, findings = :findings
            """)
        .param("workspace", workspace.value())
        .param("map", map.value())
        .param("mapVersion", run.basis().mapVersion())
        .param("libraryVersion", run.basis().libraryVersion())
        .param("lastSequence", run.basis().evidence().lastSequence())
        .param("signing", run.basis().evidence().signing())
        .param("identities", run.basis().evidence().identities())
        .param("computedAt", run.computedAt().toEpochMilli())
        .param("findings", Json.mapper().writeValueAsString(run.findings()))
        .update();
  }

  /** The maps of a workspace that have been looked at. */
  List<DocumentId> maps(WorkspaceId workspace) {
    return database
        .read()
        .sql("SELECT map FROM finding_run WHERE workspace = :workspace ORDER BY map")
        .param("workspace", workspace.value())
        .query((row, number) -> new DocumentId(row.getString("map")))
        .list();
  }

  void forget(WorkspaceId workspace) {
    database
        .write()
        .sql("DELETE FROM finding_run WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .update();
  }
}
