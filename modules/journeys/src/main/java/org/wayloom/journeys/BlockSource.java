package org.wayloom.journeys;

import java.util.Set;

/**
 * Where blocks of journeys come from: a mapped file, a Spark partition, arrays in a test. Holds
 * whole journeys in the order of person codes.
 */
public interface BlockSource {
  /** One more than the highest person code. */
  int persons();

  /** Persons who have events: fewer than codes where some names turned out to be one person. */
  default int journeys() {
    return persons();
  }

  long events();

  /** The number of distinct signature codes; every code is below it. */
  int signatures();

  /**
   * The time of the newest event, milliseconds since 1970; {@code Long.MIN_VALUE} without events.
   */
  long newestMillis();

  /**
   * Walks the journeys of the persons {@code from} (inclusive) to {@code to} (exclusive) in order.
   * Codes without events may be left out. Several threads may walk at the same time, each its own
   * range.
   */
  void walk(int fromPerson, int toPerson, Set<Fold.Column> columns, Visitor visitor);

  /** Walks the same journeys as {@link #walk}, as many at a time as the source likes. */
  default void walkBlocks(
      int fromPerson, int toPerson, Set<Fold.Column> columns, BlockVisitor visitor) {
    Block single = new Block();
    walk(fromPerson, toPerson, columns, journey -> visitor.visit(single.of(journey)));
  }

  /**
   * Like {@link #walk}, for what only looks at events with a value: a source that knows where they
   * are leaves out the others, and persons without any.
   */
  default void walkValued(int fromPerson, int toPerson, Set<Fold.Column> columns, Visitor visitor) {
    walk(fromPerson, toPerson, columns, visitor);
  }

  /** Takes one journey after another; the cursor is only valid during the call. */
  @FunctionalInterface
  interface Visitor {
    void visit(Journey journey);
  }

  /** Takes one block after another; the cursor is only valid during the call. */
  @FunctionalInterface
  interface BlockVisitor {
    void visit(Block block);
  }
}
