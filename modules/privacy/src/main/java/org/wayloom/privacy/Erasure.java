package org.wayloom.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The removal of one person, without saying who it was.
 *
 * @param ended when the last byte was gone; null while it runs
 * @param counts what was removed so far
 */
public record Erasure(
    String id, State state, Instant asked, String by, @Nullable Instant ended, Counts counts) {
  /** How far it is. */
  public enum State {
    /** Rows are being removed. */
    REMOVING,
    /** Rows are gone and nobody's name is noted any more; files are being written anew. */
    CLEANING,
    DONE
  }

  /**
   * Pieces of each kind.
   *
   * @param events pieces of evidence
   * @param rejected rejected rows that show nothing any more
   * @param responses that surveys were answered, consents, notes
   * @param files attachments
   */
  public record Counts(long events, long rejected, long responses, long files) {
    static final Counts NONE = new Counts(0, 0, 0, 0);
  }
}
