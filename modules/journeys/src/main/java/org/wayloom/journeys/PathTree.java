package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wayloom.journeys.Paths.Branch;

/**
 * Counts ways by how they begin, or by how they end; see {@link Branch}. Grown from the anchor, a
 * node at a time: ways whose branch is not told are in none that is longer.
 */
final class PathTree {
  /** A branch of fewer than one of so many is not told. */
  static final int FEWEST = 200;

  /** How many nodes a branch may have. */
  static final int DEEPEST = 9;

  private final long total;
  private final boolean fromEnd;
  private final List<Branch> branches = new ArrayList<>();

  private PathTree(long total, boolean fromEnd) {
    this.total = total;
    this.fromEnd = fromEnd;
  }

  /**
   * The branches, those of most persons first.
   *
   * @param fromEnd whether ways that end alike belong together
   */
  static List<Branch> of(SequenceCounts ways, boolean fromEnd) {
    PathTree tree = new PathTree(ways.total(), fromEnd);
    List<Way> growing = IntStream.range(0, ways.size()).mapToObj(i -> Way.of(ways, i)).toList();
    for (int size = 1; size <= DEEPEST; size++) {
      growing = tree.grow(growing, size);
    }
    tree.branches.sort(
        Comparator.comparingLong(Branch::persons)
            .reversed()
            .thenComparing(branch -> branch.nodes().size())
            .thenComparing(branch -> branch.nodes().toString()));
    return tree.branches;
  }

  /**
   * A way that was taken.
   *
   * @param nodes without what says that it was cut
   */
  private record Way(int[] nodes, boolean isCut, long persons) {
    static Way of(SequenceCounts ways, int number) {
      int[] sequence = ways.sequence(number);
      int[] nodes = Arrays.stream(sequence).filter(node -> node != PathWalk.CUT).toArray();
      return new Way(nodes, nodes.length < sequence.length, ways.count(number));
    }
  }

  /** Tells the branches of so many nodes; returns the ways that go on from one of them. */
  private List<Way> grow(List<Way> ways, int size) {
    SequenceCounts alike = new SequenceCounts();
    int[] branchOf = new int[ways.size()];
    long[] ended = new long[ways.size()];
    for (int i = 0; i < branchOf.length; i++) {
      Way way = ways.get(i);
      int from = fromEnd ? way.nodes.length - size : 0;
      int branch = alike.add(way.nodes, from, from + size, way.persons);
      branchOf[i] = branch;
      ended[branch] += way.nodes.length == size && !way.isCut ? way.persons : 0;
    }
    for (int branch = 0; branch < alike.size(); branch++) {
      if (isTold(alike.count(branch))) {
        List<Integer> nodes = Arrays.stream(alike.sequence(branch)).boxed().toList();
        branches.add(new Branch(nodes, alike.count(branch), ended[branch]));
      }
    }
    return IntStream.range(0, branchOf.length)
        .filter(i -> ways.get(i).nodes.length > size && isTold(alike.count(branchOf[i])))
        .mapToObj(ways::get)
        .toList();
  }

  private boolean isTold(long persons) {
    return persons * FEWEST >= total;
  }
}
