package org.wayloom.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that stands still until a test moves it. Safe from any thread. */
public final class HandClock extends Clock {
  private volatile Instant now;

  public HandClock(Instant now) {
    this.now = now;
  }

  /**
   * @param now in ISO-8601, as {@code 2026-03-01T12:00:00Z}
   */
  public static HandClock at(String now) {
    return new HandClock(Instant.parse(now));
  }

  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  public synchronized void set(Instant moment) {
    now = moment;
  }

  @Override
  public Instant instant() {
    return now;
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
