package org.wayloom.journeys;

import java.util.Set;

/**
 * A question answered in one pass: {@code start}, {@code add} each journey, {@code merge} what
 * other threads or machines saw, {@code finish}.
 *
 * <p>Law: for any split of the journeys into parts that keep their order, adding part by part and
 * merging left to right gives what adding all gives.
 *
 * @param <A> the accumulator; changed in place, used by one thread at a time
 * @param <R> the answer
 */
public interface Fold<A, R> extends Question<R> {
  /** Which events it must see; a source may always show it more. */
  default Scope scope() {
    return Scope.ALL;
  }

  /** The columns that {@link #add} reads; others may hold rubbish. */
  Set<Column> columns();

  A start();

  /** Adds one person's journey. The cursor is only valid during the call. */
  void add(A accumulator, Journey journey);

  /** Adds the journeys of a block, one after another; a fold may do it faster, never otherwise. */
  default void addAll(A accumulator, Block block) {
    for (int i = 0; i < block.count; i++) {
      add(accumulator, block.at(i));
    }
  }

  /** Puts the right part, which comes after the left, into the left and returns it. */
  A merge(A left, A right);

  R finish(A accumulator);

  @Override
  default Fold<A, Next<R>> firstPass() {
    return new OnlyPass<>(this);
  }

  /** What is kept of each event. */
  enum Column {
    SIGNATURE,
    TIME,
    VALUE,
    /** The signatures of few events: whoever hands out blocks may wait until one is asked for. */
    SOME_SIGNATURES,
    /** Likewise their times; see also {@link Block#times}. */
    SOME_TIMES,
    /** Likewise their values. */
    SOME_VALUES
  }

  /** How much of the journeys a fold needs; in the order in which a set of folds takes them. */
  enum Scope {
    /** An evenly spread sample of the persons: it only guesses something for a later pass. */
    SAMPLE,
    /** The events that have a value. */
    VALUED,
    ALL
  }
}
