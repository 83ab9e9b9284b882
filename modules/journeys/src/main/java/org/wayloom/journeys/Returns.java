package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How often persons come back: the visits of a node after the person's first one there. A visit is
 * a maximal run of coded events in one node.
 */
public final class Returns implements Fold<Returns.Tally, Returns.Result> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE);

  private final Coding nodes;

  public Returns(Coding nodes) {
    this.nodes = nodes;
  }

  /** The returns to each node, by its number. */
  public record Result(List<Count> nodes) {
    public Result {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * @param persons who came back at least once
   * @param occurrences how often anyone did
   */
  public record Count(long persons, long occurrences) {}

  /** Returns per node so far. */
  public static final class Tally {
    private final int[] lastVisitor;
    private final int[] lastReturner;
    private final long[] persons;
    private final long[] occurrences;

    private Tally(int nodes) {
      lastVisitor = new int[nodes];
      lastReturner = new int[nodes];
      Arrays.fill(lastVisitor, -1);
      Arrays.fill(lastReturner, -1);
      persons = new long[nodes];
      occurrences = new long[nodes];
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
    int[] signatures = journey.signatures;
    int person = journey.person;
    int current = Coding.NONE;
    for (int i = journey.from; i < journey.to; i++) {
      int node = nodes.node(signatures[i]);
      if (node == current || node == Coding.NONE) {
        continue;
      }
      current = node;
      if (tally.lastVisitor[node] != person) {
        tally.lastVisitor[node] = person;
      } else {
        tally.occurrences[node]++;
        if (tally.lastReturner[node] != person) {
          tally.lastReturner[node] = person;
          tally.persons[node]++;
        }
      }
    }
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    for (int node = 0; node < left.persons.length; node++) {
      left.persons[node] += right.persons[node];
      left.occurrences[node] += right.occurrences[node];
    }
    return left;
  }

  @Override
  public Result finish(Tally tally) {
    List<Count> counts = new ArrayList<>();
    for (int node = 0; node < tally.persons.length; node++) {
      counts.add(new Count(tally.persons[node], tally.occurrences[node]));
    }
    return new Result(counts);
  }

  /** The persons who came back to this node. */
  public PersonsWhere persons(int node) {
    return new PersonsWhere(
        COLUMNS,
        () -> {
          Tally tally = start();
          return journey -> {
            add(tally, journey);
            return tally.lastReturner[node] == journey.person;
          };
        });
  }
}
