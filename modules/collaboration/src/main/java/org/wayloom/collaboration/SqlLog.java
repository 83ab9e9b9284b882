package org.wayloom.collaboration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayloom.collaboration.DocumentStore.LogEntry;
import org.wayloom.collaboration.DocumentStore.Outcome;
import org.wayloom.collaboration.DocumentStore.Overtaken;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * The log of documents, the table {@code document_op}. What is written moves the row of its
 * document on in the same transaction.
 */
final class SqlLog {
  private static final int VERSIONS_AT_ONCE = 500;

  private final Database database;

  SqlLog(Database database) {
    this.database = database;
  }

  void append(List<LogEntry> entries) {
    try {
      database.inTransaction(
          () -> {
            entries.forEach(this::appendOne);
            lastOfEachDocument(entries).forEach(this::touchDocument);
            return entries.size();
          });
    } catch (DuplicateKeyException e) {
      throw new Overtaken(e);
    }
  }

  private void appendOne(LogEntry entry) {
    Commit commit = entry.commit();
    String ops = Json.text(out -> Json.operations(out, commit.operations()));
    Problem refusal = entry.refusal();
    String refused = refusal == null ? null : Json.text(out -> Json.problem(out, refusal));
    database
        .write()
        .sql(
            """
            insert into document_op
              (workspace_id, document_id, version, epoch, client_id, seq, actor_id, actor_name,
               committed_at, ops, refusal, crc32c)
            values
              (:workspace, :document, :version, :epoch, :client, :seq, :actor, :name,
               :at, :ops, :refusal, :crc)
            """)
        .param("workspace", entry.workspace().value())
        .param("document", entry.document().value())
        .param("version", commit.version())
        .param("epoch", entry.epoch())
        .param("client", commit.client().value())
        .param("seq", commit.seq())
        .param("actor", commit.by().id())
        .param("name", commit.by().name())
        .param("at", commit.at().toEpochMilli())
        .param("ops", ops)
        .param("refusal", refused)
        .param("crc", Checksum.ofCommit(entry.document(), commit, ops, refused))
        .update();
  }

  /**
   * How a group moves a document on.
   *
   * @param seen when the last batch was written of which people see something; null for none
   */
  private record Step(LogEntry last, @Nullable Long seen) {
    static Step of(LogEntry entry) {
      Commit commit = entry.commit();
      return new Step(entry, commit.isPurge() ? null : Long.valueOf(commit.at().toEpochMilli()));
    }

    Step then(Step next) {
      return next.seen == null ? new Step(next.last, seen) : next;
    }
  }

  private static Iterable<Step> lastOfEachDocument(List<LogEntry> entries) {
    Map<DocumentId, Step> steps = new LinkedHashMap<>();
    entries.forEach(entry -> steps.merge(entry.document(), Step.of(entry), Step::then));
    return steps.values();
  }

  private void touchDocument(Step step) {
    LogEntry entry = step.last;
    int touched =
        database
            .write()
            .sql(
                """
                update document set version = :version, changed_at = coalesce(:at, changed_at)
                where workspace_id = :workspace and id = :document and epoch = :epoch
                """)
            .param("workspace", entry.workspace().value())
            .param("document", entry.document().value())
            .param("version", entry.commit().version())
            .param("at", step.seen, Types.BIGINT)
            .param("epoch", entry.epoch())
            .update();
    if (touched != 1) {
      throw new IllegalStateException(
          "document " + entry.document() + " is gone or on another history line");
    }
  }

