package org.wayloom.testing;

import java.util.List;

/**
 * A drawn journey as tests write it down, apart from how the product reads it. The journey begins
 * in the first part, and ends after the last or where a part leads nowhere.
 */
public record DrawnPlan(List<Part> parts) {
  public DrawnPlan {
    parts = List.copyOf(parts);
  }

  /**
   * A stage.
   *
   * @param next the parts that it leads to, also back
   */
  public record Part(List<Step> steps, boolean optional, List<Integer> next) {
    public Part {
      steps = List.copyOf(steps);
      next = List.copyOf(next);
    }
  }

  /** A touchpoint, which is a number, in its place. */
  public record Step(int touchpoint, boolean optional) {}

  /** Where a step stands. */
  public record Place(int part, int step) {}

  public Step step(Place place) {
    return parts.get(place.part).steps().get(place.step);
  }

  public int touchpoint(Place place) {
    return step(place).touchpoint();
  }

  /** One more than the highest touchpoint. */
  public int touchpoints() {
    return parts.stream()
        .flatMap(part -> part.steps().stream())
        .mapToInt(step -> step.touchpoint() + 1)
        .max()
        .orElse(0);
  }
}
