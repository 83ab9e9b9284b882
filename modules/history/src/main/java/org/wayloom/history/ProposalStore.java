package org.wayloom.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** The table of proposals. */
final class ProposalStore {
  private final Database database;

  ProposalStore(Database database) {
    this.database = database;
  }

  void add(WorkspaceId workspace, Proposal proposal) {
    database
        .write()
        .sql(
            """
            INSERT INTO history_proposal (workspace, document, origin, origin_epoch, base_document,
                                          base_version, made_at, made_by)
            VALUES (:workspace, :document, :origin, :epoch, :base, :version, :at, :by)
            """)
        .param("workspace", workspace.value())
        .param("document", proposal.document().value())
        .param("origin", proposal.origin().value())
        .param("epoch", proposal.epoch())
        .param("base", proposal.base().document().value())
        .param("version", proposal.base().version())
        .param("at", proposal.madeAt().toEpochMilli())
        .param("by", proposal.madeBy())
        .update();
  }

  /** The proposal that a document is, if it is one. */
  Optional<Proposal> find(WorkspaceId workspace, DocumentId document) {
    return database
        .read()
        .sql("SELECT * FROM history_proposal WHERE workspace = :workspace AND document = :document")
        .param("workspace", workspace.value())
        .param("document", document.value())
        .query((row, n) -> proposal(row))
        .optional();
  }

  /** The proposals for a document, newest first; those whose map is in the trash too. */
  List<Proposal> of(WorkspaceId workspace, DocumentId origin) {
    return database
        .read()
        .sql(
            """
            SELECT * FROM history_proposal
            WHERE workspace = :workspace AND origin = :origin ORDER BY made_at DESC, document DESC
            """)
        .param("workspace", workspace.value())
        .param("origin", origin.value())
        .query((row, n) -> proposal(row))
        .list();
  }

  /**
   * Remembers a merge: the proposal as it was merged is what both have in common from now on.
   *
   * @param made the origin's version; null when nothing had to be changed
   */
  void merged(
      WorkspaceId workspace, Proposal proposal, long mine, @Nullable Long made, Instant at) {
    database
        .write()
        .sql(
            """
            UPDATE history_proposal
            SET prior_document = base_document, prior_version = base_version,
                base_document = document, base_version = :mine,
                merged_at = :at, merged_version = :made
            WHERE workspace = :workspace AND document = :document
            """)
        .param("mine", mine)
        .param("at", at.toEpochMilli())
        .param("made", made, Types.BIGINT)
        .param("workspace", workspace.value())
        .param("document", proposal.document().value())
        .update();
  }

  /** Takes the memory of a merge back, when that version of the origin was taken back. */
  void unmerged(WorkspaceId workspace, DocumentId origin, long version) {
    database
        .write()
        .sql(
            """
            UPDATE history_proposal
            SET base_document = prior_document, base_version = prior_version,
                merged_at = NULL, merged_version = NULL
            WHERE workspace = :workspace AND origin = :origin AND merged_version = :version
            """)
        .param("workspace", workspace.value())
        .param("origin", origin.value())
        .param("version", version)
        .update();
  }

  void forget(WorkspaceId workspace) {
    database
        .write()
        .sql("DELETE FROM history_proposal WHERE workspace = :workspace")
        .param("workspace", workspace.value())
        .update();
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    Long mergedAt = number(row, "merged_at");
    return new Proposal(
        new DocumentId(row.getString("document")),
        new DocumentId(row.getString("origin")),
        row.getLong("origin_epoch"),
        new Proposal.Base(
            new DocumentId(row.getString("base_document")), row.getLong("base_version")),
        Instant.ofEpochMilli(row.getLong("made_at")),
        row.getString("made_by"),
        mergedAt == null ? null : Instant.ofEpochMilli(mergedAt),
        number(row, "merged_version"));
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(value);
  }
}
