package org.wayloom.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A watched folder and how it fares.
 *
 * @param paused whether it is not looked into for now
 * @param lookedAt when it was last looked into; null since the server started
 * @param problem why it cannot be looked into; null when it can
 * @param taken files that were imported
 * @param failures files that were not, newest first
 */
record FolderStatus(
    String id,
    String source,
    String folder,
    String mapping,
    int everyMinutes,
    boolean paused,
    Instant created,
    @Nullable Instant lookedAt,
    @Nullable String problem,
    long taken,
    List<Failure> failures) {
  FolderStatus {
    failures = List.copyOf(failures);
  }

  /** A file that was not imported, and why. */
  record Failure(String file, Instant at, String problem) {}
}
