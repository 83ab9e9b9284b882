package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The ways that persons take from an anchor, to an anchor, or between two: every distinct way with
 * how many took it, exactly, the most frequent listed and the rest counted.
 *
 * <p>A way is a sequence of visits (a maximal run of events in one node is one visit), so that ten
 * looks at one page are one step. One way a person:
 *
 * <ul>
 *   <li>{@link #from}: begins with the first visit of the node;
 *   <li>{@link #to}: ends with the first visit of the node;
 *   <li>{@link #between}: begins with the first visit of the one and ends with the first visit of
 *       the other after it.
 * </ul>
 *
 * A pause longer than the gap, if there is one, ends a way, or begins it. Ways from or to an anchor
 * that have more steps than wanted are cut, and say so.
 */
public final class Paths implements Fold<Paths.Tally, Paths.Result> {
  private final Coding nodes;
  private final int start;
  private final int end;
  private final int steps;
  private final long gapMillis;
  private final int top;

  private Paths(Coding nodes, int start, int end, int steps, long gapMillis, int top) {
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be at least 1: " + steps);
    }
    if (gapMillis < 0) {
      throw new IllegalArgumentException("a gap must not be negative: " + gapMillis);
    }
    this.nodes = nodes;
    this.start = start;
    this.end = end;
    this.steps = steps;
    this.gapMillis = gapMillis == 0 ? FunnelWalk.NO_WINDOW : gapMillis;
    this.top = top;
  }

  /**
   * Where persons go from a node.
   *
   * @param steps how many visits after the anchor a way may have
   * @param gapMillis a longer pause between two events ends a way; 0 = none does
   * @param top how many ways are listed
   */
  public static Paths from(Coding nodes, int start, int steps, long gapMillis, int top) {
    return new Paths(nodes, checked(nodes, start), Coding.NONE, steps, gapMillis, top);
  }

  /** How persons come to a node. */
  public static Paths to(Coding nodes, int end, int steps, long gapMillis, int top) {
    return new Paths(nodes, Coding.NONE, checked(nodes, end), steps, gapMillis, top);
  }

  /** What lies between two nodes, which may be the same: then it is the way round. Never cut. */
  public static Paths between(Coding nodes, int start, int end, long gapMillis, int top) {
    return new Paths(
        nodes, checked(nodes, start), checked(nodes, end), Integer.MAX_VALUE, gapMillis, top);
  }

  private static int checked(Coding nodes, int node) {
    if (node < 0 || node >= nodes.count()) {
      throw new IllegalArgumentException(
          "an anchor must be a node, 0 to " + (nodes.count() - 1) + ": " + node);
    }
    return node;
  }

  /**
   * What was found.
   *
   * @param persons all persons of the source
   * @param took who have such a way
   * @param distinct how many different ways there are
   * @param top the most frequent, most persons first, then by their nodes
   * @param branches where ways part, as far as many take them; see {@link Branch}
   */
  public record Result(
      long persons, long took, int distinct, List<Path> top, List<Branch> branches) {
    public Result {
      top = List.copyOf(top);
      branches = List.copyOf(branches);
    }

    /** Persons whose way is not listed. */
    public long rest() {
      return took - top.stream().mapToLong(Path::persons).sum();
    }
  }

  /**
   * A way.
   *
   * @param nodes anchors included
   * @param cut whether it goes on further, or comes from further away
   */
  public record Path(List<Integer> nodes, boolean cut, long persons) {
    public Path {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * All ways that begin alike, or that end alike where they lead to an anchor, however they go on.
   * Those of fewer than one in {@value PathTree#FEWEST} are not told, nor those of more than
   * {@value PathTree#DEEPEST} nodes. Who took a branch and none of those that follow it took one
   * that is not told, or ended there.
   *
   * @param nodes in the order of time, the anchor included
   * @param ended of the persons, those whose way is no longer and was not cut
   */
  public record Branch(List<Integer> nodes, long persons, long ended) {
    public Branch {
      nodes = List.copyOf(nodes);
    }
  }

  /** The ways so far. */
  public static final class Tally {
    private final PathWalk walk;
    private final PackedCounts ways;
    private final Block single = new Block();
    private long persons;

    private Tally(PathWalk walk, PackedCounts ways) {
      this.walk = walk;
      this.ways = ways;
    }
  }

  @Override
  public Set<Column> columns() {
    return gapMillis == FunnelWalk.NO_WINDOW
        ? Set.of(Column.SIGNATURE)
        : Set.of(Column.SIGNATURE, Column.TIME);
  }

  @Override
  public Tally start() {
    return new Tally(walk(), PackedCounts.of(nodes.count()));
  }

  private PathWalk walk() {
    return new PathWalk(nodes, start, end, steps, gapMillis);
  }

  @Override
  public void add(Tally tally, Journey journey) {
    addAll(tally, tally.single.of(journey));
  }

  @Override
  public void addAll(Tally tally, Block block) {
    tally.persons += block.count;
    tally.walk.countIn(tally.ways, block);
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    left.ways.addAll(right.ways);
    left.persons += right.persons;
    return left;
  }

  @Override
  public Result finish(Tally tally) {
    SequenceCounts ways = tally.ways.all();
    List<Path> listed =
        ways.mostFrequent(top).stream().map(i -> path(ways.sequence(i), ways.count(i))).toList();
    return new Result(
        tally.persons, ways.total(), ways.size(), listed, PathTree.of(ways, start == Coding.NONE));
  }

  private static Path path(int[] sequence, long persons) {
    List<Integer> visited = new ArrayList<>();
    boolean cut = false;
    for (int node : sequence) {
      if (node == PathWalk.CUT) {
        cut = true;
      } else {
        visited.add(node);
      }
    }
    return new Path(visited, cut, persons);
  }

  /** All persons who have such a way. */
  public PersonsWhere persons() {
    return persons(way -> true);
  }

  /** The persons who took a way. */
  public PersonsWhere persons(Path wanted) {
    return persons(way -> path(way, wanted.persons()).equals(wanted));
  }

  /** The persons of a branch. */
  public PersonsWhere persons(Branch wanted) {
    List<Integer> branch = wanted.nodes();
    boolean isEnd = start == Coding.NONE;
    return persons(
        way -> {
          List<Integer> taken = path(way, 0).nodes();
          int more = taken.size() - branch.size();
          return more >= 0
              && taken
                  .subList(isEnd ? more : 0, isEnd ? taken.size() : branch.size())
                  .equals(branch);
        });
  }

  /** The persons who took another way than these. */
  public PersonsWhere personsBeside(List<Path> listed) {
    Set<List<Object>> known =
        listed.stream()
            .map(path -> List.<Object>of(path.nodes(), path.cut()))
            .collect(Collectors.toSet());
    return persons(
        way -> {
          Path path = path(way, 0);
          return !known.contains(List.<Object>of(path.nodes(), path.cut()));
        });
  }

  private PersonsWhere persons(Predicate<int[]> ways) {
    return new PersonsWhere(
        columns(),
        () -> {
          PathWalk walk = walk();
          return journey -> {
            int[] way = walk.of(journey);
            return way != null && ways.test(way);
          };
        });
  }
}
