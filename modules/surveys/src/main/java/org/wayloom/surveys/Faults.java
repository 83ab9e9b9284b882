package org.wayloom.surveys;

import java.util.ArrayList;
import java.util.List;
import org.wayloom.kernel.Problem;

/** Gathers what is wrong, each with the JSON pointer of its place. */
final class Faults {
  private final List<Problem.Place> found = new ArrayList<>();

  void add(String pointer, String detail) {
    found.add(new Problem.Place(pointer, detail));
  }

  void require(boolean holds, String pointer, String detail) {
    if (!holds) {
      add(pointer, detail);
    }
  }

  List<Problem.Place> list() {
    return List.copyOf(found);
  }
}
