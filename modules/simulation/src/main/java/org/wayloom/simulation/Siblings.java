package org.wayloom.simulation;

import org.jspecify.annotations.Nullable;
import org.wayloom.collaboration.FractionalIndex;
import org.wayloom.collaboration.Place;

/** Hands out places under one parent, one after the other. */
final class Siblings {
  private final String parent;
  private @Nullable String last;

  /**
   * @param after the index of the last sibling that is there already; null when there is none
   */
  Siblings(String parent, @Nullable String after) {
    this.parent = parent;
    this.last = after;
  }

  Place next() {
    last = FractionalIndex.between(last, null);
    return new Place(parent, last);
  }
}
