package org.wayloom.collaboration;

import java.util.List;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/** JSON that is not what the protocol says: where (a JSON pointer), what, and how to mend it. */
final class WireFault extends RuntimeException {
  private final Problem.Place place;
  private final String sentence;

  WireFault(String pointer, String detail) {
    super(detail);
    this.place = new Problem.Place(pointer, detail);
    this.sentence = detail + " (at " + (pointer.isEmpty() ? "the top" : pointer) + ")";
  }

  Problem problem(ProblemType type) {
    return new Problem(type, sentence, List.of(place));
  }
}
