package org.wayloom.journeysindex;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.EvidenceColumns;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * The index of one workspace: the current one, and the building of the next. Requests are numbered;
 * a build that begins answers all requests made so far, so however many come while one runs, one
 * more follows. The lock is never held while building.
 *
 * <p>A few events that came after the index was built are kept beside it; many, or anything that
 * makes codes mean something else, have it built anew.
 */
final class WorkspaceIndex {
  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceIndex.class);

  /** How long a first borrower waits for a few events; other workspaces may be built before. */
  private static final Duration CATCHING_UP = Duration.ofSeconds(10);

  private final WorkspaceId workspace;
  private final IndexFolder folder;
  private final EvidenceColumns evidence;
  private final Executor builder;
  private final NextIndex next;

  private @Nullable GrownIndex current;
  private @Nullable Throwable failure;
  private boolean opened;
  private boolean building;
  private double share;

  private long asked;
  private long begun;
  private long ended;

  /** Whether the first request after the start was answered. */
  private volatile boolean isCaughtUp;

  /** Set once, when the index is forgotten or everything closes. */
  private volatile boolean gone;

  /** Whether the files go too. */
  private boolean deleting;

  /**
   * @param mostLate how many events may be kept beside an index, by how many it holds
   */
  WorkspaceIndex(
      WorkspaceId workspace,
      Path folder,
      EvidenceColumns evidence,
      Executor builder,
      IndexBuilder.Checkpoint checkpoint,
      LongUnaryOperator mostLate) {
    this.workspace = workspace;
    this.folder = new IndexFolder(folder);
    this.evidence = evidence;
    this.builder = builder;
    this.next = new NextIndex(workspace, this.folder, evidence, checkpoint, mostLate);
  }

  /**
   * Borrows the newest index. The files of one hold what it was built of, not the few events that
   * were kept beside it until the server stopped: the first borrowers after a start wait for those.
   */
  Optional<GrownIndex> borrow() {
    Evidence.@Nullable Revision stored = isCaughtUp ? null : evidence.revision(workspace);
    synchronized (this) {
      openOnce();
      if (stored != null && isLittleBehind(stored)) {
        await(1, System.nanoTime() + CATCHING_UP.toNanos());
      }
      Optional<GrownIndex> index = Optional.ofNullable(current);
      index.ifPresent(one -> one.index().borrow());
      return index;
    }
  }

  private boolean isLittleBehind(Evidence.Revision stored) {
    return current != null
        && ended == 0
        && !current.holds(stored)
        && next.isLittle(current, stored);
  }

  /** Borrows an index that holds at least what is stored now, when there is one. */
  GrownIndex borrowCurrent() {
    Evidence.Revision wanted = evidence.revision(workspace);
    synchronized (this) {
      openOnce();
      GrownIndex index = current;
      if (index == null || !index.holds(wanted)) {
        await(request(), Long.MAX_VALUE);
        index = current;
      }
      if (index == null || !index.holds(wanted)) {
        throw notBuilt();
      }
      index.index().borrow();
      return index;
    }
  }

  private ProblemException notBuilt() {
    ProblemException problem =
        ProblemException.of(
            ProblemType.NOT_READY,
            gone
                ? "The workspace's evidence is no longer there."
                : "The index of the evidence could not be built; the log says why. Free disk space"
                    + " or memory if they are short, then ask again.");
    if (failure != null) {
      problem.initCause(failure);
    }
    return problem;
  }

  /** Waits until a request is answered, or a moment of {@link System#nanoTime} has come. */
  private void await(long request, long until) {
    try {
      while (ended < request && !gone) {
        long left = until == Long.MAX_VALUE ? 0 : (until - System.nanoTime()) / 1_000_000;
        if (until != Long.MAX_VALUE && left <= 0) {
          return;
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  JourneyIndexes.Status status() {
    Evidence.@Nullable Revision stored = isCaughtUp ? null : evidence.revision(workspace);
    synchronized (this) {
      openOnce();
      long events = current == null ? 0 : current.blocks().events();
      int persons = current == null ? 0 : current.blocks().journeys();
      boolean isWaiting = stored != null && ended == 0 && isBehind(stored);
      return new JourneyIndexes.Status(
          state(events, isWaiting), building ? share : isWaiting ? 0 : 1, events, persons);
    }
  }

  private boolean isBehind(Evidence.Revision stored) {
    return current == null ? stored.lastSequence() > 0 : !current.holds(stored);
  }

  /**
   * @param isWaiting whether the first build after a start has yet to begin, and is needed
   */
  private JourneyIndexes.Status.State state(long events, boolean isWaiting) {
    if (building || isWaiting) {
      return JourneyIndexes.Status.State.BUILDING;
    }
    if (failure != null) {
      return JourneyIndexes.Status.State.FAILED;
    }
    return events > 0 ? JourneyIndexes.Status.State.READY : JourneyIndexes.Status.State.EMPTY;
  }

  /** Asks for a build of what is stored now; returns the request's number. */
  synchronized long request() {
    if (asked == begun && !gone) {
      asked++;
      builder.execute(this::build);
    }
    return asked;
  }

  private void openOnce() {
    if (!opened && !gone) {
      opened = true;
      current = folder.openCurrent().map(GrownIndex::of).orElse(null);
      // Evidence may have come while nobody listened.
      request();
    }
  }

  /** Runs on the builder's thread. */
  private void build() {
    long answering;
    synchronized (this) {
      openOnce();
      begun = asked;
      answering = begun;
    }
    GrownIndex built = null;
    Throwable problem = null;
    try {
      built = isOutdated() ? next.after(held(), this::share, () -> gone) : null;
    } catch (IndexBuilder.CancelledException e) {
      LOG.debug("Index of {}: {}", workspace, e.getMessage());
    } catch (IOException | RuntimeException | Error e) {
      LOG.error("The index of {} could not be built", workspace, e);
      problem = e;
    }
    synchronized (this) {
      building = false;
      failure = problem;
      ended = answering;
      isCaughtUp = true;
      if (built != null) {
        take(built);
      }
      if (gone && deleting) {
        folder.deleteAll();
      }
      notifyAll();
    }
  }

  private synchronized @Nullable GrownIndex held() {
    return current;
  }

  private void take(GrownIndex next) {
    GrownIndex before = current;
    boolean isNew = before == null || before.index() != next.index();
    if (gone) {
      if (isNew) {
        next.index().close();
      }
      return;
    }
    current = next;
    if (before != null && isNew) {
      before.index().retire();
    }
  }

  private boolean isOutdated() {
    if (gone) {
      return false;
    }
    Evidence.Revision stored = evidence.revision(workspace);
    synchronized (this) {
      building = current == null || !current.holds(stored);
      share = 0;
      return building;
    }
  }

  private synchronized void share(double done) {
    share = done;
  }

  /** Lets go of the index and removes its files, once the last borrower is done. */
  synchronized void forget() {
    gone = true;
    deleting = true;
    if (current != null) {
      current.index().retire();
      current = null;
    }
    if (ended == asked) {
      folder.deleteAll();
    }
    notifyAll();
  }

  /** Lets go of the index; its files stay. */
  synchronized void close() {
    gone = true;
    if (current != null) {
      current.index().close();
      current = null;
    }
    notifyAll();
  }
}
