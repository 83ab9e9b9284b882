package org.wayloom.journeys;

/** Answers questions about a source of journeys. */
public interface Engine extends AutoCloseable {
  /** Walks all journeys once. */
  <A, R> R pass(BlockSource source, Fold<A, R> fold);

  /** Answers a question in as many passes as it takes; a fold takes one. */
  default <R> R run(BlockSource source, Question<R> question) {
    Next<R> next = pass(source, question.firstPass());
    while (next instanceof Next.Again<R> again) {
      next = pass(source, again.pass());
    }
    return ((Next.Done<R>) next).answer();
  }

  @Override
  void close();
}
