package org.wayloom.collaboration;

import java.time.Duration;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** Why batches of a document were not written, and what follows for the document. */
enum WriteFailure {
  /** Nobody knows whether they are on disk: some time passes before the log is read (LV26). */
  UNKNOWN(
      ProblemType.STORAGE_FULL,
      "Not saved: the change could not be written to disk. Is there room left on it?",
      Subscriber.Dismissal.NOT_SAVED,
      Duration.ofSeconds(10)),

  /** Another server wrote these versions, so surely nothing of them is on disk (LV25). */
  OVERTAKEN(
      ProblemType.NOT_READY,
      "Not saved: another server wrote to the document in the same moment. Send it again.",
      Subscriber.Dismissal.RESTART,
      Duration.ZERO);

  private final ProblemType type;
  private final String detail;
  private final Subscriber.Dismissal dismissal;
  private final Duration pause;

  WriteFailure(ProblemType type, String detail, Subscriber.Dismissal dismissal, Duration pause) {
    this.type = type;
    this.detail = detail;
    this.dismissal = dismissal;
    this.pause = pause;
  }

  static WriteFailure of(RuntimeException cause) {
    return cause instanceof DocumentStore.Overtaken ? OVERTAKEN : UNKNOWN;
  }

  /** Whether this is what an author was told. */
  boolean isTold(Throwable outcome) {
    return outcome instanceof ProblemException told && told.problem().equals(problem());
  }

  Problem problem() {
    return Problem.of(type, detail);
  }

  /** How the document's connections end. */
  Subscriber.Dismissal dismissal() {
    return dismissal;
  }

  /** How long the document takes no batches. */
  Duration pause() {
    return pause;
  }
}
