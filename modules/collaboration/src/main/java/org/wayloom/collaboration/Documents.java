package org.wayloom.collaboration;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/**
 * The door to live documents. Browser, REST, command line and importers all write through {@link
 * #push}: whatever they change is ordered, durable before it is acknowledged, and in the history.
 */
public interface Documents {
  /**
   * Makes an empty document of a kind, with its root record (id = the document's id, type = the
   * kind). Making one that exists already does nothing.
   */
  void create(WorkspaceId workspace, DocumentId document, DocumentKind kind, Actor by);

  /** The document as it is now, or a NOT_FOUND problem. */
  DocumentState read(WorkspaceId workspace, DocumentId document);

  /**
   * The document as it was at a version, or an INVALID_REQUEST problem when it never had that one.
   */
  DocumentState at(WorkspaceId workspace, DocumentId document, long version);

  /** Documents of a kind with their dates, newest change first; deleted ones left out. */
  List<DocumentSummary> list(WorkspaceId workspace, DocumentKind kind);

  Optional<DocumentSummary> find(WorkspaceId workspace, DocumentId document);

  /**
   * Applies one atomic batch of 1 to 500 operations, numbered by its client; returns when it is on
   * disk. The same {@code (client, seq)} again changes nothing and answers {@link
   * PushResult.Repeated}.
   */
  PushResult push(
      WorkspaceId workspace,
      DocumentId document,
      ClientId client,
      long seq,
      List<Operation> batch,
      Actor by);

  /**
   * {@link #push} for the server's own writers: one atomic batch under a client id of its own. A
   * refused batch throws its problem. More than 500 operations are allowed here.
   *
   * @return the version that holds the batch
   */
  long write(WorkspaceId workspace, DocumentId document, List<Operation> batch, Actor by);

  /**
   * {@link #write} for what is made out of the document itself: the batch is worked out of the very
   * state that it is applied to, so that no edit comes between.
   *
   * @param plan pure and quick, for edits of others wait for it; a problem that it throws is thrown
   * @return the version that holds the batch; empty when the plan had nothing to change
   */
  OptionalLong revise(
      WorkspaceId workspace,
      DocumentId document,
      Function<DocumentState, List<Operation>> plan,
      Actor by);

  /** The batches after a version in order, at most {@code limit}: the change feed. */
  List<Commit> commits(WorkspaceId workspace, DocumentId document, long afterVersion, int limit);

  /** Hides a document from lists and closes its connections; {@link #restore} brings it back. */
  void delete(WorkspaceId workspace, DocumentId document, Actor by);

  void restore(WorkspaceId workspace, DocumentId document, Actor by);

  /** Calls the listener after each commit is durable, off the document's own thread. */
  AutoCloseable onCommit(CommitListener listener);

  /** Hears of durable commits. */
  @FunctionalInterface
  interface CommitListener {
    void committed(WorkspaceId workspace, DocumentId document, Commit commit);
  }
}
