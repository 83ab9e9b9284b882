package org.wayloom.collaboration;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/**
 * A batch on its way into a document.
 *
 * @param seq its number among the batches of its client; null lets the document number it
 * @param malformed why it could not even be read; it uses up its number all the same
 * @param onlyAt the version at which the author wants it applied or not at all
 * @param from the connection that it came over, when it came over one
 * @param result completed once the outcome is on disk; whoever must act on it before the commit
 *     goes out to others listens before the batch is handed in
 */
record Batch(
    ClientId client,
    @Nullable Long seq,
    List<Operation> operations,
    @Nullable Problem malformed,
    Actor by,
    @Nullable Long onlyAt,
    @Nullable Subscriber from,
    CompletableFuture<PushResult> result) {

  Batch(
      ClientId client,
      @Nullable Long seq,
      List<Operation> operations,
      @Nullable Problem malformed,
      Actor by,
      @Nullable Long onlyAt,
      @Nullable Subscriber from) {
    this(client, seq, operations, malformed, by, onlyAt, from, new CompletableFuture<>());
  }

  static Batch of(ClientId client, long seq, List<Operation> operations, Actor by) {
    return new Batch(client, seq, operations, null, by, null, null);
  }

  void fail(Problem problem) {
    result.completeExceptionally(problem.toException());
  }

  /** It is for another version than the document has. */
  void failAt(long version) {
    fail(
        Problem.of(
            ProblemType.STALE_VERSION,
            "The document is at version %d, not %d: read it again and repeat the change."
                .formatted(version, onlyAt)));
  }
}
