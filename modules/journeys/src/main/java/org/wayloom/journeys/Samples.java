package org.wayloom.journeys;

import java.util.Set;

/** Where the values come from whose quantiles are wanted: some numbers of each journey. */
interface Samples {
  Set<Fold.Column> columns();

  /** Hands each value of a journey, not negative, to the sink; the same ones on every call. */
  void emit(Journey journey, Sink sink);

  /** Takes values of numbered groups. */
  abstract class Sink {
    abstract void add(int group, long value);
  }
}
