package org.wayloom.analysis;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Some of the customers: those whom a persona stands for, those of a side of a comparison.
 *
 * @param knownBy what told them; two segments of the same evidence that are known by equal things
 *     are the same persons
 */
record Segment(Object knownBy, RoaringBitmap persons) {
  /** Those of them who are in another segment too. */
  Segment within(Segment other) {
    return new Segment(List.of(other.knownBy, knownBy), RoaringBitmap.and(persons, other.persons));
  }

  /** Everyone else, of so many persons. */
  Segment others(int of) {
    return new Segment(List.of("others", knownBy), RoaringBitmap.flip(persons, 0L, of));
  }
}
