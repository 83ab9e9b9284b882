package org.wayloom.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directly-follows graph: an edge for each pair of steps of which one comes right after the
 * other. Persons and occurrences are counted apart.
 *
 * @param nodes those that a drawn edge touches, and those without any edge; in map order
 * @param edges the most frequent, most first
 * @param shareNotDrawn occurrences of edges that are not drawn, of all
 */
public record Flow(
    List<Node> nodes, List<Edge> edges, Amount total, Amount drawn, double shareNotDrawn) {
  public Flow {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** What stands at the ends of edges. */
  public enum Nodes {
    TOUCHPOINTS,
    STAGES,
    ACTIVITIES
  }

  /**
   * @param id of the touchpoint or stage; for activities a name that is safe in a {@link NumberRef}
   * @param stage that the touchpoint counts in
   */
  public record Node(
      String id, String label, @Nullable String stage, long occurrences, long persons) {}

  /**
   * @param medianMillis between the two steps, by nearest rank
   */
  public record Edge(String from, String to, long occurrences, long persons, long medianMillis) {}

  /** How many edges, and how often they were walked. */
  public record Amount(int edges, long occurrences) {}
}
