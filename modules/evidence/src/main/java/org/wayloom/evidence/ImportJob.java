package org.wayloom.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Evidence.Progress.Phase;

/**
 * An import that runs or ran.
 *
 * @param problem why it failed and what to do; null unless it did
 * @param undoneAt when it was undone; null unless it was
 * @param repeatedBy later imports that brought events of this one again
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
    Instant startedAt,
    @Nullable Instant undoneAt,
    List<Repeat> repeatedBy) {
  public ImportJob {
    repeatedBy = List.copyOf(repeatedBy);
  }

  /** One that is under way or waits. */
  static ImportJob running(
      String id, Phase phase, long read, long total, long rows, String name, Instant startedAt) {
    return new ImportJob(
        id, State.RUNNING, phase, read, total, rows, null, null, name, startedAt, null, List.of());
  }

  /**
   * A later import of events that were there already: they belong to the earlier one and leave the
   * store with it.
   */
  public record Repeat(String id, String name, Instant startedAt, long events) {}

  /** Why an import stored nothing, and what to do about it. */
  public record Failure(String title, String detail) {}

  /** How far it is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    UNDONE
  }
}
