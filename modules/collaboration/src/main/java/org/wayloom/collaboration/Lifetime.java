package org.wayloom.collaboration;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/**
 * Whether a loaded document still takes batches, and when it was touched last. Used under the
 * document's lock.
 */
final class Lifetime {
  private static final Problem NOT_YET =
      Problem.of(
          ProblemType.NOT_READY,
          "Not saved: an earlier change could not be written to disk. Try again in some seconds.");

  private final Clock clock;
  private final Instant writableFrom;
  private Instant lastTouched;
  private boolean over;
  private @Nullable Problem failure;

  /**
   * @param writableFrom when the document takes batches again, after one could not be written
   */
  Lifetime(Clock clock, Instant writableFrom) {
    this.clock = clock;
    this.writableFrom = writableFrom;
    this.lastTouched = clock.instant();
  }

  void touch() {
    lastTouched = clock.instant();
  }

  boolean touchedSince(Instant moment) {
    return lastTouched.isAfter(moment);
  }

  /** The document is unloaded; who still has it in hand must look it up again. */
  void end() {
    over = true;
  }

  /** The document's batches cannot be written, so nobody knows what of them is on disk. */
  void fail(Problem why) {
    failure = why;
    over = true;
  }

  boolean failed() {
    return failure != null;
  }

  boolean isOver() {
    return over;
  }

  /** Why no batch can be written now, if none can. */
  @Nullable Problem whyUnwritable() {
    if (failure == null && clock.instant().isBefore(writableFrom)) {
      return NOT_YET;
    }
    return failure;
  }
}
