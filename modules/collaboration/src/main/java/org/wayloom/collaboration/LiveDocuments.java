package org.wayloom.collaboration;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.http.Permission;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * The documents that are in use, each with its actor; loads them when they are asked for and lets
 * them go when nobody has touched them for a while.
 */
final class LiveDocuments implements Documents, AutoCloseable {
  /** How long a document stays loaded, and how old a change gets before it is in a snapshot. */
  static final Duration IDLE = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(LiveDocuments.class);
  private static final int MOST_OVERTAKINGS = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DocumentStore store;
  private final BatchRules rules;
  private final LiveLimits limits;
  private final Clocks clocks;
  private final Executor background;
  private final Committer committer;
  private final Listeners listeners = new Listeners();
  private final Map<DocumentId, DocumentActor> actors = new ConcurrentHashMap<>();
  private final Map<DocumentId, Instant> writableFrom = new ConcurrentHashMap<>();
  private final SnapshotCadence cadence;
  private volatile boolean closing;

  /**
   * @param background does what a document's own thread of control must not wait for
   */
  LiveDocuments(
      DocumentStore store,
      BatchRules rules,
      LiveLimits limits,
      Clocks clocks,
      Executor background) {
    this.store = store;
    this.rules = rules;
    this.limits = limits;
    this.clocks = clocks;
    this.background = background;
    this.cadence = new SnapshotCadence(clocks.steady());
    this.committer = new Committer(store, new Observer());
  }

  /** What brings batches to disk; somebody has to run it. */
  Committer committer() {
    return committer;
  }

  DocumentStore store() {
    return store;
  }

  @Override
  public void create(WorkspaceId workspace, DocumentId document, DocumentKind kind, Actor by) {
    if (store.create(workspace, document, kind, RANDOM.nextLong(), clocks.wall().instant())) {
      LOG.info("{} made the {} {} in {}", by.id(), kind.name(), document, workspace);
    }
  }

  @Override
  public DocumentState read(WorkspaceId workspace, DocumentId document) {
    return actor(workspace, document).durable();
  }

  @Override
  public DocumentState at(WorkspaceId workspace, DocumentId document, long version) {
    Forest now = actor(workspace, document).durable();
    if (version < 0 || version > now.version()) {
      throw ProblemException.of(
          ProblemType.INVALID_REQUEST,
          "The document has the versions 0 to %d, but not %d.".formatted(now.version(), version));
    }
    return version == now.version() ? now : new PastVersions(store).at(workspace, now, version);
  }

  @Override
  public List<DocumentSummary> list(WorkspaceId workspace, DocumentKind kind) {
    return store.list(workspace, kind);
  }

  @Override
  public Optional<DocumentSummary> find(WorkspaceId workspace, DocumentId document) {
    return store.find(workspace, document);
  }

