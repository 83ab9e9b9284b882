package org.wayloom.notifications;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.wayloom.http.Json;
import org.wayloom.kernel.WorkspaceId;

/**
 * What a webhook is sent.
 *
 * @param id the same for each try, by which a receiver knows what it has had
 * @param body the exact characters that are signed
 */
record Message(String id, String type, Instant at, String body) {
  static final String TEST = "webhook.test";

  /** What the specification advises a payload to stay below. */
  static final int MOST_BYTES = 20_000;

  Message {
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "a message has at most %d bytes, not %d: %s".formatted(MOST_BYTES, bytes, type));
    }
  }

  private record Data(WorkspaceId workspace, @JsonRawValue String about) {}

  private record Payload(String type, Instant timestamp, Data data) {}

  /**
   * The body of a message.
   *
   * @param about JSON
   */
  static String body(WorkspaceId workspace, String type, Instant at, String about) {
    return Json.mapper().writeValueAsString(new Payload(type, at, new Data(workspace, about)));
  }
}
