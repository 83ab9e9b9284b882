package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How long each person's first stay in a node lasted: from the first event there until the first
 * later event in another node, or, where there is none, until the as-of instant without an end; and
 * how long the person dwelt there: until the last event of that stay. One value a person and node,
 * so that values are independent of each other.
 */
public final class Passages implements Fold<Passages.Tally, Passages.Result> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME);

  private final Coding nodes;
  private final long asOfMillis;

  public Passages(Coding nodes, long asOfMillis) {
    this.nodes = nodes;
    this.asOfMillis = asOfMillis;
  }

  /** The stays of each node, by its number. */
  public record Result(List<Stays> nodes) {
    public Result {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * @param ended milliseconds of the stays that another node followed
   * @param open milliseconds for which the others were seen
   * @param dwells milliseconds from the first to the last event of each stay, ended or not; 0 for a
   *     stay of one event
   */
  public record Stays(double[] ended, double[] open, double[] dwells) {
    public Stays {
      ended = ended.clone();
      open = open.clone();
      dwells = dwells.clone();
    }

    @Override
    public double[] ended() {
      return ended.clone();
    }

    @Override
    public double[] open() {
      return open.clone();
    }

    @Override
    public double[] dwells() {
      return dwells.clone();
    }
  }

  /** The stays so far, and where the journey at hand has been. */
  public static final class Tally {
    private final Numbers[] ended;
    private final Numbers[] open;
    private final Numbers[] dwells;
    private final boolean[] been;

    private Tally(int nodes) {
      ended = new Numbers[nodes];
      open = new Numbers[nodes];
      dwells = new Numbers[nodes];
      been = new boolean[nodes];
      Arrays.setAll(ended, node -> new Numbers());
      Arrays.setAll(open, node -> new Numbers());
      Arrays.setAll(dwells, node -> new Numbers());
    }
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally(nodes.count());
  }

  @Override
  public void add(Tally tally, Journey journey) {
    Arrays.fill(tally.been, false);
    int current = Coding.NONE;
    boolean isFirst = false;
    long entered = 0;
    long seen = 0;
    for (int i = journey.from; i < journey.to; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node == Coding.NONE) {
        continue;
      }
      if (node != current) {
        if (isFirst) {
          tally.ended[current].add(journey.times[i] - entered);
          tally.dwells[current].add(seen - entered);
        }
        current = node;
        entered = journey.times[i];
        isFirst = !tally.been[node];
        tally.been[node] = true;
      }
      seen = journey.times[i];
    }
    if (isFirst) {
      tally.open[current].add(Math.max(0, asOfMillis - entered));
      tally.dwells[current].add(seen - entered);
    }
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    for (int node = 0; node < left.ended.length; node++) {
      left.ended[node].addAll(right.ended[node]);
      left.open[node].addAll(right.open[node]);
      left.dwells[node].addAll(right.dwells[node]);
    }
    return left;
  }

  @Override
  public Result finish(Tally tally) {
    List<Stays> stays = new ArrayList<>();
    for (int node = 0; node < tally.ended.length; node++) {
      stays.add(
          new Stays(tally.ended[node].all(), tally.open[node].all(), tally.dwells[node].all()));
    }
    return new Result(stays);
  }
}
