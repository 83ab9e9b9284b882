package org.wayloom.collaboration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * The single thread of control of one loaded document: decides on batches in the order in which
 * they arrive and hands them to the {@link Committer} in that order.
 *
 * <p>There are two states. {@code latest} is ahead: it holds batches that are decided but not on
 * disk. {@code durable} is behind: what the committer has written, and the only one that anybody
 * outside is shown. Both are immutable forests, so keeping two costs a pointer.
 *
 * <p>What may happen at once is confined like this: all that is decided changes under {@code lock};
 * {@code durable}, and who of the {@link Audience} was let in, change on the committer's thread
 * alone. Because batches and joins enter the committer's queue under the lock, a connection that
 * joins gets exactly the state before the first commit that it will be sent (LV31).
 */
final class DocumentActor {
  /** The client under which the server itself writes. */
  static final ClientId SERVER = new ClientId("server");

  private static final Problem CONNECTED_ELSEWHERE =
      Problem.of(ProblemType.CONFLICT, "This client is connected over another connection.");

  private final WorkspaceId workspace;
  private final Committer committer;
  private final Clock wall;

  private final Object lock = new Object();
  private final Decisions decisions;
  private Forest latest;
  private final BatchNumbers numbers;
  private final Lifetime lifetime;

  private volatile Forest durable;
  private final Audience audience;

  DocumentActor(
      WorkspaceId workspace,
      Forest loaded,
      DocumentStore store,
      BatchRules rules,
      LiveLimits limits,
      Committer committer,
      Clocks clocks,
      Executor background,
      Instant writableFrom) {
    this.workspace = workspace;
    this.committer = committer;
    this.wall = clocks.wall();
    this.lifetime = new Lifetime(clocks.steady(), writableFrom);
    DocumentId id = loaded.id();
    this.decisions =
        new Decisions(
            rules,
            version -> store.commits(workspace, id, version - 1, 1).stream().findFirst(),
            limits);
    this.numbers = new BatchNumbers(workspace, id, store, background);
    this.audience = new Audience(limits);
    this.latest = loaded;
    this.durable = loaded;
  }

  WorkspaceId workspace() {
    return workspace;
  }

  DocumentId id() {
    return durable.id();
  }

  /** The document as it is on disk. */
  Forest durable() {
    return durable;
  }

  /** The actor was unloaded; its document must be looked up again. */
  static final class Retired extends RuntimeException {
    Retired() {
      super("the document was unloaded", null, false, false);
    }
  }

  /**
   * Decides on a batch. Its result is completed once the outcome is on disk: with a problem when it
   * could not be brought there, and with {@code Repeated} only for a batch that is there already
   * (LV35).
   */
  void push(Batch batch) {
    synchronized (lock) {
      Problem unwritable = lifetime.whyUnwritable();
      if (unwritable != null) {
        batch.fail(unwritable);
        return;
      }
      if (lifetime.isOver()) {
        throw new Retired();
      }
      if (batch.from() != null && !audience.holds(batch.from())) {
        batch.fail(CONNECTED_ELSEWHERE);
        return;
      }
      lifetime.touch();
      long last = numbers.last(batch.client());
      long seq = batch.seq() == null ? last + 1 : batch.seq();
      if (seq <= last) {
        numbers.repeat(batch.client(), seq, batch.result());
      } else if (seq > last + 1) {
        batch.result().complete(new PushResult.OutOfOrder(last + 1));
      } else if (batch.onlyAt() != null && batch.onlyAt() != latest.version()) {
        batch.failAt(latest.version());
      } else {
        decide(batch, seq);
      }
    }
  }

  /**
   * Decides on a batch of the server's own that is made out of the document as it stands before it.
   */
  void revise(
      Function<DocumentState, List<Operation>> plan,
      Actor by,
      CompletableFuture<PushResult> result) {
    synchronized (lock) {
      List<Operation> batch = plan.apply(latest);
      if (batch.isEmpty()) {
        result.complete(new PushResult.Repeated(latest.version()));
      } else {
        push(new Batch(SERVER, null, batch, null, by, null, null, result));
      }
    }
  }

  private void decide(Batch batch, long seq) {
    for (Decisions.Decision decision : decisions.on(latest, batch, wall.instant())) {
      Batch decided = decision.batch();
      log(decision, decided.equals(batch) ? seq : numbers.last(decided.client()) + 1);
    }
  }

