package org.wayloom.cases;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/**
 * One thread that reads evidence on as it comes in, looks now and then who fell silent, does what
 * is due, and tells others. What goes wrong is tried again with the next thing that happens.
 */
final class CaseWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CaseWatch.class);
  private static final long DUE_SECONDS = 15;
  private static final long SILENCE_MINUTES = 10;
  private static final long AFTER_EVIDENCE_SECONDS = 30;
  private static final long LONGEST_STOP_SECONDS = 30;

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("wayloom-cases").factory());
  private final CaseReading reading;
  private final SilenceLook silence;
  private final DueCases due;
  private final CaseTelling telling;
  private final ReadingPlace places;
  private final Set<WorkspaceId> waiting = new HashSet<>();
  private final Set<WorkspaceId> toLookAt = new HashSet<>();
  private volatile boolean started;

  CaseWatch(
      Database database,
      CaseReading reading,
      SilenceLook silence,
      DueCases due,
      CaseTelling telling) {
    this.reading = reading;
    this.silence = silence;
    this.due = due;
    this.telling = telling;
    this.places = new ReadingPlace(database);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Goes on with what was not read when the process ended. */
  void start() {
    started = true;
    thread.execute(
        () -> logged("The first reading", () -> places.workspaces().forEach(this::wake)));
    thread.scheduleWithFixedDelay(
        () -> logged("What is due", this::happen), 1, DUE_SECONDS, TimeUnit.SECONDS);
    thread.scheduleWithFixedDelay(
        () -> logged("Looking for silence", () -> places.workspaces().forEach(this::look)),
        1,
        SILENCE_MINUTES,
        TimeUnit.MINUTES);
  }

  /** Says that there may be something to read; nothing happens before the start. */
  synchronized void wake(WorkspaceId workspace) {
    if (isWatching() && waiting.add(workspace)) {
      thread.execute(() -> logged("Reading evidence", () -> read(workspace)));
    }
    if (isWatching() && toLookAt.add(workspace)) {
      thread.schedule(
          () -> logged("Looking for silence", () -> look(workspace)),
          AFTER_EVIDENCE_SECONDS,
          TimeUnit.SECONDS);
    }
  }

  /** Says that something happened that others are to hear of. */
  void tellSoon() {
    if (isWatching()) {
      thread.execute(() -> logged("Telling", telling::tell));
    }
  }

  private boolean isWatching() {
    return started && !thread.isShutdown();
  }

  private void read(WorkspaceId workspace) {
    synchronized (this) {
      waiting.remove(workspace);
    }
    while (reading.readOn(workspace).more() && !thread.isShutdown()) {
      telling.tell();
    }
    telling.tell();
  }

  private void look(WorkspaceId workspace) {
    synchronized (this) {
      toLookAt.remove(workspace);
    }
    if (silence.look(workspace) > 0) {
      telling.tell();
    }
  }

  private void happen() {
    due.happen();
    telling.tell();
  }

  private static void logged(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("{} for cases failed and is tried again", what, e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
