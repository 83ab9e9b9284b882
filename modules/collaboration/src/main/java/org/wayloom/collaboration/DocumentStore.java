package org.wayloom.collaboration;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.WorkspaceId;

/**
 * Where documents are kept: the log of their batches, snapshots as its cache, and a list of them.
 */
interface DocumentStore {
  /** Adds an empty document; false, and nothing changed, when this workspace has it already. */
  boolean create(
      WorkspaceId workspace, DocumentId document, DocumentKind kind, long epoch, Instant at);

  /** The document's row, deleted or not. */
  Optional<DocumentSummary> find(WorkspaceId workspace, DocumentId document);

  /** Documents of a kind that are not deleted, newest change first. */
  List<DocumentSummary> list(WorkspaceId workspace, DocumentKind kind);

  /** What the log comes to, read from the newest good snapshot and the log after it. */
  Optional<Forest> load(WorkspaceId workspace, DocumentId document);

  /**
   * The document at the newest snapshot that is no newer than a version; empty when none was kept.
   *
   * @param empty the document before its first batch
   */
  default Optional<Forest> snapshotUpTo(WorkspaceId workspace, Forest empty, long version) {
    return Optional.empty();
  }

  /**
   * Writes the batches of any number of documents in one transaction. They are on disk when it
   * returns. When it throws {@link Overtaken}, nothing of them is; when it throws anything else, it
   * is not known whether they are: the caller must not go on as if either were so. A purge is no
   * change of the document's date, for nobody sees anything of it.
   */
  void append(List<LogEntry> entries);

  /** The log has another batch of such a version or such a number: the fence (LV25). */
  final class Overtaken extends RuntimeException {
    Overtaken(RuntimeException cause) {
      super("another server has written to the document", cause);
    }
  }

  /** The version that each of these documents has in the store; none for one that is gone. */
  Map<DocumentId, Long> versions(WorkspaceId workspace, Collection<DocumentId> documents);

  /** The number of the last batch of a client that is in the log; 0 when there is none. */
  long lastSeq(WorkspaceId workspace, DocumentId document, ClientId client);

  /** What became of a batch that is in the log. */
  Optional<Outcome> outcome(WorkspaceId workspace, DocumentId document, ClientId client, long seq);

  /** When these versions were written; none for one that is not in the log. */
  Map<Long, Instant> times(WorkspaceId workspace, DocumentId document, Collection<Long> versions);

  /** The batches after a version, in order, at most so many. */
  List<Commit> commits(WorkspaceId workspace, DocumentId document, long afterVersion, int limit);

  /**
   * What became of the batches of a client that were written on a history line, after one of its
   * numbers, in order.
   */
  List<Outcome> outcomes(
      WorkspaceId workspace, DocumentId document, ClientId client, long epoch, long afterSeq);

  /** Keeps a snapshot and lets older ones go. */
  void saveSnapshot(WorkspaceId workspace, Forest forest);

  /** Marks a document as deleted, or with null as not. */
  void setDeleted(WorkspaceId workspace, DocumentId document, @Nullable Instant at);

  /** Removes every trace of a workspace's documents. */
  void forget(WorkspaceId workspace);

  /**
   * One row of the log.
   *
   * @param refusal why the batch was refused; its commit is empty then
   */
  record LogEntry(
      WorkspaceId workspace,
      DocumentId document,
      long epoch,
      Commit commit,
      @Nullable Problem refusal) {
    public LogEntry {
      if (refusal != null && !commit.operations().isEmpty()) {
        throw new IllegalArgumentException("a refused batch is logged without operations");
      }
    }
  }

  /** What became of a batch: the version it has, and why it was refused if it was. */
  record Outcome(long seq, long version, @Nullable Problem refusal) {
    PushResult asRepeated() {
      return refusal == null ? new PushResult.Repeated(version) : new PushResult.Refused(refusal);
    }
  }
}
