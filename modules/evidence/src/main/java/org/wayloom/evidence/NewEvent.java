package org.wayloom.evidence;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence before it is stored.
 *
 * @param id unique within its source; the same id again is a duplicate
 * @param type what happened ({@code order_placed}), or for an answer the key of its question
 * @param value a number that came with it: a rating, an amount
 */
public record NewEvent(
    String id,
    EventKind kind,
    String type,
    Instant time,
    String person,
    @Nullable String channel,
    @Nullable String page,
    @Nullable String text,
    @Nullable Double value,
    Map<String, String> properties,
    @Nullable Question question) {
  public NewEvent {
    properties = Map.copyOf(properties);
  }
}
