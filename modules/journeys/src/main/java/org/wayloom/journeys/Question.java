package org.wayloom.journeys;

/**
 * Something to be known about journeys. Most questions are a {@link Fold} and need one pass; exact
 * quantiles need a second one that depends on what the first has seen.
 *
 * @param <R> the answer
 */
public interface Question<R> {
  /** The pass to begin with; its answer is the question's, or the pass to go on with. */
  Fold<?, Next<R>> firstPass();
}
