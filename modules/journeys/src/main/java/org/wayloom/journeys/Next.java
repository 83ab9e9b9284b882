package org.wayloom.journeys;

/** What follows a pass: the answer, or another pass. */
public sealed interface Next<R> {
  /** The question is answered. */
  record Done<R>(R answer) implements Next<R> {}

  /** The journeys must be walked once more. */
  record Again<R>(Fold<?, Next<R>> pass) implements Next<R> {}
}
