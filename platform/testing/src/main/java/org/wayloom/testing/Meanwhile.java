package org.wayloom.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Does something again and again beside a test, until it is closed. What goes wrong in it goes
 * wrong in the test: when it begins, or when it is closed.
 */
public final class Meanwhile implements AutoCloseable {
  private static final int LONGEST_WAIT_SECONDS = 60;

  private final CompletableFuture<Void> whole;
  private volatile boolean goesOn = true;

  private Meanwhile(int steps, IntConsumer step) {
    CompletableFuture<Void> begun = new CompletableFuture<>();
    whole =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; goesOn; i++) {
                step.accept(i);
                if (i + 1 == steps) {
                  begun.complete(null);
                }
              }
            },
            work -> Thread.ofPlatform().daemon().name("meanwhile").start(work));
    CompletableFuture.anyOf(begun, whole).orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
  }

  /**
   * Begins, and returns when so many steps are done.
   *
   * @param step gets its number, from 0
   */
  public static Meanwhile repeat(int steps, IntConsumer step) {
    return new Meanwhile(steps, step);
  }

  /** Returns when the last step is done. */
  @Override
  public void close() {
    goesOn = false;
    whole.orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
  }
}
