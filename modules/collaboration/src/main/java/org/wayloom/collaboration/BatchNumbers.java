package org.wayloom.collaboration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/**
 * The numbers that clients gave to their batches in one document, and what became of each (LV22).
 * Used under the document's lock.
 */
final class BatchNumbers {
  private final WorkspaceId workspace;
  private final DocumentId document;
  private final DocumentStore store;
  private final Executor background;

  private final Map<ClientId, Long> last = new HashMap<>();
  private final Map<Attempt, Untold> untold = new HashMap<>();

  private record Attempt(ClientId client, long seq) {}

  /** A batch that was decided on, and of which nobody was told yet. */
  private record Untold(CompletableFuture<PushResult> result, CompletableFuture<Void> told) {
    /** As it is once it has gone out; a batch that could not be saved fails at once. */
    CompletableFuture<PushResult> outcome() {
      return result.thenCompose(outcome -> told.thenApply(unused -> outcome));
    }
  }

  /**
   * @param background reads the log where the document's own thread of control must not wait
   */
  BatchNumbers(
      WorkspaceId workspace, DocumentId document, DocumentStore store, Executor background) {
    this.workspace = workspace;
    this.document = document;
    this.store = store;
    this.background = background;
  }

  /** The last number of a client that was decided on; 0 when there was none. */
  long last(ClientId client) {
    return last.computeIfAbsent(client, unseen -> store.lastSeq(workspace, document, unseen));
  }

  /** A batch was decided on and is on its way to the disk. */
  void decided(Batch batch, long seq) {
    last.put(batch.client(), seq);
    untold.put(
        new Attempt(batch.client(), seq), new Untold(batch.result(), new CompletableFuture<>()));
  }

  /**
   * These batches are on disk and have gone out.
   *
   * @return to be completed outside of the lock: then those who repeated one of them are answered
   */
  List<CompletableFuture<Void>> told(List<Commit> commits) {
    return commits.stream()
        .map(commit -> untold.remove(new Attempt(commit.client(), commit.seq())))
        .filter(Objects::nonNull)
        .map(Untold::told)
        .toList();
  }

  boolean allWritten() {
    return untold.values().stream().allMatch(batch -> batch.result().isDone());
  }

  /**
   * A batch that was sent before has the outcome that it had, once that is on disk and has gone out
   * (LV35).
   */
  void repeat(ClientId client, long seq, CompletableFuture<PushResult> result) {
    Attempt attempt = new Attempt(client, seq);
    Untold first = untold.get(attempt);
    if (first == null) {
      background.execute(() -> repeatFromLog(attempt, result));
      return;
    }
    first
        .outcome()
        .whenComplete(
            (outcome, error) -> {
              if (error != null) {
                result.completeExceptionally(error);
              } else {
                result.complete(
                    outcome instanceof PushResult.Accepted(long version)
                        ? new PushResult.Repeated(version)
                        : outcome);
              }
            });
  }

  private void repeatFromLog(Attempt attempt, CompletableFuture<PushResult> result) {
    try {
      result.complete(
          store
              .outcome(workspace, document, attempt.client, attempt.seq)
              .map(DocumentStore.Outcome::asRepeated)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "batch %s of document %s is not in the log"
                              .formatted(attempt, document))));
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }
}
