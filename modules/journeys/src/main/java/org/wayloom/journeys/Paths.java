package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
  /** Stands in a counted sequence where a way was cut. */
  private static final int CUT = -2;

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
   */
  public record Result(long persons, long took, int distinct, List<Path> top) {
    public Result {
      top = List.copyOf(top);
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

  /** The ways so far. */
  public static final class Tally {
    private final SequenceCounts ways = new SequenceCounts();
    private int[] visits = new int[64];
    private int length;
    private long persons;

    private void add(int node) {
      if (length == visits.length) {
        visits = Arrays.copyOf(visits, length * 2);
      }
      visits[length++] = node;
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
    return new Tally();
  }

  @Override
  public void add(Tally tally, Journey journey) {
    tally.persons++;
    if (start == Coding.NONE ? walkTo(tally, journey) : walkFrom(tally, journey)) {
      tally.ways.add(tally.visits, 0, tally.length, 1);
    }
  }

  private boolean walkFrom(Tally tally, Journey journey) {
    tally.length = 0;
    int current = Coding.NONE;
    long before = 0;
    for (int i = journey.from; i < journey.to; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node == Coding.NONE || (tally.length == 0 && node != start)) {
        continue;
      }
      if (pauses(journey, i, before, tally.length)) {
        break;
      }
      before = time(journey, i);
      if (node == current) {
        continue;
      }
      if (end == Coding.NONE && tally.length > steps) {
        tally.add(CUT);
        return true;
      }
      tally.add(node);
      current = node;
      if (node == end && tally.length > 1) {
        return true;
      }
    }
    return end == Coding.NONE && tally.length > 0;
  }

  private boolean walkTo(Tally tally, Journey journey) {
    tally.length = 0;
    int current = Coding.NONE;
    long before = 0;
    for (int i = journey.from; i < journey.to && current != end; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node == Coding.NONE) {
        continue;
      }
      if (pauses(journey, i, before, tally.length)) {
        tally.length = 0;
        current = Coding.NONE;
      }
      before = time(journey, i);
      if (node != current) {
        tally.add(node);
        current = node;
      }
    }
    if (current != end) {
      return false;
    }
    int over = tally.length - steps - 1;
    if (over > 0) {
      tally.visits[over - 1] = CUT;
      tally.length -= over - 1;
      System.arraycopy(tally.visits, over - 1, tally.visits, 0, tally.length);
    }
    return true;
  }

  private boolean pauses(Journey journey, int i, long before, int length) {
    return gapMillis != FunnelWalk.NO_WINDOW && length > 0 && journey.times[i] - before > gapMillis;
  }

  private long time(Journey journey, int i) {
    return gapMillis == FunnelWalk.NO_WINDOW ? 0 : journey.times[i];
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    left.ways.addAll(right.ways);
    left.persons += right.persons;
    return left;
  }

  @Override
  public Result finish(Tally tally) {
    SequenceCounts ways = tally.ways;
    List<Path> listed =
        IntStream.range(0, ways.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(ways::count)
                    .reversed()
                    .thenComparing(ways::compare))
            .limit(top)
            .map(i -> path(ways.sequence(i), ways.count(i)))
            .toList();
    return new Result(tally.persons, ways.total(), ways.size(), listed);
  }

  private static Path path(int[] sequence, long persons) {
    List<Integer> visited = new ArrayList<>();
    boolean cut = false;
    for (int node : sequence) {
      if (node == CUT) {
        cut = true;
      } else {
        visited.add(node);
      }
    }
    return new Path(visited, cut, persons);
  }

  /** The persons who took a way. */
  public PersonsWhere persons(Path wanted) {
    return new PersonsWhere(
        columns(),
        () -> {
          Tally tally = start();
          return journey ->
              (start == Coding.NONE ? walkTo(tally, journey) : walkFrom(tally, journey))
                  && isThis(wanted, tally);
        });
  }

  private static boolean isThis(Path wanted, Tally tally) {
    Path path = path(Arrays.copyOf(tally.visits, tally.length), wanted.persons());
    return path.equals(wanted);
  }
}
