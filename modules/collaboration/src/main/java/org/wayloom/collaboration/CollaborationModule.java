package org.wayloom.collaboration;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.WebSocketHandler;
import org.wayloom.http.AccessPolicy;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * Live documents, wired: the door, the endpoints, the WebSocket handler and the threads behind
 * them. {@link CollaborationWeb} offers them to Spring.
 */
public final class CollaborationModule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CollaborationModule.class);
  private static final Duration FIRST_PURGE = Duration.ofMinutes(10);
  private static final Duration DAY = Duration.ofDays(1);

  private final LiveDocuments documents;
  private final Tickets tickets;
  private final LiveSocketHandler sockets;
  private final Thread committer;
  private final Clock clock;

  /** Does once a day what takes long. */
  private final ScheduledExecutorService daily =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("wayloom-trash").factory());

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("collaboration-timer").factory());

  /**
   * @param shared whether another server may write to the same database
   */
  private CollaborationModule(
      LiveDocuments documents, LiveLimits limits, Clocks clocks, boolean shared) {
    this.documents = documents;
    this.tickets = new Tickets(clocks.steady());
    this.clock = clocks.wall();
    this.sockets = new LiveSocketHandler(documents, tickets, limits, clocks.steady());
    this.committer = Thread.ofPlatform().name("committer").start(documents.committer()::run);
    timer.scheduleWithFixedDelay(guarded(sockets::tick), 1, 1, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(guarded(sockets::beat), 100, 100, TimeUnit.MILLISECONDS);
    timer.scheduleWithFixedDelay(guarded(documents::tidy), 1, 1, TimeUnit.MINUTES);
    if (shared) {
      timer.scheduleWithFixedDelay(guarded(documents::letGoOfOvertaken), 1, 1, TimeUnit.SECONDS);
    }
  }

  /** Brings the tables up to date and starts; {@link #close} stops. */
  public static CollaborationModule of(Database database, Clock clock, List<DocumentRules> rules) {
    return of(database, clock, rules, LiveLimits.STANDARD);
  }

  public static CollaborationModule of(
      Database database, Clock clock, List<DocumentRules> rules, LiveLimits limits) {
    database.migrate("collaboration");
    Map<DocumentKind, List<DocumentRules>> byKind =
        rules.stream().collect(Collectors.groupingBy(DocumentRules::kind));
    Clocks clocks = Clocks.of(clock);
    LiveDocuments documents =
        new LiveDocuments(
            new SqlDocumentStore(database),
            new BatchRules(limits, byKind),
            limits,
            clocks,
            Thread::startVirtualThread);
    boolean shared = database.vendor() == Database.Vendor.POSTGRESQL;
    return new CollaborationModule(documents, limits, clocks, shared);
  }

  public Documents documents() {
    return documents;
  }

  /**
   * @param access who may write into which kind of document
   */
  public DocumentEndpoints endpoints(AccessPolicy access) {
    return new DocumentEndpoints(documents, tickets, access);
  }

  /** To be mapped to {@value CollaborationWeb#PATH}. */
  public WebSocketHandler sockets() {
    return sockets;
  }

  /**
   * Purges from now on, once a day, what was deleted long ago in these workspaces (LV18).
   *
   * @param kept how long something stays after it was deleted
   */
  public void purgeDaily(Supplier<List<WorkspaceId>> workspaces, Duration kept) {
    TrashCollector trash = new TrashCollector(documents, workspaces, kept, clock);
    daily.scheduleWithFixedDelay(
        guarded(trash::collect), FIRST_PURGE.toMinutes(), DAY.toMinutes(), TimeUnit.MINUTES);
  }

  /** Removes every trace of a workspace's documents: call it after the workspace was deleted. */
  public void forgetWorkspace(WorkspaceId workspace) {
    documents.forget(workspace);
  }

  /** Takes nothing more in, saves all that was taken in, and tells connections to come back. */
  @Override
  public void close() {
    timer.shutdownNow();
    daily.shutdownNow();
    documents.beginClose();
    documents.committer().stop();
    try {
      committer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.warn("stopping was interrupted; what was acknowledged is on disk all the same");
    }
    documents.close();
  }

  /** A timer drops a task that throws once; this one goes on. */
  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.error("a task of the timer failed", e);
      }
    };
  }
}
