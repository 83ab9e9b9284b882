package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.wayloom.journeys.Paths.Branch;

/** Counts ways by how they begin, or by how they end; see {@link Branch}. */
final class PathTree {
  /** A branch of fewer than one of so many is not told. */
  static final int FEWEST = 200;

  /** How many nodes a branch may have. */
  static final int DEEPEST = 9;

  private PathTree() {}

  /**
   * The branches, those of most persons first.
   *
   * @param fromEnd whether ways that end alike belong together
   */
  static List<Branch> of(SequenceCounts ways, boolean fromEnd) {
    SequenceCounts alike = new SequenceCounts();
    SequenceCounts ended = new SequenceCounts();
    for (int way = 0; way < ways.size(); way++) {
      int[] sequence = ways.sequence(way);
      boolean isCut = Arrays.stream(sequence).anyMatch(node -> node == PathWalk.CUT);
      int nodes = sequence.length - (isCut ? 1 : 0);
      int first = fromEnd && isCut ? 1 : 0;
      for (int size = 1; size <= Math.min(nodes, DEEPEST); size++) {
        int from = fromEnd ? first + nodes - size : 0;
        alike.add(sequence, from, from + size, ways.count(way));
        ended.add(sequence, from, from + size, size == nodes && !isCut ? ways.count(way) : 0);
      }
    }
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i < alike.size(); i++) {
      if (alike.count(i) * FEWEST >= ways.total()) {
        // Both were counted in the same order, so a branch has the same place in both.
        branches.add(
            new Branch(
                Arrays.stream(alike.sequence(i)).boxed().toList(), alike.count(i), ended.count(i)));
      }
    }
    branches.sort(
        Comparator.comparingLong(Branch::persons)
            .reversed()
            .thenComparing(branch -> branch.nodes().size())
            .thenComparing(branch -> branch.nodes().toString()));
    return branches;
  }
}
