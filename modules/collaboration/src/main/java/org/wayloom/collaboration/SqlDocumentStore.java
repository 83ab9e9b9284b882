package org.wayloom.collaboration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Documents in SQLite or PostgreSQL, by the same statements. */
final class SqlDocumentStore implements DocumentStore {
  private static final int REPLAY_PAGE = 1_000;

  private final Database database;
  private final SqlSnapshots snapshots;
  private final SqlLog log;

  SqlDocumentStore(Database database) {
    this.database = database;
    this.snapshots = new SqlSnapshots(database);
    this.log = new SqlLog(database);
  }

  @Override
  public boolean create(
      WorkspaceId workspace, DocumentId document, DocumentKind kind, long epoch, Instant at) {
    int added =
        database
            .write()
            .sql(
                """
                insert into document
                  (id, workspace_id, kind, epoch, version, created_at, changed_at, deleted_at)
                values (:document, :workspace, :kind, :epoch, 0, :at, :at, null)
                on conflict (id) do nothing
                """)
            .param("workspace", workspace.value())
            .param("document", document.value())
            .param("kind", kind.name())
            .param("epoch", epoch)
            .param("at", at.toEpochMilli())
            .update();
    if (added == 0 && find(workspace, document).isEmpty()) {
      throw ProblemException.of(
          ProblemType.CONFLICT, "There is another document of the id " + document + ".");
    }
    return added == 1;
  }

  @Override
  public Optional<DocumentSummary> find(WorkspaceId workspace, DocumentId document) {
    return sql(
            workspace,
            document,
            """
            select id, kind, version, created_at, changed_at, deleted_at
            from document
            where workspace_id = :workspace and id = :document
            """)
        .query(SqlDocumentStore::summary)
        .optional();
  }

  @Override
  public Map<DocumentId, Long> versions(WorkspaceId workspace, Collection<DocumentId> documents) {
    Map<DocumentId, Long> versions = new HashMap<>();
    database
        .read()
        .sql(
            """
            select id, version
            from document
            where workspace_id = :workspace and id in (:documents)
            """)
        .param("workspace", workspace.value())
        .param("documents", documents.stream().map(DocumentId::value).toList())
        .query(
            row -> {
              versions.put(new DocumentId(row.getString("id")), row.getLong("version"));
            });
    return versions;
  }

  @Override
  public List<DocumentSummary> list(WorkspaceId workspace, DocumentKind kind) {
    return database
        .read()
        .sql(
            """
            select id, kind, version, created_at, changed_at, deleted_at
            from document
            where workspace_id = :workspace and kind = :kind and deleted_at is null
            order by changed_at desc, id desc
            """)
        .param("workspace", workspace.value())
        .param("kind", kind.name())
        .query(SqlDocumentStore::summary)
        .list();
  }

  private static DocumentSummary summary(ResultSet row, int index) throws SQLException {
    return new DocumentSummary(
        new DocumentId(row.getString("id")),
        new DocumentKind(row.getString("kind")),
        row.getLong("version"),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("changed_at")),
        row.getObject("deleted_at") != null);
  }

  @Override
  public Optional<Forest> load(WorkspaceId workspace, DocumentId document) {
    return sql(
            workspace,
            document,
            """
            select kind, epoch
            from document
            where workspace_id = :workspace and id = :document and deleted_at is null
            """)
        .query(
            (row, index) ->
                Forest.empty(
                    document, new DocumentKind(row.getString("kind")), row.getLong("epoch")))
        .optional()
        .map(
            empty ->
                replayed(
                    workspace, snapshots.newest(workspace, empty, Long.MAX_VALUE).orElse(empty)));
  }

  @Override
  public Optional<Forest> snapshotUpTo(WorkspaceId workspace, Forest empty, long version) {
    return snapshots.newest(workspace, empty, version);
  }

  private Forest replayed(WorkspaceId workspace, Forest from) {
    Forest forest = from;
    while (true) {
      List<Commit> page = commits(workspace, from.id(), forest.version(), REPLAY_PAGE);
      for (Commit commit : page) {
        if (commit.version() != forest.version() + 1) {
          throw ProblemException.of(
              ProblemType.INTERNAL,
              "The log of document %s lacks version %d: bring back a backup."
                  .formatted(from.id(), forest.version() + 1));
        }
        forest = forest.after(commit);
      }
      if (page.size() < REPLAY_PAGE) {
        return forest;
      }
    }
  }

  @Override
  public void append(List<LogEntry> entries) {
    log.append(entries);
  }

  @Override
  public long lastSeq(WorkspaceId workspace, DocumentId document, ClientId client) {
    return log.lastSeq(workspace, document, client);
  }

  @Override
  public Optional<Outcome> outcome(
      WorkspaceId workspace, DocumentId document, ClientId client, long seq) {
    return log.outcome(workspace, document, client, seq);
  }

  @Override
  public List<Outcome> outcomes(
      WorkspaceId workspace, DocumentId document, ClientId client, long epoch, long afterSeq) {
    return log.outcomes(workspace, document, client, epoch, afterSeq);
  }

  @Override
  public Map<Long, Instant> times(
      WorkspaceId workspace, DocumentId document, Collection<Long> versions) {
    return log.times(workspace, document, versions);
  }

  @Override
  public List<Commit> commits(
      WorkspaceId workspace, DocumentId document, long afterVersion, int limit) {
    return log.commits(workspace, document, afterVersion, limit);
  }

  @Override
  public void saveSnapshot(WorkspaceId workspace, Forest forest) {
    snapshots.save(workspace, forest);
  }

  @Override
  public void setDeleted(WorkspaceId workspace, DocumentId document, @Nullable Instant at) {
    database
        .write()
        .sql(
            """
            update document set deleted_at = :at
            where workspace_id = :workspace and id = :document
            """)
        .param("workspace", workspace.value())
        .param("document", document.value())
        .param("at", at == null ? null : at.toEpochMilli(), java.sql.Types.BIGINT)
        .update();
  }

  @Override
  public void forget(WorkspaceId workspace) {
    List<String> tables = List.of("document_snapshot", "document_op", "document");
    database.inTransaction(
        () -> {
          for (String table : tables) {
            database
                .write()
                .sql("delete from " + table + " where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .update();
          }
          return tables.size();
        });
  }

  private JdbcClient.StatementSpec sql(WorkspaceId workspace, DocumentId document, String query) {
    return database
        .read()
        .sql(query)
        .param("workspace", workspace.value())
        .param("document", document.value());
  }
}
