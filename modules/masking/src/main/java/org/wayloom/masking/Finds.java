package org.wayloom.masking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** What was found in one text so far; a place that is taken is not taken again. */
final class Finds {
  private final List<Found> found = new ArrayList<>();
  private final BitSet taken = new BitSet();

  void add(Finding what, int start, int end) {
    int next = taken.nextSetBit(start);
    if (next < 0 || next >= end) {
      taken.set(start, end);
      found.add(new Found(what, start, end));
    }
  }

  List<Found> fromLeftToRight() {
    found.sort(Comparator.comparingInt(Found::start));
    return List.copyOf(found);
  }
}
