package org.wayloom.notifications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.outgoing.Outcome;

/**
 * A message for a webhook and what became of it.
 *
 * @param id of the message, as the receiver sees it
 * @param at when it was announced
 * @param nextAt when it is sent next; null when it is not
 * @param body what is sent
 * @param attempts the oldest first
 */
public record Delivery(
    String id,
    String type,
    Instant at,
    State state,
    @Nullable Instant nextAt,
    String body,
    List<Attempt> attempts) {
  public Delivery {
    attempts = List.copyOf(attempts);
  }

  /** How far it has come. */
  public enum State {
    WAITING,
    DELIVERED,
    /** It is not tried again by itself. */
    FAILED
  }

  /**
   * It was sent once.
   *
   * @param number from 1
   * @param millis how long it took
   * @param status what came back; null when nothing did
   * @param failure why nothing did
   */
  public record Attempt(
      int number,
      Instant at,
      long millis,
      @Nullable Integer status,
      Outcome.@Nullable Failure failure) {}
}
