package org.wayloom.journeys;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The exact median time between the two events of some edges of the directly-follows graph, in
 * their order: for the edges that are drawn, once they are known.
 */
public final class EdgeTimes implements Question<long[]> {
  private static final Set<Fold.Column> COLUMNS = Set.of(Fold.Column.SIGNATURE, Fold.Column.TIME);

  private final Coding nodes;
  private final List<FlowGraph.Edge> edges;

  public EdgeTimes(Coding nodes, List<FlowGraph.Edge> edges) {
    this.nodes = nodes;
    this.edges = List.copyOf(edges);
  }

  /** Milliseconds per edge; -1 for one that does not occur. */
  @Override
  public Fold<?, Next<long[]>> firstPass() {
    EdgeTable table = new EdgeTable(nodes.count());
    for (FlowGraph.Edge edge : edges) {
      table.slot(edge.from(), edge.to());
    }
    int[] groups = new int[table.size()];
    Arrays.fill(groups, EdgeTable.ABSENT);
    for (int i = 0; i < edges.size(); i++) {
      groups[table.find(edges.get(i).from(), edges.get(i).to())] = i;
    }
    return new Quantiles<>(
            new Steps(nodes, table, groups), edges.size(), new double[] {0.5}, this::medians)
        .firstPass();
  }

  private long[] medians(Quantiles.Table table) {
    long[] medians = new long[edges.size()];
    for (int i = 0; i < medians.length; i++) {
      medians[i] = table.total(i) == 0 ? -1 : table.value(i, 0);
    }
    return medians;
  }

  /**
   * The times of the wanted edges.
   *
   * @param groups per slot of the table the place of its edge, or {@link EdgeTable#ABSENT}
   */
  private record Steps(Coding nodes, EdgeTable table, int[] groups) implements Samples {
    @Override
    public Set<Fold.Column> columns() {
      return COLUMNS;
    }

    @Override
    public void emit(Journey journey, Batch batch) {
      int previous = Coding.NONE;
      long before = 0;
      for (int i = journey.from; i < journey.to; i++) {
        int node = nodes.node(journey.signatures[i]);
        if (node != Coding.NONE) {
          long time = journey.times[i];
          if (previous != Coding.NONE) {
            int slot = table.find(previous, node);
            if (slot != EdgeTable.ABSENT && groups[slot] != EdgeTable.ABSENT) {
              batch.add(groups[slot], time - before);
            }
          }
          previous = node;
          before = time;
        }
      }
    }
  }
}
