package org.wayloom.privacy;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does what takes long, one thing after another, and what is due now and then. */
final class Worker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final long LONGEST_STOP_SECONDS = 30;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("wayloom-privacy").factory());

  void now(String what, Runnable work) {
    thread.execute(logged(what, work));
  }

  void every(long minutes, String what, Runnable work) {
    thread.scheduleWithFixedDelay(logged(what, work), 1, minutes, TimeUnit.MINUTES);
  }

  private static Runnable logged(String what, Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        LOG.error("{} could not be finished and is tried again", what, e);
      }
    };
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("A removal is still running; the next start goes on with it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
