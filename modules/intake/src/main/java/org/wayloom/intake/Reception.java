package org.wayloom.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Persons;
import org.wayloom.evidence.StreamState;
import org.wayloom.kernel.Folders;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * Makes messages durable, and takes them into the evidence in the background.
 *
 * <p>A message is answered for once it is in its workspace's journal. One thread drains the
 * journals; what a stopped or killed process left in them is drained at the next start.
 */
final class Reception implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  static final String FOLDER = "intake";
  private static final long LONGEST_PAUSE_MILLIS = 1_000;

  private final Path workspaces;
  private final Evidence evidence;
  private final Persons persons;
  private final Sources sources;
  private final Sieve sieve;
  private final IntakeLimits limits;
  private final Map<WorkspaceId, Line> lines = new ConcurrentHashMap<>();
  private final Set<WorkspaceId> gone = ConcurrentHashMap.newKeySet();
  private final Semaphore news = new Semaphore(0);
  private final Thread drainer;
  private volatile boolean closed;

  Reception(
      Path data,
      Evidence evidence,
      Persons persons,
      Sieve sieve,
      Sources sources,
      IntakeLimits limits) {
    this.sieve = sieve;
    this.workspaces = data.resolve("workspaces");
    this.evidence = evidence;
    this.persons = persons;
    this.sources = sources;
    this.limits = limits;
    this.drainer = Thread.ofPlatform().daemon().name("intake-drain").unstarted(this::drain);
  }

  /** A workspace's journal with the one who empties it. */
  private record Line(Journal journal, Drain drain, ReentrantReadWriteLock appending) {}

  /** Opens the journals that an earlier process left, and begins to drain. */
  Reception start() {
    for (WorkspaceId workspace : left()) {
      line(workspace);
    }
    drainer.start();
    return this;
  }

  private List<WorkspaceId> left() {
    if (!Files.isDirectory(workspaces)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(workspaces)) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve(FOLDER)))
          .map(folder -> new WorkspaceId(String.valueOf(folder.getFileName())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Line line(WorkspaceId workspace) {
    return lines.computeIfAbsent(
        workspace,
        id -> {
          if (gone.contains(id)) {
            throw Problem.of(ProblemType.NOT_FOUND, "There is no such workspace.").toException();
          }
          long given = evidence.streams(id).stream().mapToLong(StreamState::upTo).max().orElse(0);
          Journal journal = Journal.open(folder(id), given, limits.segmentBytes());
          return new Line(
              journal,
              new Drain(id, journal, evidence, persons, source -> sources.nameOf(id, source)),
              new ReentrantReadWriteLock());
        });
  }

  private Path folder(WorkspaceId workspace) {
    return workspaces.resolve(workspace.value()).resolve(FOLDER);
  }

  /** Makes the messages of one request durable, or refuses them all. */
  void take(WorkspaceId workspace, List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Line line = line(workspace);
    if (line.drain().backlog() > limits.backlogBytes()) {
      throw Problem.of(
              ProblemType.TOO_MANY_REQUESTS,
              "More events arrive than can be stored, and none of this request was kept. Send it"
                  + " again after the seconds that Retry-After names.")
          .toException();
    }
    Lock appending = line.appending().readLock();
    appending.lock();
    try {
      List<Entry> kept = sieve.through(workspace, entries);
      line.journal().append(kept.stream().map(EntryBytes::of).toList());
    } finally {
      appending.unlock();
    }
    news.release();
  }

  /** Bytes that are durable but not in the evidence. */
  long backlog(WorkspaceId workspace) {
    Line line = lines.get(workspace);
    return line == null ? 0 : line.drain().backlog();
  }

  private void drain() {
    while (!closed) {
      try {
        if (!news.tryAcquire(LONGEST_PAUSE_MILLIS, TimeUnit.MILLISECONDS) && nothingWaits()) {
          continue;
        }
        // Requests come close together; a delivery costs the same for one message as for many.
        Thread.sleep(limits.pauseMillis());
        news.drainPermits();
      } catch (InterruptedException e) {
        return;
      }
      lines.forEach(this::drain);
    }
  }

  private boolean nothingWaits() {
    return lines.values().stream().allMatch(line -> line.drain().backlog() == 0);
  }

  private void drain(WorkspaceId workspace, Line line) {
    synchronized (line.drain()) {
      try {
        boolean more = !closed && !gone.contains(workspace);
        while (more && line.drain().next()) {
          more = !closed && !gone.contains(workspace);
        }
      } catch (RuntimeException e) {
        // The messages are safe in the journal and are tried again.
        LOG.error("The events of workspace {} could not be stored yet", workspace, e);
      }
    }
  }

  /**
   * Takes all that is in the journal into the evidence and deletes the journal's files: what they
   * held may not lie there any longer. Requests wait meanwhile, so none can bring in between what
   * was still allowed when it was looked at.
   */
  void empty(WorkspaceId workspace) {
    if (!lines.containsKey(workspace) && !Files.isDirectory(folder(workspace))) {
      return;
    }
    Line line = line(workspace);
    Lock appending = line.appending().writeLock();
    appending.lock();
    try {
      synchronized (line.drain()) {
        while (line.drain().next()) {
          // until nothing is left
        }
        line.journal().startAfresh();
      }
    } finally {
      appending.unlock();
    }
  }

  /** Removes what of the workspace is on its way; nothing more is taken for it. */
  void forget(WorkspaceId workspace) {
    gone.add(workspace);
    Line line = lines.remove(workspace);
    if (line != null) {
      synchronized (line.drain()) {
        line.journal().close();
      }
    }
    try {
      Folders.delete(folder(workspace));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops without draining: what is left waits in the journals. */
  @Override
  public void close() {
    closed = true;
    news.release();
    lines.values().forEach(this::close);
  }

  private void close(Line line) {
    synchronized (line.drain()) {
      line.journal().close();
    }
  }
}