  private void log(Decisions.Decision decision, long seq) {
    Batch batch = decision.batch();
    Forest after = decision.after();
    Instant at = wall.instant().truncatedTo(ChronoUnit.MILLIS);
    Commit commit =
        new Commit(after.version(), batch.client(), seq, batch.by(), at, decision.effective());
    latest = after;
    numbers.decided(batch, seq);
    committer.add(
        new Committer.Event.Write(
            this,
            new DocumentStore.LogEntry(
                workspace, after.id(), after.epoch(), commit, decision.refusal()),
            after,
            batch.result()));
  }

  /**
   * Lets a connection in. It is welcomed with the document as of now once all of that is on disk,
   * and sent each commit from there on. An older connection of the same client ends (LV38).
   */
  void join(Subscriber subscriber) {
    Subscriber before;
    synchronized (lock) {
      if (lifetime.isOver()) {
        throw new Retired();
      }
      lifetime.touch();
      before = audience.enter(subscriber);
      committer.add(
          new Committer.Event.Join(this, subscriber, latest, numbers.last(subscriber.client())));
    }
    if (before != null) {
      audience.deafen(before);
      before.dismissed(Subscriber.Dismissal.CONNECTED_ELSEWHERE);
    }
  }

  void leave(Subscriber subscriber) {
    synchronized (lock) {
      audience.leave(subscriber);
      lifetime.touch();
    }
  }

  /** On the committer's thread: everything up to this event is on disk. */
  void admit(Committer.Event.Join join) {
    Subscriber subscriber = join.subscriber();
    if (holds(subscriber)) {
      audience.admit(subscriber, join.document(), join.lastSeq());
      if (!holds(subscriber)) {
        // It left in that moment, and nobody would take it off the list.
        audience.deafen(subscriber);
      }
    }
  }

  private boolean holds(Subscriber subscriber) {
    synchronized (lock) {
      return audience.holds(subscriber);
    }
  }

  /** On the committer's thread: a batch is on disk. */
  void written(Committer.Event.Write write) {
    Commit commit = write.entry().commit();
    durable = write.after();
    Problem refusal = write.entry().refusal();
    write
        .result()
        .complete(
            refusal == null
                ? new PushResult.Accepted(commit.version())
                : new PushResult.Refused(refusal));
  }

  /**
   * On the committer's thread: batches that are on disk go out to all who were let in.
   *
   * @return how many these are
   */
  int broadcast(List<Commit> commits) {
    int messages = audience.tell(commits);
    List<CompletableFuture<Void>> told;
    synchronized (lock) {
      told = numbers.told(commits);
    }
    told.forEach(each -> each.complete(null));
    return messages;
  }

  /**
   * Ends this actor because its batches were not written: it takes no more, and the next one reads
   * the log anew (LV25, LV26).
   */
  void fail(WriteFailure why) {
    synchronized (lock) {
      lifetime.fail(why);
    }
    dismissAll(why.dismissal());
  }

  @Nullable WriteFailure failure() {
    synchronized (lock) {
      return lifetime.failure();
    }
  }

  /** Whether the store has a version that was not decided here, but by another server. */
  boolean isBehind(long stored) {
    synchronized (lock) {
      return stored > latest.version();
    }
  }

  /** Whether nobody has edited or come and gone since a moment. */
  boolean quietSince(Instant moment) {
    synchronized (lock) {
      return !lifetime.touchedSince(moment);
    }
  }

  /** Unloads the document unless it is in use; a caller that still holds the actor asks anew. */
  boolean retireIfIdleSince(Instant moment) {
    synchronized (lock) {
      if (!audience.isEmpty() || !numbers.allWritten() || lifetime.touchedSince(moment)) {
        return false;
      }
      lifetime.end();
      return true;
    }
  }

  /** Unloads the document for good or for now, whoever uses it. */
  void retire(Subscriber.Dismissal why) {
    synchronized (lock) {
      lifetime.end();
    }
    dismissAll(why);
  }

  private void dismissAll(Subscriber.Dismissal why) {
    List<Subscriber> all;
    synchronized (lock) {
      all = audience.clear();
    }
    all.forEach(subscriber -> subscriber.dismissed(why));
  }
}
