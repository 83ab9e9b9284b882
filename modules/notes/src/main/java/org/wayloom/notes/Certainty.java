package org.wayloom.notes;

/** How sure it is that a passage stands where it is said to stand. */
public enum Certainty {
  /** The words are those that were marked. */
  EXACT,
  /** The words were changed; these are the likest near by. */
  NEAREST,
  /** The words are gone; the passage keeps its quote and its last place. */
  LOST
}
