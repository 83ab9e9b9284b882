package org.wayloom.collaboration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** Documents in memory: what is appended survives whatever the simulator does to the server. */
class MemoryDocumentStore implements DocumentStore {
  private final Map<DocumentId, Row> rows = new LinkedHashMap<>();

  /** One document: its log, and what the log comes to. */
  private static final class Row {
    final WorkspaceId workspace;
    final DocumentId id;
    final DocumentKind kind;
    final Instant created;
    @Nullable Instant deleted;
    Forest state;
    final List<LogEntry> log = new ArrayList<>();
    final Map<ClientId, List<LogEntry>> byClient = new HashMap<>();

    Row(WorkspaceId workspace, DocumentId id, DocumentKind kind, long epoch, Instant created) {
      this.workspace = workspace;
      this.id = id;
      this.kind = kind;
      this.created = created;
      this.state = Forest.empty(id, kind, epoch);
    }

    List<LogEntry> of(ClientId client) {
      return byClient.getOrDefault(client, List.of());
    }

    void add(LogEntry entry) {
      log.add(entry);
      byClient.computeIfAbsent(entry.commit().client(), unseen -> new ArrayList<>()).add(entry);
      state = state.after(entry.commit());
    }
  }

  List<LogEntry> log(DocumentId document) {
    Row row = rows.get(document);
    return row == null ? List.of() : row.log;
  }

  /** Brings back the document as a log has it, on a history line. */
  void restore(DocumentId document, List<LogEntry> kept, long epoch) {
    Row row = Objects.requireNonNull(rows.get(document));
    row.log.clear();
    row.byClient.clear();
    row.state = Forest.empty(row.id, row.kind, epoch);
    kept.forEach(row::add);
  }

  @Override
  public boolean create(
      WorkspaceId workspace, DocumentId document, DocumentKind kind, long epoch, Instant at) {
    Row before = rows.putIfAbsent(document, new Row(workspace, document, kind, epoch, at));
    if (before != null && !before.workspace.equals(workspace)) {
      throw ProblemException.of(ProblemType.CONFLICT, "There is another document of this id.");
    }
    return before == null;
  }

  private Optional<Row> row(WorkspaceId workspace, DocumentId document) {
    return Optional.ofNullable(rows.get(document)).filter(row -> row.workspace.equals(workspace));
  }

  private List<LogEntry> of(WorkspaceId workspace, DocumentId document, ClientId client) {
    return row(workspace, document).map(row -> row.of(client)).orElse(List.of());
  }

  @Override
  public Optional<DocumentSummary> find(WorkspaceId workspace, DocumentId document) {
    return row(workspace, document)
        .map(
            row -> {
              Instant changed =
                  row.log.reversed().stream()
                      .map(LogEntry::commit)
                      .filter(commit -> !commit.isPurge())
                      .findFirst()
                      .map(Commit::at)
                      .orElse(row.created);
              return new DocumentSummary(
                  row.id, row.kind, row.log.size(), row.created, changed, row.deleted != null);
            });
  }

  @Override
  public List<DocumentSummary> list(WorkspaceId workspace, DocumentKind kind) {
    return rows.keySet().stream()
        .flatMap(id -> find(workspace, id).stream())
        .filter(summary -> summary.kind().equals(kind) && !summary.deleted())
        .sorted(Comparator.comparing(DocumentSummary::changed).reversed())
        .toList();
  }

  @Override
  public Optional<Forest> load(WorkspaceId workspace, DocumentId document) {
    return row(workspace, document).filter(row -> row.deleted == null).map(row -> row.state);
  }

  @Override
  public Map<DocumentId, Long> versions(WorkspaceId workspace, Collection<DocumentId> documents) {
    return documents.stream()
        .flatMap(id -> find(workspace, id).stream())
        .collect(Collectors.toMap(DocumentSummary::id, DocumentSummary::version));
  }

  /** All of them, or, when one of them is against the fence, none (LV25). */
  @Override
  public void append(List<LogEntry> entries) {
    Map<Row, List<LogEntry>> next = new LinkedHashMap<>();
    for (LogEntry entry : entries) {
      Row row = row(entry.workspace(), entry.document()).orElseThrow();
      List<LogEntry> added = next.computeIfAbsent(row, unseen -> new ArrayList<>());
      checkFence(row, added, entry.commit());
      added.add(entry);
    }
    next.forEach((row, added) -> added.forEach(row::add));
  }

  private static void checkFence(Row row, List<LogEntry> added, Commit commit) {
    boolean used =
        commit.seq() <= lastSeq(row, commit.client())
            || added.stream()
                .map(LogEntry::commit)
                .anyMatch(
                    other -> other.client().equals(commit.client()) && other.seq() == commit.seq());
    if (commit.version() != row.log.size() + added.size() + 1 || used) {
      throw new IllegalStateException("the fence: " + commit);
    }
  }

  private static long lastSeq(Row row, ClientId client) {
    List<LogEntry> own = row.of(client);
    return own.isEmpty() ? 0 : own.getLast().commit().seq();
  }

  @Override
  public long lastSeq(WorkspaceId workspace, DocumentId document, ClientId client) {
    return row(workspace, document).map(row -> lastSeq(row, client)).orElse(0L);
  }

  private static Outcome outcome(LogEntry entry) {
    return new Outcome(entry.commit().seq(), entry.commit().version(), entry.refusal());
  }

  @Override
  public Optional<Outcome> outcome(
      WorkspaceId workspace, DocumentId document, ClientId client, long seq) {
    return of(workspace, document, client).stream()
        .filter(entry -> entry.commit().seq() == seq)
        .map(MemoryDocumentStore::outcome)
        .findFirst();
  }

  @Override
  public Map<Long, Instant> times(
      WorkspaceId workspace, DocumentId document, Collection<Long> versions) {
    return commits(workspace, document, 0, Integer.MAX_VALUE).stream()
        .filter(commit -> versions.contains(commit.version()))
        .collect(Collectors.toMap(Commit::version, Commit::at));
  }

  @Override
  public List<Commit> commits(
      WorkspaceId workspace, DocumentId document, long afterVersion, int limit) {
    List<LogEntry> log = row(workspace, document).map(row -> row.log).orElse(List.of());
    int from = (int) Math.min(Math.max(0, afterVersion), log.size());
    int to = (int) Math.min((long) from + limit, log.size());
    return log.subList(from, to).stream().map(LogEntry::commit).toList();
  }

  @Override
  public List<Outcome> outcomes(
      WorkspaceId workspace, DocumentId document, ClientId client, long epoch, long afterSeq) {
    return of(workspace, document, client).stream()
        .filter(entry -> entry.epoch() == epoch && entry.commit().seq() > afterSeq)
        .map(MemoryDocumentStore::outcome)
        .toList();
  }

  @Override
  public void saveSnapshot(WorkspaceId workspace, Forest forest) {
    // The log is in memory; a cache of it would save nothing.
  }

  @Override
  public void setDeleted(WorkspaceId workspace, DocumentId document, @Nullable Instant at) {
    row(workspace, document).ifPresent(row -> row.deleted = at);
  }

  @Override
  public void forget(WorkspaceId workspace) {
    rows.values().removeIf(row -> row.workspace.equals(workspace));
  }
}