  @Override
  public PushResult push(
      WorkspaceId workspace,
      DocumentId document,
      ClientId client,
      long seq,
      List<Operation> batch,
      Actor by) {
    if (batch.size() > limits.batchOps()) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE,
          "A batch holds at most %d operations, this one has %d: send it in parts."
              .formatted(limits.batchOps(), batch.size()));
    }
    return await(() -> submit(workspace, document, Batch.of(client, seq, batch, by)));
  }

  @Override
  public long write(WorkspaceId workspace, DocumentId document, List<Operation> batch, Actor by) {
    return switch (await(
        () ->
            submit(
                workspace,
                document,
                new Batch(DocumentActor.SERVER, null, batch, null, by, null, null)))) {
      case PushResult.Accepted accepted -> accepted.version();
      case PushResult.Repeated repeated -> repeated.version();
      case PushResult.Refused refused -> throw refused.problem().toException();
      case PushResult.OutOfOrder outOfOrder ->
          throw new IllegalStateException("a batch that the document numbers is in order");
    };
  }

  @Override
  public OptionalLong revise(
      WorkspaceId workspace,
      DocumentId document,
      Function<DocumentState, List<Operation>> plan,
      Actor by) {
    return switch (await(() -> revised(workspace, document, plan, by))) {
      case PushResult.Accepted accepted -> OptionalLong.of(accepted.version());
      case PushResult.Repeated unchanged -> OptionalLong.empty();
      case PushResult.Refused refused -> throw refused.problem().toException();
      case PushResult.OutOfOrder outOfOrder ->
          throw new IllegalStateException("a batch that the document numbers is in order");
    };
  }

  private CompletableFuture<PushResult> revised(
      WorkspaceId workspace,
      DocumentId document,
      Function<DocumentState, List<Operation>> plan,
      Actor by) {
    CompletableFuture<PushResult> result = new CompletableFuture<>();
    onActor(workspace, document, actor -> actor.revise(plan, by, result));
    return result;
  }

  /** Hands a batch to its document; completed once the outcome is on disk. */
  CompletableFuture<PushResult> submit(WorkspaceId workspace, DocumentId document, Batch batch) {
    onActor(workspace, document, actor -> actor.push(batch));
    return batch.result();
  }

  void join(WorkspaceId workspace, DocumentId document, Subscriber subscriber) {
    onActor(workspace, document, actor -> actor.join(subscriber));
  }

  void leave(DocumentId document, Subscriber subscriber) {
    DocumentActor actor = actors.get(document);
    if (actor != null) {
      actor.leave(subscriber);
    }
  }

  /** Waits for an outcome; where another server was quicker, the batch is handed in again. */
  static PushResult await(Supplier<CompletableFuture<PushResult>> handIn) {
    for (int left = MOST_OVERTAKINGS; ; left--) {
      try {
        return handIn.get().join();
      } catch (CompletionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (left == 0 || !WriteFailure.OVERTAKEN.isTold(cause)) {
          throw cause instanceof RuntimeException told ? told : e;
        }
      }
    }
  }

  @Override
  public List<Commit> commits(
      WorkspaceId workspace, DocumentId document, long afterVersion, int limit) {
    actor(workspace, document);
    return store.commits(workspace, document, afterVersion, limit);
  }

  @Override
  public void delete(WorkspaceId workspace, DocumentId document, Actor by) {
    require(workspace, document);
    store.setDeleted(workspace, document, clocks.wall().instant());
    unload(document, Subscriber.Dismissal.GONE);
    LOG.info("{} deleted the document {} in {}", by.id(), document, workspace);
  }

  @Override
  public void restore(WorkspaceId workspace, DocumentId document, Actor by) {
    require(workspace, document);
    store.setDeleted(workspace, document, null);
    LOG.info("{} restored the document {} in {}", by.id(), document, workspace);
  }

  private void require(WorkspaceId workspace, DocumentId document) {
    if (store.find(workspace, document).isEmpty()) {
      throw notFound(document);
    }
  }

  /** Removes every trace of a workspace's documents, after the workspace was deleted. */
  void forget(WorkspaceId workspace) {
    for (DocumentActor actor : actors.values()) {
      if (actor.workspace().equals(workspace)) {
        unload(actor.id(), Subscriber.Dismissal.GONE);
      }
    }
    store.forget(workspace);
  }

  private void unload(DocumentId document, Subscriber.Dismissal why) {
    DocumentActor actor = actors.remove(document);
    if (actor != null) {
      actor.retire(why);
    }
  }

  @Override
  public AutoCloseable onCommit(CommitListener listener) {
    return listeners.add(listener);
  }

  /** What somebody must be allowed who writes into documents of a kind. */
  Set<Permission> writing(DocumentKind kind) {
    return rules.writing(kind);
  }

  /** The document's actor, loaded if need be, or a NOT_FOUND problem. */
  DocumentActor actor(WorkspaceId workspace, DocumentId document) {
    if (closing) {
      throw ProblemException.of(ProblemType.NOT_READY, "Wayloom is stopping; try again shortly.");
    }
    DocumentActor actor = actors.computeIfAbsent(document, unseen -> load(workspace, document));
    if (actor == null || !actor.workspace().equals(workspace)) {
      throw notFound(document);
    }
    return actor;
  }

  private @Nullable DocumentActor load(WorkspaceId workspace, DocumentId document) {
    Optional<Forest> loaded = store.load(workspace, document);
    return loaded
        .map(
            forest ->
                new DocumentActor(
                    workspace,
                    forest,
                    store,
                    rules,
                    limits,
                    committer,
                    clocks,
                    background,
                    writableFrom.getOrDefault(document, Instant.MIN)))
        .orElse(null);
  }

  /** Asks the document's actor, and the next one when that was just unloaded. */
  private void onActor(
      WorkspaceId workspace, DocumentId document, Consumer<DocumentActor> question) {
    while (true) {
      DocumentActor actor = actor(workspace, document);
      try {
        question.accept(actor);
        return;
      } catch (DocumentActor.Retired e) {
        actors.remove(document, actor);
      }
    }
  }

  private static ProblemException notFound(DocumentId document) {
    return ProblemException.of(ProblemType.NOT_FOUND, "There is no document " + document + ".");
  }

  /** The kinds of documents out of which deleted records are purged. */
  Set<DocumentKind> purged() {
    return rules.purged();
  }

  /**
   * One batch of the server's own, worked out of a document that nobody may have open: it is not
   * kept loaded for that. Nothing happens where the document is gone or the first look finds
   * nothing.
   *
   * @param look says what there is to do, in its own time; empty when there is nothing
   */
  void tend(
      WorkspaceId workspace,
      DocumentId document,
      Function<Forest, Optional<Function<DocumentState, List<Operation>>>> look) {
    DocumentActor loaded = actors.get(document);
    Optional<Forest> found =
        loaded == null ? store.load(workspace, document) : Optional.of(loaded.durable());
    found
        .flatMap(look)
        .ifPresent(
            plan -> {
              revise(workspace, document, plan, Actor.SYSTEM);
              if (loaded == null) {
                letGo(document);
              }
            });
  }

  private void letGo(DocumentId document) {
    DocumentActor actor = actors.get(document);
    if (actor != null && actor.retireIfIdleSince(Instant.MAX)) {
      snapshot(actor);
      actors.remove(document, actor);
      cadence.forget(document);
    }
  }

  /**
   * Snapshots what changed long enough ago and lets go of what nobody uses. Called now and then.
   */
  void tidy() {
    Instant idleSince = clocks.steady().instant().minus(IDLE);
    for (DocumentActor actor : List.copyOf(actors.values())) {
      if (actor.quietSince(idleSince)) {
        snapshot(actor);
      }
      if (actor.retireIfIdleSince(idleSince)) {
        actors.remove(actor.id(), actor);
        cadence.forget(actor.id());
      }
    }
  }

  /** Lets go of documents that another server has written to; who uses them comes back. */
  void letGoOfOvertaken() {
    Map<WorkspaceId, List<DocumentId>> loaded =
        actors.values().stream()
            .collect(
                Collectors.groupingBy(
                    DocumentActor::workspace,
                    Collectors.mapping(DocumentActor::id, Collectors.toList())));
    loaded.forEach(
        (workspace, documents) ->
            store
                .versions(workspace, documents)
                .forEach(
                    (document, stored) -> {
                      DocumentActor actor = actors.get(document);
                      if (actor != null && actor.isBehind(stored)) {
                        LOG.info("another server has written to document {}", document);
                        unload(document, Subscriber.Dismissal.RESTART);
                      }
                    }));
  }

  /** Keeps a snapshot of what is on disk, if there is more than in the last one. */
  private void snapshot(DocumentActor actor) {
    Forest forest = actor.durable();
    if (cadence.takes(actor.id(), forest.version())) {
      try {
        store.saveSnapshot(actor.workspace(), forest);
      } catch (RuntimeException e) {
        LOG.warn("no snapshot of {} could be kept; its log still holds everything", actor.id(), e);
      }
    }
  }

  /**
   * Takes nothing more in and says goodbye to all connections; what was taken in is still saved.
   */
  void beginClose() {
    closing = true;
    actors.values().forEach(actor -> actor.retire(Subscriber.Dismissal.RESTART));
  }

  /** Keeps snapshots; the committer must have settled everything before. */
  @Override
  public void close() {
    List.copyOf(actors.values()).forEach(this::snapshot);
    actors.clear();
    listeners.close();
  }

  private final class Observer implements Committer.CommitObserver {
    @Override
    public void committed(DocumentActor actor, List<Commit> commits) {
      listeners.tell(actor.workspace(), actor.id(), commits);
      if (cadence.isDue(actor.id(), actor.durable().version())) {
        background.execute(() -> snapshot(actor));
      }
    }

    @Override
    public void failed(DocumentActor actor, WriteFailure why) {
      if (!why.pause().isZero()) {
        writableFrom.put(actor.id(), clocks.steady().instant().plus(why.pause()));
      }
      actors.remove(actor.id(), actor);
    }
  }
}
