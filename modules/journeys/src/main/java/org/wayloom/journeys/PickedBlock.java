package org.wayloom.journeys;

import java.util.function.IntPredicate;

/**
 * The events of some signatures of a block, as a block of their own: what looks at few of them need
 * not walk past the others. For one thread.
 */
final class PickedBlock {
  private final Picks picks;
  private final Block picked = new Block();

  /**
   * @param signatures events of later ones are not wanted
   */
  PickedBlock(int signatures, IntPredicate isWanted) {
    picks = new Picks(signatures, isWanted);
  }

  /** Those of the journeys that have any; the same block each time. */
  Block of(Block block) {
    int[] signatures = block.journey.signatures;
    int found = picks.find(signatures, block.from, block.end());
    int[] places = picks.places();
    Journey journey = picked.journey;
    if (journey.signatures.length < found) {
      journey.signatures = new int[2 * found];
      journey.times = new long[2 * found];
    }
    if (picked.ends.length < block.count) {
      picked.persons = new int[2 * block.count];
      picked.ends = new int[2 * block.count];
    }
    for (int i = 0; i < found; i++) {
      journey.signatures[i] = signatures[places[i]];
    }
    block.times(places, found, journey.times);
    int journeys = 0;
    int next = 0;
    for (int i = 0; i < block.count; i++) {
      int first = next;
      while (places[next] < block.ends[i]) {
        next++;
      }
      picked.persons[journeys] = block.persons[i];
      picked.ends[journeys] = next;
      journeys += first < next ? 1 : 0;
    }
    picked.from = 0;
    picked.count = journeys;
    return picked;
  }
}
