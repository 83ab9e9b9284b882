package org.wayloom.collaboration;

import java.time.Duration;
import java.time.Instant;

/** A token bucket: so many at once, and then so many a second. Used by one thread at a time. */
final class RateLimit {
  private final double perNano;
  private final int burst;
  private double tokens;
  private Instant at;

  RateLimit(int perSecond, int burst, Instant now) {
    this.perNano = perSecond / 1e9;
    this.burst = burst;
    this.tokens = burst;
    this.at = now;
  }

  boolean take(Instant now) {
    if (now.isAfter(at)) {
      tokens = Math.min(burst, tokens + Duration.between(at, now).toNanos() * perNano);
      at = now;
    }
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
