package org.wayloom.analysis;

import java.util.List;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.journeys.Paths;
import org.wayloom.journeys.PersonsWhere;

/**
 * The ways that persons take from an anchor, to one, or between two; see {@link Paths}.
 *
 * @param persons all persons with events that count
 * @param took those who have such a way
 * @param distinct how many different ways there are
 * @param rest persons whose way is not listed
 * @param nodes what the ways lead over, in map order
 * @param ways the most frequent, most first
 * @param branches where ways part, those of most persons first
 */
public record Ways(
    long persons,
    long took,
    int distinct,
    long rest,
    List<NodeName> nodes,
    List<Way> ways,
    List<Branch> branches) {
  public Ways {
    nodes = List.copyOf(nodes);
    ways = List.copyOf(ways);
    branches = List.copyOf(branches);
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
   * All ways that begin alike, or that end alike where only an end was asked for; whoever took one
   * counts, listed or not. Branches of few persons are not told.
   *
   * @param nodes their ids in the order of time, the anchor included
   * @param ended of the persons, those whose way is no longer
   */
  public record Branch(List<String> nodes, long persons, long ended) {
    public Branch {
      nodes = List.copyOf(nodes);
    }
  }

  /** Which of the persons are meant. */
  enum Part {
    /** All who have such a way. */
    ALL,
    /** Those on a branch. */
    BRANCH,
    /** Those who took exactly one way. */
    WAY,
    /** Those whose way is not listed. */
    REST
  }

  static Ways of(JourneyDesk.Asked asked, WaysAsked wanted) {
    MapNodes nodes = asked.nodes(wanted.by());
    Paths.Result found = asked.run(wanted.paths(nodes));
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
                        ids(path.nodes(), nodes),
                        path.cut(),
                        path.persons(),
                        (double) path.persons() / found.persons()))
            .toList(),
        found.branches().stream()
            .map(one -> new Branch(ids(one.nodes(), nodes), one.persons(), one.ended()))
            .toList());
  }

  private static List<String> ids(List<Integer> path, MapNodes nodes) {
    return path.stream().map(node -> nodes.names().get(node).id()).toList();
  }

  /**
   * The persons behind a number of {@link #of}.
   *
   * @param way the ids of a branch or a way
   * @param cut whether the way was cut
   */
  static Behind persons(
      JourneyDesk.Asked asked,
      WaysAsked wanted,
      Part part,
      List<String> way,
      boolean cut,
      PageAsk page) {
    MapNodes nodes = asked.nodes(wanted.by());
    Paths paths = wanted.paths(nodes);
    List<Integer> taken = way.stream().map(id -> nodes.node("way", id)).toList();
    PersonsWhere persons =
        switch (part) {
          case ALL -> paths.persons();
          case BRANCH -> paths.persons(new Paths.Branch(taken, 0, 0));
          case WAY -> paths.persons(new Paths.Path(taken, cut, 0));
          case REST -> paths.personsBeside(asked.run(paths).top());
        };
    return asked.behind("ways", persons, MapNodes.anywhere(nodes.coding()), page);
  }
}
