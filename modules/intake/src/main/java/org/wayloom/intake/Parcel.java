package org.wayloom.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.NewEvent;
import tools.jackson.databind.JsonNode;

/**
 * The messages of one request.
 *
 * @param place a JSON pointer to the list that they stand in; null when the request is the message
 * @param writeKey that the body names
 * @param opener makes the event of a message
 */
record Parcel(
    List<JsonNode> messages, @Nullable String place, @Nullable String writeKey, Opener opener) {
  Parcel {
    messages = List.copyOf(messages);
  }

  /** Makes the event of a message. */
  @FunctionalInterface
  interface Opener {
    NewEvent open(JsonNode message, Instant received) throws Unfit;
  }

  String pointer(int index) {
    return place == null ? "" : place + "/" + index;
  }
}
