package org.wayloom.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.journeys.Paths;

/**
 * The ways that persons take from an anchor, to one, or between two; see {@link Paths}.
 *
 * @param persons all persons with events that count
 * @param took those who have such a way
 * @param distinct how many different ways there are
 * @param rest persons whose way is not listed
 * @param nodes what the ways lead over, in map order
 * @param ways the most frequent, most first
 */
public record Ways(
    long persons, long took, int distinct, long rest, List<NodeName> nodes, List<Way> ways) {
  private static final int MINUTE = 60_000;

  public Ways {
    nodes = List.copyOf(nodes);
    ways = List.copyOf(ways);
  }

  /**
   * A way.
   *
   * @param nodes their ids, anchors included
   * @param cut whether it goes on further, or comes from further away
   * @param share of all persons
   */
  public record Way(List<String> nodes, boolean cut, long persons, double share) {
    public Way {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * What is asked.
   *
   * @param start where ways begin; null for wherever
   * @param end where they end; null for wherever; one of both must be there
   */
  record Wanted(
      MapNodes.By by,
      @Nullable String start,
      @Nullable String end,
      int steps,
      int gapMinutes,
      int top) {}

  static Ways of(JourneyDesk.Asked asked, Wanted wanted) {
    MapNodes nodes = asked.nodes(wanted.by);
    Paths.Result found = asked.run(paths(nodes, wanted));
    return new Ways(
        found.persons(),
        found.took(),
        found.distinct(),
        found.rest(),
        nodes.names(),
        found.top().stream()
            .map(
                path ->
                    new Way(
                        path.nodes().stream().map(node -> nodes.names().get(node).id()).toList(),
                        path.cut(),
                        path.persons(),
                        (double) path.persons() / found.persons()))
            .toList());
  }

  private static Paths paths(MapNodes nodes, Wanted wanted) {
    long gap = (long) wanted.gapMinutes * MINUTE;
    if (wanted.start != null && wanted.end != null) {
      return Paths.between(
          nodes.coding(),
          nodes.node("start", wanted.start),
          nodes.node("end", wanted.end),
          gap,
          wanted.top);
    }
    if (wanted.start != null) {
      return Paths.from(
          nodes.coding(), nodes.node("start", wanted.start), wanted.steps, gap, wanted.top);
    }
    if (wanted.end != null) {
      return Paths.to(nodes.coding(), nodes.node("end", wanted.end), wanted.steps, gap, wanted.top);
    }
    throw Parameters.refused(
        "start", "Say where the ways begin (start), where they end (end), or both");
  }
}
