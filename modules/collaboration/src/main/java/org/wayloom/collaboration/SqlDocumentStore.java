package org.wayloom.collaboration;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Documents in SQLite or PostgreSQL, by the same statements. */
final class SqlDocumentStore implements DocumentStore {
  private static final int REPLAY_PAGE = 1_000;

  private final Database database;
  private final SqlSnapshots snapshots;

  SqlDocumentStore(Database database) {
    this.database = database;
    this.snapshots = new SqlSnapshots(database);
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
    try {
      database.inTransaction(
          () -> {
            entries.forEach(this::appendOne);
            lastOfEachDocument(entries).forEach(this::touchDocument);
            lastOfEachClient(entries).forEach(this::touchClient);
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

  private static Iterable<LogEntry> lastOfEachDocument(List<LogEntry> entries) {
    Map<DocumentId, LogEntry> last = new LinkedHashMap<>();
    entries.forEach(entry -> last.put(entry.document(), entry));
    return last.values();
  }

  private static Iterable<LogEntry> lastOfEachClient(List<LogEntry> entries) {
    Map<List<String>, LogEntry> last = new LinkedHashMap<>();
    entries.forEach(
        entry ->
            last.put(List.of(entry.document().value(), entry.commit().client().value()), entry));
    return last.values();
  }

  private void touchDocument(LogEntry entry) {
    int touched =
        database
            .write()
            .sql(
                """
                update document set version = :version, changed_at = :at
                where workspace_id = :workspace and id = :document and epoch = :epoch
                """)
            .param("workspace", entry.workspace().value())
            .param("document", entry.document().value())
            .param("version", entry.commit().version())
            .param("at", entry.commit().at().toEpochMilli())
            .param("epoch", entry.epoch())
            .update();
    if (touched != 1) {
      throw new IllegalStateException(
          "document " + entry.document() + " is gone or on another history line");
    }
  }

  private void touchClient(LogEntry entry) {
    database
        .write()
        .sql(
            """
            insert into document_client (workspace_id, document_id, client_id, last_seq, last_seen)
            values (:workspace, :document, :client, :seq, :at)
            on conflict (document_id, client_id)
              do update set last_seq = excluded.last_seq, last_seen = excluded.last_seen
            """)
        .param("workspace", entry.workspace().value())
        .param("document", entry.document().value())
        .param("client", entry.commit().client().value())
        .param("seq", entry.commit().seq())
        .param("at", entry.commit().at().toEpochMilli())
        .update();
  }

  @Override
  public long lastSeq(WorkspaceId workspace, DocumentId document, ClientId client) {
    return sql(
            workspace,
            document,
            """
            select last_seq
            from document_client
            where workspace_id = :workspace and document_id = :document and client_id = :client
            """)
        .param("client", client.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  @Override
  public Optional<Outcome> outcome(
      WorkspaceId workspace, DocumentId document, ClientId client, long seq) {
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
        .query(SqlDocumentStore::outcome)
        .optional();
  }

  @Override
  public List<Outcome> outcomes(
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
        .query(SqlDocumentStore::outcome)
        .list();
  }

  private static Outcome outcome(ResultSet row, int index) throws SQLException {
    return new Outcome(row.getLong("seq"), row.getLong("version"), problem(row));
  }

  private static @Nullable Problem problem(ResultSet row) throws SQLException {
    String refusal = row.getString("refusal");
    return refusal == null ? null : Json.readProblem(JsonReader.of(refusal));
  }

  @Override
  public List<Commit> commits(
      WorkspaceId workspace, DocumentId document, long afterVersion, int limit) {
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
        Json.readOperations(JsonReader.of(ops)));
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
    List<String> tables =
        List.of("document_client", "document_snapshot", "document_op", "document");
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
