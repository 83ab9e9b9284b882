package org.wayloom.collaboration;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
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
 * <p>What may happen at once is confined like this: everything above the line of {@code lock}
 * changes under it; {@code durable} and the admitted subscribers change on the committer's thread
 * alone. Because batches and joins enter the committer's queue under the lock, a connection that
 * joins gets exactly the state before the first commit that it will be sent (LV31).
 */
final class DocumentActor {
  /** The client under which the server itself writes. */
  static final ClientId SERVER = new ClientId("server");

  private static final Problem NOT_YET =
      Problem.of(
          ProblemType.NOT_READY,
          "Not saved: an earlier change could not be written to disk. Try again in some seconds.");

  private static final Problem CONNECTED_ELSEWHERE =
      Problem.of(ProblemType.CONFLICT, "This client is connected over another connection.");

  private final WorkspaceId workspace;
  private final DocumentStore store;
  private final BatchRules rules;
  private final LiveLimits limits;
  private final Committer committer;
  private final Clock clock;
  private final Executor background;
  private final Instant writableFrom;

  private final ReentrantLock lock = new ReentrantLock();
  private final ConcurrentTexts texts;
  private Forest latest;
  private final Map<ClientId, Long> lastSeqs = new HashMap<>();
  private final Map<Attempt, CompletableFuture<PushResult>> undurable = new HashMap<>();
  private final Map<ClientId, Subscriber> connections = new HashMap<>();
  private boolean retired;
  private @Nullable Problem failure;
  private Instant lastTouched;

  private volatile Forest durable;
  private final CopyOnWriteArrayList<Subscriber> admitted = new CopyOnWriteArrayList<>();
  private WeakReference<@Nullable SharedSnapshot> lastSnapshot = new WeakReference<>(null);

  private record Attempt(ClientId client, long seq) {}

