package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.List;

/**
 * Index keys that a seed asks for, one after the other, the same as in {@code randomKeys.test.ts}:
 * anywhere, at either end, or again and again at one place, where they grow; now and then several
 * at once.
 */
final class RandomKeys {
  private final RandomNumbers random;
  private final int crowded;
  private final List<String> inOrder = new ArrayList<>();
  private final List<String> made = new ArrayList<>();

  RandomKeys(int seed) {
    this.random = new RandomNumbers(seed);
    this.crowded = random.below(10);
  }

  /** All keys in the order in which they were made. */
  List<String> make(int steps) {
    for (int i = 0; i < steps; i++) {
      int at = place();
      List<String> keys = between(at);
      inOrder.addAll(at, keys);
      made.addAll(keys);
    }
    return made;
  }

  private int place() {
    return switch (random.below(4)) {
      case 0 -> random.below(inOrder.size() + 1);
      case 1 -> 0;
      case 2 -> inOrder.size();
      default -> Math.min(crowded, inOrder.size());
    };
  }

  private List<String> between(int at) {
    String before = at == 0 ? null : inOrder.get(at - 1);
    String after = at == inOrder.size() ? null : inOrder.get(at);
    return random.below(8) == 0
        ? FractionalIndex.between(before, after, 1 + random.below(5))
        : List.of(FractionalIndex.between(before, after));
  }
}
