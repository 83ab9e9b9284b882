package org.wayloom.evidence;

import java.time.Instant;

/**
 * How far a stream has been delivered, and what became of it.
 *
 * @param upTo the end of the last delivery
 * @param last when that was
 * @param today of the current day in UTC
 * @param masked how many e-mail addresses and the like were replaced in texts
 */
public record StreamState(
    String stream, long upTo, Instant last, Counts total, Counts today, long masked) {
  /** {@code received = stored + duplicate + rejected}, exactly. */
  public record Counts(long received, long stored, long duplicate, long rejected) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts {
      if (received != stored + duplicate + rejected) {
        throw new IllegalArgumentException(
            "received must be stored + duplicate + rejected: %d is not %d + %d + %d"
                .formatted(received, stored, duplicate, rejected));
      }
    }
  }
}