  DocumentActor(
      WorkspaceId workspace,
      Forest loaded,
      DocumentStore store,
      BatchRules rules,
      LiveLimits limits,
      Committer committer,
      Clock clock,
      Executor background,
      Instant writableFrom) {
    this.workspace = workspace;
    this.store = store;
    this.rules = rules;
    this.limits = limits;
    this.committer = committer;
    this.clock = clock;
    this.background = background;
    this.writableFrom = writableFrom;
    this.texts =
        new ConcurrentTexts(
            rules, version -> store.commits(workspace, id(), version - 1, 1).stream().findFirst());
    this.latest = loaded;
    this.durable = loaded;
    this.lastTouched = clock.instant();
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
    lock.lock();
    try {
      Problem unwritable = whyUnwritable();
      if (unwritable != null) {
        batch.fail(unwritable);
        return;
      }
      if (retired) {
        throw new Retired();
      }
      if (batch.from() != null && !batch.from().equals(connections.get(batch.client()))) {
        batch.fail(CONNECTED_ELSEWHERE);
        return;
      }
      touch();
      long last = lastSeq(batch.client());
      long seq = batch.seq() == null ? last + 1 : batch.seq();
      if (seq <= last) {
        repeat(new Attempt(batch.client(), seq), batch.result());
      } else if (seq > last + 1) {
        batch.result().complete(new PushResult.OutOfOrder(last + 1));
      } else if (batch.onlyAt() != null && batch.onlyAt() != latest.version()) {
        batch.fail(stale(batch.onlyAt()));
      } else {
        decide(batch, seq);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Decides on a batch of the server's own that is made out of the document as it stands before it.
   */
  void revise(
      Function<DocumentState, List<Operation>> plan,
      Actor by,
      CompletableFuture<PushResult> result) {
    lock.lock();
    try {
      List<Operation> batch = plan.apply(latest);
      if (batch.isEmpty()) {
        result.complete(new PushResult.Repeated(latest.version()));
      } else {
        push(new Batch(SERVER, null, batch, null, by, null, null, result));
      }
    } finally {
      lock.unlock();
    }
  }

  private Problem stale(long expected) {
    return Problem.of(
        ProblemType.STALE_VERSION,
        "The document is at version %d, not %d: read it again and repeat the change."
            .formatted(latest.version(), expected));
  }

  /** A batch that was sent before has the outcome that it had, once that is on disk (LV22). */
  private void repeat(Attempt attempt, CompletableFuture<PushResult> result) {
    CompletableFuture<PushResult> first = undurable.get(attempt);
    if (first == null) {
      background.execute(() -> repeatFromLog(attempt, result));
      return;
    }
    first.whenComplete(
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
              .outcome(workspace, id(), attempt.client, attempt.seq)
              .map(DocumentStore.Outcome::asRepeated)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "batch " + attempt + " of document " + id() + " is not in the log")));
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  private void decide(Batch batch, long seq) {
    if (batch.malformed() != null) {
      refuse(batch, seq, batch.malformed());
      return;
    }
    Forest before = latest;
    List<Operation> merged =
        texts.merged(before, batch.client(), batch.operations(), clock.instant());
    switch (rules.judge(before, merged)) {
      case BatchRules.Verdict.Refused refused -> refuse(batch, seq, refused.problem());
      case BatchRules.Verdict.Taken taken -> {
        log(batch, seq, taken.effective(), taken.after(), null);
        texts.remember(before, batch.client(), batch.operations(), taken.after().version());
        rebalance(taken.effective());
      }
    }
  }

  /** A refused batch uses up its number and a version, and is logged as empty (LV29). */
  private void refuse(Batch batch, long seq, Problem problem) {
    log(batch, seq, List.of(), latest.atVersion(latest.version() + 1), problem);
  }

  /** LV53. */
  private void rebalance(List<Operation> operations) {
    List<Operation> moves = Rebalance.after(latest, operations, limits.rebalanceAt());
    if (moves.isEmpty()) {
      return;
    }
    long version = latest.version() + 1;
    Forest after = latest;
    for (Operation move : moves) {
      after = after.with(move, version);
    }
    Batch own = new Batch(SERVER, null, moves, null, Actor.SYSTEM, null, null);
    log(own, lastSeq(SERVER) + 1, moves, after.atVersion(version), null);
  }

  private void log(
      Batch batch, long seq, List<Operation> effective, Forest after, @Nullable Problem refusal) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Commit commit = new Commit(after.version(), batch.client(), seq, batch.by(), at, effective);
    latest = after;
    lastSeqs.put(batch.client(), seq);
    undurable.put(new Attempt(batch.client(), seq), batch.result());
    committer.add(
        new Committer.Event.Write(
            this,
            new DocumentStore.LogEntry(workspace, after.id(), after.epoch(), commit, refusal),
            after,
            batch.result()));
  }

  private long lastSeq(ClientId client) {
    return lastSeqs.computeIfAbsent(client, unseen -> store.lastSeq(workspace, id(), unseen));
  }

  /**
   * Lets a connection in. It is welcomed with the document as of now once all of that is on disk,
   * and sent each commit from there on. An older connection of the same client ends (LV38).
   */
  void join(Subscriber subscriber) {
    Subscriber before;
    lock.lock();
    try {
      if (retired) {
        throw new Retired();
      }
      touch();
      before = connections.get(subscriber.client());
      if (!subscriber.equals(before)) {
        checkRoom(subscriber, before);
      }
      connections.put(subscriber.client(), subscriber);
      committer.add(
          new Committer.Event.Join(this, subscriber, latest, lastSeq(subscriber.client())));
    } finally {
      lock.unlock();
    }
    if (before != null && !before.equals(subscriber)) {
      admitted.remove(before);
      before.dismissed(Subscriber.Dismissal.CONNECTED_ELSEWHERE);
    }
  }

  /**
   * LV56. Without accounts everybody is the same user, and no window can be told from another's.
   */
  private void checkRoom(Subscriber subscriber, @Nullable Subscriber replaced) {
    int freed = replaced == null ? 0 : 1;
    long ofUser =
        connections.values().stream()
            .filter(other -> other.user().id().equals(subscriber.user().id()))
            .count();
    if (connections.size() - freed >= limits.connectionsPerDocument()) {
      throw ProblemException.of(
          ProblemType.TOO_MANY_REQUESTS,
          "%d windows are open on this document, which is as many as may be."
              .formatted(connections.size()));
    }
    boolean somebody = !subscriber.user().equals(Actor.LOCAL);
    if (somebody && ofUser - freed >= limits.connectionsPerUser()) {
      throw ProblemException.of(
          ProblemType.TOO_MANY_REQUESTS,
          "You have %d windows open on this document, which is as many as may be: close one."
              .formatted(ofUser));
    }
  }

  void leave(Subscriber subscriber) {
    lock.lock();
    try {
      connections.remove(subscriber.client(), subscriber);
      admitted.remove(subscriber);
      touch();
    } finally {
      lock.unlock();
    }
  }

  /** On the committer's thread: everything up to this event is on disk. */
  void admit(Committer.Event.Join join) {
    Subscriber subscriber = join.subscriber();
    lock.lock();
    try {
      if (!subscriber.equals(connections.get(subscriber.client()))) {
        return;
      }
    } finally {
      lock.unlock();
    }
    admitted.remove(subscriber);
    List<Subscriber.Peer> peers =
        admitted.stream().map(peer -> new Subscriber.Peer(peer.client(), peer.user())).toList();
    admitted.add(subscriber);
    subscriber.welcome(new Subscriber.Welcome(snapshot(join.document()), join.lastSeq(), peers));
  }

  /** The same for all who join at one version, for as long as one of them is being welcomed. */
  private SharedSnapshot snapshot(Forest document) {
    SharedSnapshot last = lastSnapshot.get();
    if (last == null || last.document() != document) {
      last = new SharedSnapshot(document, limits.chunkBytes());
      lastSnapshot = new WeakReference<>(last);
    }
    return last;
  }

  /** On the committer's thread: a batch is on disk. */
  void written(Committer.Event.Write write) {
    Commit commit = write.entry().commit();
    durable = write.after();
    lock.lock();
    try {
      undurable.remove(new Attempt(commit.client(), commit.seq()));
    } finally {
      lock.unlock();
    }
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
    SharedCommits shared = new SharedCommits(commits, limits.chunkBytes());
    for (Subscriber subscriber : admitted) {
      subscriber.committed(shared);
    }
    return admitted.size();
  }

  /**
   * Ends this actor because its batches could not be written: nobody knows what of them is on disk,
   * so it takes no more, and the next one reads the log anew (LV26).
   */
  void fail(Problem why) {
    lock.lock();
    try {
      failure = why;
      retired = true;
    } finally {
      lock.unlock();
    }
    dismissAll(Subscriber.Dismissal.NOT_SAVED);
  }

  boolean failed() {
    lock.lock();
    try {
      return failure != null;
    } finally {
      lock.unlock();
    }
  }

  /** Whether nobody has edited or come and gone since a moment. */
  boolean quietSince(Instant moment) {
    lock.lock();
    try {
      return !lastTouched.isAfter(moment);
    } finally {
      lock.unlock();
    }
  }

  /** Unloads the document unless it is in use; a caller that still holds the actor asks anew. */
  boolean retireIfIdleSince(Instant moment) {
    lock.lock();
    try {
      if (!connections.isEmpty() || !undurable.isEmpty() || lastTouched.isAfter(moment)) {
        return false;
      }
      retired = true;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Unloads the document for good or for now, whoever uses it. */
  void retire(Subscriber.Dismissal why) {
    lock.lock();
    try {
      retired = true;
    } finally {
      lock.unlock();
    }
    dismissAll(why);
  }

  private void dismissAll(Subscriber.Dismissal why) {
    List<Subscriber> all;
    lock.lock();
    try {
      all = List.copyOf(connections.values());
      connections.clear();
      admitted.clear();
    } finally {
      lock.unlock();
    }
    all.forEach(subscriber -> subscriber.dismissed(why));
  }

  private @Nullable Problem whyUnwritable() {
    if (failure == null && clock.instant().isBefore(writableFrom)) {
      return NOT_YET;
    }
    return failure;
  }

  private void touch() {
    lastTouched = clock.instant();
  }
}
