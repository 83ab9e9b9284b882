package org.wayloom.analysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a map with their past, as they were computed last.
 *
 * @param computedAt null when they are computed for the first time
 * @param findings the weightiest first
 * @param gone those that once were and are no more, the latest first
 */
public record FindingList(
    State state, @Nullable Instant computedAt, List<Seen> findings, List<Gone> gone) {
  public FindingList {
    findings = List.copyOf(findings);
    gone = List.copyOf(gone);
  }

  /**
   * A finding, and since when it is known.
   *
   * @param mark what the team says of it; null when nothing
   */
  public record Seen(Finding finding, Age age, Instant firstSeen, @Nullable Mark mark) {}

  /** Whether the list is of the map, the rules and the evidence as they are now. */
  public enum State {
    CURRENT,
    /** Newer findings are on their way. */
    COMPUTING,
    /** Newer ones could not be computed; the server's log says why. */
    FAILED
  }

  /** Something that does not stand out any more. */
  public record Gone(
      String id,
      Finding.Kind kind,
      Finding.Code code,
      @Nullable String stage,
      @Nullable String touchpoint,
      @Nullable String channel,
      long persons,
      Instant firstSeen,
      Instant goneSince,
      @Nullable Mark mark) {}

  /** Whether it is news. */
  public enum Age {
    /** Seen first in the last seven days. */
    NEW,
    PERSISTING
  }

  /**
   * What the team says of a finding; a mark stays when the finding goes and comes again.
   *
   * @param reason why it is wrong, or what is known; may be empty
   */
  public record Mark(As as, String reason) {
    public Mark {
      if (reason.length() > 2_000) {
        throw new IllegalArgumentException(
            "a reason has at most 2000 characters: " + reason.length());
      }
    }
  }

  /** The two things to say of a finding. */
  public enum As {
    KNOWN,
    WRONG
  }
}
