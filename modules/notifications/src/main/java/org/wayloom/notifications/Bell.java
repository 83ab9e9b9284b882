package org.wayloom.notifications;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that does a round of work when it is rung, when a round says that the next is due, and
 * now and then anyway. Rings during a round make one more, however many they are.
 */
final class Bell implements AutoCloseable {
  /** As long as it sleeps at most: clocks are set, and databases have other writers. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

  private final Semaphore rings = new Semaphore(1);
  private final Supplier<Duration> work;
  private final Thread thread;
  private volatile boolean isOpen = true;

  /**
   * @param work a round; tells how long nothing will be to do
   */
  Bell(String name, Supplier<Duration> work) {
    this.work = work;
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  void ring() {
    rings.release();
  }

  private void run() {
    Duration pause = Duration.ZERO;
    while (isOpen) {
      try {
        rings.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        rings.drainPermits();
        pause = within(work.get());
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("A round of {} failed", thread.getName(), e);
        pause = LONGEST;
      }
    }
  }

  private static Duration within(Duration asked) {
    return asked.compareTo(SHORTEST) < 0
        ? SHORTEST
        : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  @Override
  public void close() {
    isOpen = false;
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
