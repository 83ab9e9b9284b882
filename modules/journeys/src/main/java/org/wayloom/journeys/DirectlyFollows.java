package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The directly-follows graph: an edge a → b counts each coded event of b whose previous coded event
 * of the same person is one of a; a → a included. Occurrences and persons are counted apart.
 */
public final class DirectlyFollows implements Fold<DirectlyFollows.Tally, FlowGraph> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE);

  private final Coding nodes;

  public DirectlyFollows(Coding nodes) {
    this.nodes = nodes;
  }

  /** Counts per edge slot and per node. */
  public static final class Tally {
    private final EdgeTable edges;
    private long[] occurrences;
    private long[] persons;

    /** Who took the edge last, so that a person counts once; -1 = nobody. */
    private int[] lastPerson;

    private final long[] starts;
    private final long[] ends;

    private Tally(int nodes) {
      edges = new EdgeTable(nodes);
      occurrences = new long[edges.size()];
      persons = new long[edges.size()];
      lastPerson = new int[edges.size()];
      Arrays.fill(lastPerson, -1);
      starts = new long[nodes];
      ends = new long[nodes];
    }

    private void reserve(int slot) {
      if (slot >= occurrences.length) {
        int length = Math.max(1024, slot * 2);
        int old = occurrences.length;
        occurrences = Arrays.copyOf(occurrences, length);
        persons = Arrays.copyOf(persons, length);
        lastPerson = Arrays.copyOf(lastPerson, length);
        Arrays.fill(lastPerson, old, length, -1);
      }
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
    int to = journey.to;
    int person = journey.person;
    int i = journey.from;
    int previous = Coding.NONE;
    while (i < to && previous == Coding.NONE) {
      previous = nodes.node(signatures[i++]);
    }
    if (previous == Coding.NONE) {
      return;
    }
    tally.starts[previous]++;
    for (; i < to; i++) {
      int node = nodes.node(signatures[i]);
      if (node != Coding.NONE) {
        int slot = tally.edges.slot(previous, node);
        tally.reserve(slot);
        tally.occurrences[slot]++;
        if (tally.lastPerson[slot] != person) {
          tally.lastPerson[slot] = person;
          tally.persons[slot]++;
        }
        previous = node;
      }
    }
    tally.ends[previous]++;
  }

  /** The loop for all folds, compiled for this one alone. */
  @Override
  public void addAll(Tally tally, Block block) {
    for (int i = 0; i < block.count; i++) {
      add(tally, block.at(i));
    }
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    for (int theirs = 0; theirs < Math.min(right.edges.size(), right.persons.length); theirs++) {
      if (right.occurrences[theirs] > 0) {
        int own = left.edges.slot(right.edges.from(theirs), right.edges.to(theirs));
        left.reserve(own);
        left.occurrences[own] += right.occurrences[theirs];
        left.persons[own] += right.persons[theirs];
      }
    }
    for (int node = 0; node < left.starts.length; node++) {
      left.starts[node] += right.starts[node];
      left.ends[node] += right.ends[node];
    }
    return left;
  }

  @Override
  public FlowGraph finish(Tally tally) {
    List<FlowGraph.Edge> edges = new ArrayList<>();
    for (int slot = 0; slot < Math.min(tally.edges.size(), tally.persons.length); slot++) {
      if (tally.occurrences[slot] > 0) {
        edges.add(
            new FlowGraph.Edge(
                tally.edges.from(slot),
                tally.edges.to(slot),
                tally.occurrences[slot],
                tally.persons[slot]));
      }
    }
    edges.sort(FlowGraph.Edge.MOST_FIRST);
    return new FlowGraph(edges, tally.starts, tally.ends);
  }

  /** The persons who took an edge. */
  public PersonsWhere persons(int from, int to) {
    return new PersonsWhere(
        COLUMNS,
        () ->
            journey -> {
              int previous = Coding.NONE;
              for (int i = journey.from; i < journey.to; i++) {
                int node = nodes.node(journey.signatures[i]);
                if (node != Coding.NONE) {
                  if (previous == from && node == to) {
                    return true;
                  }
                  previous = node;
                }
              }
              return false;
            });
  }
}
