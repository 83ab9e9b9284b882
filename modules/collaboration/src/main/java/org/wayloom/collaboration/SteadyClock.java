package org.wayloom.collaboration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * Time that only passes. The machine's clock may be set, an hour back as well; what is waited for
 * and what is counted by the second goes by this one, so that nobody waits an hour longer.
 */
final class SteadyClock extends Clock {
  private final Instant began;
  private final LongSupplier nanos;
  private final long nanosThen;

  /**
   * @param began what it says now
   * @param nanos that have passed since some moment, as {@link System#nanoTime} counts them
   */
  SteadyClock(Instant began, LongSupplier nanos) {
    this.began = began;
    this.nanos = nanos;
    this.nanosThen = nanos.getAsLong();
  }

  @Override
  public Instant instant() {
    return began.plusNanos(nanos.getAsLong() - nanosThen);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
