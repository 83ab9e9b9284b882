package org.wayloom.journeysindex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
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

  private @Nullable MappedIndex current;
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

  WorkspaceIndex(
      WorkspaceId workspace,
      Path folder,
      Evidence evidence,
      Executor builder,
      IndexBuilder.Checkpoint checkpoint) {
    this.workspace = workspace;
    this.folder = new IndexFolder(folder);
    this.evidence = evidence;
    this.builder = builder;
    this.checkpoint = checkpoint;
  }

  synchronized Optional<MappedIndex> borrow() {
    openOnce();
    Optional<MappedIndex> index = Optional.ofNullable(current);
    index.ifPresent(MappedIndex::borrow);
    return index;
  }

  /** Borrows an index that holds at least what is stored now, when there is one. */
  MappedIndex borrowCurrent() {
    Evidence.Revision wanted = evidence.revision(workspace);
    synchronized (this) {
      openOnce();
      MappedIndex index = current;
      if (index == null || !holds(index, wanted)) {
        await(request());
        index = current;
      }
      if (index == null || !holds(index, wanted)) {
        throw notBuilt();
      }
      index.borrow();
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
    long events = current == null ? 0 : current.manifest().events();
    int persons = current == null ? 0 : current.manifest().journeys();
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
      current = folder.openCurrent().orElse(null);
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
    MappedIndex built = null;
    Throwable problem = null;
    try {
      built = isOutdated() ? buildNext() : null;
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

  private void take(MappedIndex built) {
    if (gone) {
      built.close();
      return;
    }
    MappedIndex before = current;
    current = built;
    if (before != null) {
      before.retire();
    }
  }

  private boolean isOutdated() {
    if (gone) {
      return false;
    }
    Evidence.Revision stored = evidence.revision(workspace);
    synchronized (this) {
      building = current == null || !holds(current, stored);
      share = 0;
      return building;
    }
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

  private static boolean holds(MappedIndex index, Evidence.Revision wanted) {
    Evidence.Revision held = index.manifest().revision();
    return held.signing() > wanted.signing()
        || (held.signing() == wanted.signing()
            && held.identities() >= wanted.identities()
            && held.lastSequence() >= wanted.lastSequence());
  }

  /** Lets go of the index and removes its files, once the last borrower is done. */
  synchronized void forget() {
    gone = true;
    deleting = true;
    if (current != null) {
      current.retire();
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
      current.close();
      current = null;
    }
    notifyAll();
  }
}
