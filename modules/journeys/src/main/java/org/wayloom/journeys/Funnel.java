package org.wayloom.journeys;

import java.util.List;

/** What a {@link StageFunnel} found, step by step. */
public record Funnel(List<Step> steps) {
  public Funnel {
    steps = List.copyOf(steps);
  }

  /**
   * Persons of one step: {@code reached = converted + lost + pending}, but at the last step, which
   * nobody can leave, all three are 0.
   *
   * @param reached have a chain of events up to this step
   * @param converted reached the next step too
   * @param lost did not, and their window is over
   * @param pending did not, but still may
   */
  public record Step(long reached, long converted, long lost, long pending) {}
}
