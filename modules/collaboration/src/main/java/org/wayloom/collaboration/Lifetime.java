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
  private @Nullable WriteFailure failure;

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

  /** The document's batches were not written. */
  void fail(WriteFailure why) {
    failure = why;
    over = true;
  }

  @Nullable WriteFailure failure() {
    return failure;
  }

  boolean isOver() {
    return over;
  }

  /** Why no batch can be written now, if none can, here or after another look-up. */
  @Nullable Problem whyUnwritable() {
    if (failure == null) {
      return clock.instant().isBefore(writableFrom) ? NOT_YET : null;
    }
    return failure.pause().isZero() ? null : failure.problem();
  }
}
