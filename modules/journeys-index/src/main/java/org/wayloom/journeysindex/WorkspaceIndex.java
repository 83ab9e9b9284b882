package org.wayloom.journeysindex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.evidence.Evidence;
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

  /** How often a build starts over because signatures were made anew under its feet. */
  private static final int ATTEMPTS = 5;

  private final WorkspaceId workspace;
  private final IndexFolder folder;
  private final Evidence evidence;
  private final Executor builder;
  private final IndexBuilder.Checkpoint checkpoint;
  private final LongUnaryOperator mostLate;

  private @Nullable GrownIndex current;
  private @Nullable Throwable failure;
  private boolean opened;
  private boolean building;
  private double share;

  private long asked;
  private long begun;
  private long ended;

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
      Evidence evidence,
      Executor builder,
      IndexBuilder.Checkpoint checkpoint,
      LongUnaryOperator mostLate) {
    this.workspace = workspace;
    this.folder = new IndexFolder(folder);
    this.evidence = evidence;
    this.builder = builder;
    this.checkpoint = checkpoint;
    this.mostLate = mostLate;
  }

  synchronized Optional<GrownIndex> borrow() {
    openOnce();
    Optional<GrownIndex> index = Optional.ofNullable(current);
    index.ifPresent(one -> one.index().borrow());
    return index;
  }

  /** Borrows an index that holds at least what is stored now, when there is one. */
  GrownIndex borrowCurrent() {
    Evidence.Revision wanted = evidence.revision(workspace);
    synchronized (this) {
      openOnce();
      GrownIndex index = current;
      if (index == null || !index.holds(wanted)) {
        await(request());
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

  private void await(long request) {
    boolean interrupted = false;
    while (ended < request && !gone) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized JourneyIndexes.Status status() {
    openOnce();
    long events = current == null ? 0 : current.blocks().events();
    int persons = current == null ? 0 : current.blocks().journeys();
    return new JourneyIndexes.Status(state(events), building ? share : 1, events, persons);
  }

  private JourneyIndexes.Status.State state(long events) {
    if (building) {
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
      built = isOutdated() ? next() : null;
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
      if (built != null) {
        take(built);
      }
      if (gone && deleting) {
        folder.deleteAll();
      }
      notifyAll();
    }
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

  /** The current index with what has come since, where that is little; else a new one. */
  private GrownIndex next() throws IOException {
    GrownIndex held;
    synchronized (this) {
      held = current;
    }
    if (held != null) {
      long most = mostLate.applyAsLong(held.index().manifest().events());
      if (held.canGrowTo(evidence.revision(workspace), most)) {
        try {
          return held.with(held.late().more(evidence, workspace));
        } catch (IndexBuilder.ChangedException e) {
          LOG.debug("Index of {}: {}", workspace, e.getMessage());
        }
      }
    }
    return GrownIndex.of(buildNext());
  }

  private MappedIndex buildNext() throws IOException {
    for (int attempt = 1; ; attempt++) {
      Path fresh = folder.startBuilding();
      try {
        new IndexBuilder(evidence, workspace, this::share, () -> gone, checkpoint).build(fresh);
        Path version = folder.publish(fresh);
        checkpoint.after(IndexBuilder.Checkpoint.Step.PUBLISH);
        return MappedIndex.open(version, false);
      } catch (IndexBuilder.ChangedException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
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
