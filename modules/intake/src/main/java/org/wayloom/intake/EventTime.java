package org.wayloom.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something happened by our clock, told from the sender's, which may be wrong by any amount:
 * {@code received − (sentAt − original)}, as the Segment specification has it. The time that the
 * message spent on its way is the only error that stays.
 */
final class EventTime {
  private EventTime() {}

  /**
   * Without {@code sentAt} the sender's clock is believed. Nothing happened after it was received.
   */
  static Instant of(@Nullable Instant original, @Nullable Instant sentAt, Instant received) {
    if (original == null) {
      return received;
    }
    Instant corrected =
        sentAt == null ? original : received.minus(Duration.between(original, sentAt));
    Instant known = corrected.isBefore(received) ? corrected : received;
    return known.isBefore(Instant.EPOCH) ? Instant.EPOCH : known;
  }
}