  long lastSeq(WorkspaceId workspace, DocumentId document, ClientId client) {
    return sql(
            workspace,
            document,
            """
            select seq
            from document_op
            where workspace_id = :workspace and document_id = :document and client_id = :client
            order by seq desc
            limit 1
            """)
        .param("client", client.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  Optional<Outcome> outcome(WorkspaceId workspace, DocumentId document, ClientId client, long seq) {
    return sql(
            workspace,
            document,
            """
            select seq, version, refusal
            from document_op
            where workspace_id = :workspace and document_id = :document
              and client_id = :client and seq = :seq
            """)
        .param("client", client.value())
        .param("seq", seq)
        .query(SqlLog::outcome)
        .optional();
  }

  List<Outcome> outcomes(
      WorkspaceId workspace, DocumentId document, ClientId client, long epoch, long afterSeq) {
    return sql(
            workspace,
            document,
            """
            select seq, version, refusal
            from document_op
            where workspace_id = :workspace and document_id = :document
              and client_id = :client and epoch = :epoch and seq > :after
            order by seq
            """)
        .param("client", client.value())
        .param("epoch", epoch)
        .param("after", afterSeq)
        .query(SqlLog::outcome)
        .list();
  }

  private static Outcome outcome(ResultSet row, int index) throws SQLException {
    return new Outcome(row.getLong("seq"), row.getLong("version"), problem(row));
  }

  private static @Nullable Problem problem(ResultSet row) throws SQLException {
    String refusal = row.getString("refusal");
    return refusal == null ? null : Json.readProblem(JsonReader.of(refusal));
  }

  Map<Long, Instant> times(WorkspaceId workspace, DocumentId document, Collection<Long> versions) {
    Map<Long, Instant> times = new HashMap<>();
    List<Long> wanted = List.copyOf(versions);
    for (int from = 0; from < wanted.size(); from += VERSIONS_AT_ONCE) {
      sql(
              workspace,
              document,
              """
              select version, committed_at
              from document_op
              where workspace_id = :workspace and document_id = :document
                and version in (:versions)
              """)
          .param("versions", wanted.subList(from, Math.min(from + VERSIONS_AT_ONCE, wanted.size())))
          .query(
              row -> {
                times.put(
                    row.getLong("version"), Instant.ofEpochMilli(row.getLong("committed_at")));
              });
    }
    return times;
  }

  List<Commit> commits(WorkspaceId workspace, DocumentId document, long afterVersion, int limit) {
    return sql(
            workspace,
            document,
            """
            select version, client_id, seq, actor_id, actor_name, committed_at, ops, refusal, crc32c
            from document_op
            where workspace_id = :workspace and document_id = :document and version > :after
            order by version
            limit :limit
            """)
        .param("after", afterVersion)
        .param("limit", limit)
        .query((row, index) -> commit(document, row))
        .list();
  }

  private static Commit commit(DocumentId document, ResultSet row) throws SQLException {
    String ops = row.getString("ops");
    Commit bare =
        new Commit(
            row.getLong("version"),
            new ClientId(row.getString("client_id")),
            row.getLong("seq"),
            new Actor(row.getString("actor_id"), row.getString("actor_name")),
            Instant.ofEpochMilli(row.getLong("committed_at")),
            List.of());
    if (Checksum.ofCommit(document, bare, ops, row.getString("refusal")) != row.getLong("crc32c")) {
      throw ProblemException.of(
          ProblemType.INTERNAL,
          "Version %d of document %s fails its checksum: bring back a backup."
              .formatted(bare.version(), document));
    }
    return new Commit(
        bare.version(),
        bare.client(),
        bare.seq(),
        bare.by(),
        bare.at(),
        operations(document, bare.version(), ops));
  }

  /** A newer server on the same database may know operations that this one does not (LV45). */
  private static List<Operation> operations(DocumentId document, long version, String ops) {
    try {
      return Json.readOperations(JsonReader.of(ops));
    } catch (WireFault unknown) {
      throw ProblemException.of(
          ProblemType.INTERNAL,
          "Version %d of document %s was written by a newer Wayloom: start that one. %s"
              .formatted(version, document, unknown.getMessage()));
    }
  }

  private JdbcClient.StatementSpec sql(WorkspaceId workspace, DocumentId document, String query) {
    return database
        .read()
        .sql(query)
        .param("workspace", workspace.value())
        .param("document", document.value());
  }
}
