package org.wayloom.kernel;

/**
 * Carries a {@link Problem} up to the edge, where it becomes an {@code application/problem+json}.
 */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  public static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(Problem.of(type, detail));
  }

  public Problem problem() {
    return problem;
  }
}
