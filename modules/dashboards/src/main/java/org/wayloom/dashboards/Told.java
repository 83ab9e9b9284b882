package org.wayloom.dashboards;

import java.util.Optional;
import java.util.function.Supplier;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** Asks for what may be gone, or not be there yet. */
final class Told {
  private Told() {}

  /** What is asked for; empty where it is gone, not ready, or cannot be told of any more. */
  static <T> Optional<T> ifThere(Supplier<T> asked) {
    try {
      return Optional.of(asked.get());
    } catch (ProblemException e) {
      requireUsual(e);
      return Optional.empty();
    }
  }

  /** Lets through only what anybody who looks at old links must be ready for. */
  static void requireUsual(ProblemException e) {
    ProblemType type = e.problem().type();
    boolean isUsual =
        type == ProblemType.NOT_FOUND
            || type == ProblemType.NOT_READY
            || type == ProblemType.INVALID_OPERATION
            || type == ProblemType.INVALID_REQUEST;
    if (!isUsual) {
      throw e;
    }
  }
}
