package org.wayloom.journeys;

import java.util.Comparator;
import java.util.List;

/**
 * What {@link DirectlyFollows} found.
 *
 * @param edges every edge that occurs, most occurrences first
 * @param starts per node the persons whose first coded event is there
 * @param ends per node the persons whose last coded event is there
 */
public record FlowGraph(List<Edge> edges, long[] starts, long[] ends) {
  public FlowGraph {
    edges = List.copyOf(edges);
    starts = starts.clone();
    ends = ends.clone();
  }

  /**
   * @param occurrences how often the second node directly followed the first
   * @param persons for how many persons it did
   */
  public record Edge(int from, int to, long occurrences, long persons) {
    static final Comparator<Edge> MOST_FIRST =
        Comparator.comparingLong(Edge::occurrences)
            .reversed()
            .thenComparingInt(Edge::from)
            .thenComparingInt(Edge::to);
  }

  /** How often anything directly followed anything. */
  public long occurrences() {
    return edges.stream().mapToLong(Edge::occurrences).sum();
  }
}
