package org.wayloom.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do. */
final class Waiting {
  private static final long SECONDS = 60;

  private Waiting() {}

  /** Looks again and again, and fails when it is not so in the end. */
  static void until(BooleanSupplier wanted) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!wanted.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited %d s in vain", SECONDS).isLessThan(end);
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
