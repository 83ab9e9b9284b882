package org.wayloom.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Evidence.Progress.Phase;

/**
 * An import that runs or ran.
 *
 * @param problem why it failed and what to do; null unless it did
 */
public record ImportJob(
    String id,
    State state,
    Phase phase,
    long bytesRead,
    long bytesTotal,
    long rows,
    @Nullable ImportReceipt receipt,
    @Nullable Failure problem,
    String name,
    Instant startedAt) {

  /** Why an import stored nothing, and what to do about it. */
  public record Failure(String title, String detail) {}

  /** How far it is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }
}
