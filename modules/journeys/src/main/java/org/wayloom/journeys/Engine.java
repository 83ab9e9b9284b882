package org.wayloom.journeys;

/** Runs folds over a source of journeys. */
public interface Engine extends AutoCloseable {
  /** Answers one question in one pass. */
  <A, R> R run(BlockSource source, Fold<A, R> fold);

  @Override
  void close();
}
