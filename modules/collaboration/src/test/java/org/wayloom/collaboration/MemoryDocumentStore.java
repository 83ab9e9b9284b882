package org.wayloom.collaboration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** Documents in memory: what is appended survives whatever the simulator does to the server. */
class MemoryDocumentStore implements DocumentStore {
  private final Map<DocumentId, Row> rows = new LinkedHashMap<>();
  private final Map<DocumentId, List<LogEntry>> log = new HashMap<>();

  private record Row(
      WorkspaceId workspace,
      DocumentId id,
      DocumentKind kind,
      long epoch,
      Instant created,
      @Nullable Instant deleted) {}

  List<LogEntry> log(DocumentId document) {
    return log.getOrDefault(document, List.of());
  }

  @Override
  public boolean create(
      WorkspaceId workspace, DocumentId document, DocumentKind kind, long epoch, Instant at) {
    Row before = rows.putIfAbsent(document, new Row(workspace, document, kind, epoch, at, null));
    if (before != null && !before.workspace.equals(workspace)) {
      throw ProblemException.of(ProblemType.CONFLICT, "There is another document of this id.");
    }
    return before == null;
  }

  private Optional<Row> row(WorkspaceId workspace, DocumentId document) {
    return Optional.ofNullable(rows.get(document)).filter(row -> row.workspace.equals(workspace));
  }

  private List<LogEntry> log(WorkspaceId workspace, DocumentId document) {
    return row(workspace, document).map(row -> log(row.id)).orElse(List.of());
  }

  @Override
  public Optional<DocumentSummary> find(WorkspaceId workspace, DocumentId document) {
    return row(workspace, document)
        .map(
            row -> {
              List<LogEntry> entries = log(document);
              Instant changed = entries.isEmpty() ? row.created : entries.getLast().commit().at();
              return new DocumentSummary(
                  row.id, row.kind, entries.size(), row.created, changed, row.deleted != null);
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
    return row(workspace, document)
        .filter(row -> row.deleted == null)
        .map(
            row -> {
              Forest forest = Forest.empty(row.id, row.kind, row.epoch);
              for (LogEntry entry : log(document)) {
                forest = forest.after(entry.commit());
              }
              return forest;
            });
  }

  @Override
  public void append(List<LogEntry> entries) {
    Map<DocumentId, List<LogEntry>> next = new HashMap<>();
    for (LogEntry entry : entries) {
      Row row = row(entry.workspace(), entry.document()).orElseThrow();
      List<LogEntry> after = next.computeIfAbsent(row.id, id -> new ArrayList<>(log(id)));
      boolean used =
          after.stream()
              .anyMatch(
                  old ->
                      old.commit().client().equals(entry.commit().client())
                          && old.commit().seq() == entry.commit().seq());
      if (entry.commit().version() != after.size() + 1 || used) {
        throw new IllegalStateException("the fence: " + entry);
      }
      after.add(entry);
    }
    log.putAll(next);
  }

  @Override
  public long lastSeq(WorkspaceId workspace, DocumentId document, ClientId client) {
    return log(workspace, document).stream()
        .filter(entry -> entry.commit().client().equals(client))
        .mapToLong(entry -> entry.commit().seq())
        .max()
        .orElse(0);
  }

  @Override
  public Optional<Outcome> outcome(
      WorkspaceId workspace, DocumentId document, ClientId client, long seq) {
    return log(workspace, document).stream()
        .filter(entry -> entry.commit().client().equals(client) && entry.commit().seq() == seq)
        .map(entry -> new Outcome(seq, entry.commit().version(), entry.refusal()))
        .findFirst();
  }

  @Override
  public List<Commit> commits(
      WorkspaceId workspace, DocumentId document, long afterVersion, int limit) {
    return log(workspace, document).stream()
        .map(LogEntry::commit)
        .filter(commit -> commit.version() > afterVersion)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Outcome> refusals(
      WorkspaceId workspace, DocumentId document, ClientId client, long afterSeq) {
    return log(workspace, document).stream()
        .filter(entry -> entry.refusal() != null && entry.commit().client().equals(client))
        .filter(entry -> entry.commit().seq() > afterSeq)
        .map(entry -> new Outcome(entry.commit().seq(), entry.commit().version(), entry.refusal()))
        .toList();
  }

  @Override
  public void saveSnapshot(WorkspaceId workspace, Forest forest) {
    // The log is in memory; a cache of it would save nothing.
  }

  @Override
  public void setDeleted(WorkspaceId workspace, DocumentId document, @Nullable Instant at) {
    row(workspace, document)
        .ifPresent(
            row ->
                rows.put(
                    document,
                    new Row(row.workspace, row.id, row.kind, row.epoch, row.created, at)));
  }

  @Override
  public void forget(WorkspaceId workspace) {
    rows.values().stream()
        .filter(row -> row.workspace.equals(workspace))
        .map(Row::id)
        .toList()
        .forEach(
            id -> {
              rows.remove(id);
              log.remove(id);
            });
  }
}
