package org.wayloom.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A place that events are sent from: a web shop, an app, a server.
 *
 * @param keys oldest first, revoked ones too
 */
public record Source(String id, String name, Instant created, List<WriteKey> keys) {
  private static final int LONGEST_NAME = 120;

  public Source {
    keys = List.copyOf(keys);
  }

  /** What is wrong with the name of a source, or empty. */
  static Optional<String> faultOfName(String name) {
    int length = name.codePointCount(0, name.length());
    return length >= 1 && length <= LONGEST_NAME
        ? Optional.empty()
        : Optional.of(
            "The name of a source must have 1 to %d characters; this one has %d."
                .formatted(LONGEST_NAME, length));
  }
}
