package org.wayloom.maps;

/** How well a claim is supported; {@link Grading} has the rules. */
enum Grade {
  HYPOTHESIS,
  ONE_SOURCE,
  TRIANGULATED,
  CONTRADICTED,
  STALE;

  /** Whether it is known to hold today: fresh evidence speaks for it and none against. */
  boolean isFresh() {
    return this == ONE_SOURCE || this == TRIANGULATED;
  }
}
