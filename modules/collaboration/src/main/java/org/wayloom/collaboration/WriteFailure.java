package org.wayloom.collaboration;

import java.time.Duration;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.sql.Database;

/** Why batches of a document were not written, and what follows for the document. */
enum WriteFailure {
  /** Nobody knows whether they are on disk: some time passes before the log is read (LV26). */
  UNKNOWN(
      Problem.of(
          ProblemType.STORAGE_FULL,
          "Not saved: the change could not be written to disk. Is there room left on it?"),
      Subscriber.Dismissal.NOT_SAVED,
      Duration.ofSeconds(10)),

  /** Another server wrote these versions, so surely nothing of them is on disk (LV25). */
  OVERTAKEN(
      Problem.of(
          ProblemType.NOT_READY,
          "Not saved: another server wrote to the document in the same moment. Send it again."),
      Subscriber.Dismissal.RESTART,
      Duration.ZERO),

  /** The disk did not flush, so no document takes batches until the process starts anew (LV26). */
  UNFLUSHED(Database.UNFLUSHED, Subscriber.Dismissal.NOT_SAVED, Duration.ZERO);

  @SuppressWarnings("ImmutableEnumChecker") // A problem of type and detail alone is.
  private final Problem problem;

  private final Subscriber.Dismissal dismissal;
  private final Duration pause;

  WriteFailure(Problem problem, Subscriber.Dismissal dismissal, Duration pause) {
    this.problem = problem;
    this.dismissal = dismissal;
    this.pause = pause;
  }

  static WriteFailure of(RuntimeException cause) {
    if (cause instanceof DocumentStore.Overtaken) {
      return OVERTAKEN;
    }
    return UNFLUSHED.isTold(cause) ? UNFLUSHED : UNKNOWN;
  }

  /** Whether this is what an author was told. */
  boolean isTold(Throwable outcome) {
    return outcome instanceof ProblemException told && told.problem().equals(problem);
  }

  Problem problem() {
    return problem;
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
