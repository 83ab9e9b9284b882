package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How many events each node has, how many of them since a moment, and the time of its newest. */
public final class Recency implements Fold<Recency.Tally, List<Recency.Node>> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME);

  private final Coding nodes;
  private final long since;

  /**
   * @param since in milliseconds; events of that very moment count as recent
   */
  public Recency(Coding nodes, long since) {
    this.nodes = nodes;
    this.since = since;
  }

  /**
   * A node.
   *
   * @param newestMillis {@code Long.MIN_VALUE} without events
   */
  public record Node(long events, long recent, long newestMillis) {}

  /** Counts so far. */
  public static final class Tally {
    private final long[] events;
    private final long[] recent;
    private final long[] newest;
    private final Block single = new Block();

    private Tally(int nodes) {
      events = new long[nodes];
      recent = new long[nodes];
      newest = new long[nodes];
      Arrays.fill(newest, Long.MIN_VALUE);
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
    addAll(tally, tally.single.of(journey));
  }

  /** Whose an event is does not matter. */
  @Override
  public void addAll(Tally tally, Block block) {
    int[] signatures = block.journey.signatures;
    long[] times = block.journey.times;
    long[] events = tally.events;
    long[] recent = tally.recent;
    long[] newest = tally.newest;
    int end = block.end();
    for (int i = block.from; i < end; i++) {
      int node = nodes.node(signatures[i]);
      if (node != Coding.NONE) {
        long time = times[i];
        events[node]++;
        recent[node] += time >= since ? 1 : 0;
        newest[node] = Math.max(newest[node], time);
      }
    }
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    for (int node = 0; node < left.events.length; node++) {
      left.events[node] += right.events[node];
      left.recent[node] += right.recent[node];
      left.newest[node] = Math.max(left.newest[node], right.newest[node]);
    }
    return left;
  }

  @Override
  public List<Node> finish(Tally tally) {
    List<Node> found = new ArrayList<>();
    for (int node = 0; node < tally.events.length; node++) {
      found.add(new Node(tally.events[node], tally.recent[node], tally.newest[node]));
    }
    return List.copyOf(found);
  }
}
