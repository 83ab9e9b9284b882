package org.wayloom.surveys;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.Problem;

/**
 * A survey of a workspace.
 *
 * @param key what its answers are called by in evidence; stays as it is made
 * @param token what its public address ends in; 160 random bits
 * @param version the newest published one; 0 when it was never opened
 * @param changed whether the draft differs from that version
 * @param responses how often it was answered
 * @param faults what keeps the draft from being opened
 */
public record Survey(
    String id,
    String key,
    String token,
    State state,
    int version,
    boolean changed,
    long responses,
    @Nullable Instant lastResponse,
    Instant edited,
    SurveyDefinition draft,
    List<Problem.Place> faults) {
  public Survey {
    faults = List.copyOf(faults);
  }

  /** What can be done with it at its public address. */
  public enum State {
    /** Nothing yet. */
    DRAFT,
    /** It can be answered. */
    OPEN,
    /** It says that it is over. */
    CLOSED
  }

  /**
   * What was published at an opening; never changes.
   *
   * @param key of the survey
   */
  record Version(String key, int number, SurveyDefinition definition) {}
}
