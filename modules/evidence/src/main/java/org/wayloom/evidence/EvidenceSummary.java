package org.wayloom.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much evidence a workspace has. */
public record EvidenceSummary(
    long events,
    long persons,
    @Nullable Instant firstTime,
    @Nullable Instant lastTime,
    List<Source> sources) {
  /** Where evidence came from: a file's name, a survey, the simulator. */
  public record Source(
      String name, EventKind kind, long events, long persons, Instant lastImport) {}
}
