package org.wayloom.journeys;

/** Finds how far an entry comes in a {@link StepFunnel}; for one thread. */
abstract class StepWalk {
  final StepFunnel funnel;
  final int steps;

  /** Which steps a chain may leave out. */
  final boolean[] skipped;

  /** Whether it is walked to know about one optional step alone. */
  final boolean isAsked;

  /** How far to come says all about an attempt, or about the step that is asked for. */
  final int enough;

  int furthest;

  /** The steps that chains of the last walk took, as bits; more where a walk does not know. */
  long taken = -1;

  /**
   * @param asked an optional step that chains must take; -1 for none
   */
  StepWalk(StepFunnel funnel, int asked) {
    this.funnel = funnel;
    steps = funnel.size();
    isAsked = asked >= 0;
    enough = isAsked ? asked + 1 : steps - 1;
    skipped = new boolean[steps];
    for (int step = 0; step < steps; step++) {
      skipped[step] = funnel.isOptional(step) && step != asked;
    }
  }

  /** Leaves out a walk that would not come to its step. */
  final void comeNowhere() {
    furthest = -1;
  }

  static StepWalk of(StepFunnel funnel, int asked) {
    return switch (funnel.order) {
      case SEQUENTIAL ->
          funnel.entries == StepFunnel.Entries.ANY
              ? new SequentialSteps(funnel, asked)
              : new AttemptSteps(funnel, asked);
      case STRICT -> new StrictSteps(funnel, asked);
      case ANY -> new AnyOrderSteps(funnel, asked);
    };
  }

  /** The furthest step that had to be taken and was; -1 when not even the first. */
  final int furthest() {
    return furthest;
  }

  /**
   * Walks some events of a journey.
   *
   * @param fixed whether all chains begin with the first entry
   * @param one whether to stop when this attempt has ended and another may begin
   * @return one past the last event walked
   */
  abstract int walk(Journey journey, int from, int to, boolean fixed, boolean one);

  /** Whether a chain that came furthest could take a further step at an instant to come. */
  abstract boolean canGoOn(long time);
}
