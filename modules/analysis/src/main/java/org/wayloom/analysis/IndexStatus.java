package org.wayloom.analysis;

/**
 * How far the journey index is; numbers are read from the newest finished one.
 *
 * @param share of the running build that is done; 1 when none runs
 */
public record IndexStatus(State state, double share, long events, long persons) {
  public enum State {
    EMPTY,
    BUILDING,
    READY,
    FAILED
  }
}
