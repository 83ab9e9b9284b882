package org.wayloom.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Calls a fuzz target on a thread of its own, and counts work and memory. */
final class FuzzCall implements AutoCloseable {
  private final Fuzz.Target target;
  private final Duration longest;
  private final Duration mostWork;
  private final long mostMemory;
  private final AtomicReference<Thread> thread = new AtomicReference<>();
  private final ExecutorService runner =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "fuzz");
            made.setDaemon(true);
            thread.set(made);
            return made;
          });

  FuzzCall(Fuzz.Target target, Duration longest, Duration mostWork, long mostMemory) {
    this.target = target;
    this.longest = longest;
    this.mostWork = mostWork;
    this.mostMemory = mostMemory;
  }

  /** What a call did that it may not. */
  static final class Finding extends RuntimeException {
    Finding(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** What a call answered, the bytes that it allocated, and its time of the processor. */
  record Outcome(String answer, long memory, Duration work) {}

  Outcome read(byte[] input) {
    Future<Outcome> reading = runner.submit(() -> measured(input));
    try {
      Outcome outcome = reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (outcome.memory() > mostMemory) {
        throw new Finding(
            "allocated %,d MB; at most %,d MB are expected"
                .formatted(outcome.memory() >> 20, mostMemory >> 20),
            new OutOfMemoryError(outcome.answer()));
      }
      if (outcome.work().compareTo(mostWork) > 0) {
        throw new Finding(
            "took %,d ms of the processor; at most %,d ms are expected"
                .formatted(outcome.work().toMillis(), mostWork.toMillis()),
            new TimeoutException(outcome.answer()));
      }
      return outcome;
    } catch (TimeoutException e) {
      Throwable where = new TimeoutException("still running here");
      Thread running = thread.get();
      if (running != null) {
        where.setStackTrace(running.getStackTrace());
      }
      throw new Finding("not done after " + longest.toSeconds() + " s", where);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new Finding("threw " + cause, cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Finding("interrupted", e);
    }
  }

  private Outcome measured(byte[] input) throws Exception {
    long memory = allocated();
    long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    String answer = target.read(input.clone());
    return new Outcome(
        answer,
        allocated() - memory,
        Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - work));
  }

  /** Bytes that this thread has ever allocated. */
  private static long allocated() {
    return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
        ? threads.getCurrentThreadAllocatedBytes()
        : 0;
  }

  @Override
  public void close() {
    runner.shutdownNow();
  }
}
