package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Who comes to which node, how often, and who goes on from it to another. */
public final class Reach implements Fold<Reach.Tally, Reach.Result> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE);

  private final Coding nodes;

  public Reach(Coding nodes) {
    this.nodes = nodes;
  }

  /**
   * @param persons all persons of the source, with coded events or without
   * @param placedPersons those with a coded event
   * @param placedEvents all coded events
   */
  public record Result(long persons, long placedPersons, long placedEvents, List<Node> nodes) {
    public Result {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * @param persons with an event here
   * @param events here
   * @param wentOn persons with an event here and a later one at another node
   * @param first persons whose first coded event is here
   * @param last persons whose last coded event is here
   */
  public record Node(long persons, long events, long wentOn, long first, long last) {}

  /** What {@link #persons} finds the persons of. */
  public enum Number {
    REACHED,
    WENT_ON,
    DROPPED
  }

  /** Counts per node so far. */
  public static final class Tally {
    private final int[] lastVisitor;
    private final int[] lastLeaver;
    private final long[] persons;
    private final long[] events;
    private final long[] wentOn;
    private final long[] first;
    private final long[] last;
    private long allPersons;
    private long placedPersons;

    private Tally(int nodes) {
      lastVisitor = new int[nodes];
      lastLeaver = new int[nodes];
      Arrays.fill(lastVisitor, -1);
      Arrays.fill(lastLeaver, -1);
      persons = new long[nodes];
      events = new long[nodes];
      wentOn = new long[nodes];
      first = new long[nodes];
      last = new long[nodes];
    }

    private void visit(int node, int person) {
      if (lastVisitor[node] != person) {
        lastVisitor[node] = person;
        persons[node]++;
      }
    }

    private void leave(int node, int person) {
      if (lastLeaver[node] != person) {
        lastLeaver[node] = person;
        wentOn[node]++;
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
    int person = journey.person;
    int current = Coding.NONE;
    for (int i = journey.from; i < journey.to; i++) {
      int node = nodes.node(signatures[i]);
      if (node == Coding.NONE) {
        continue;
      }
      tally.events[node]++;
      if (node != current) {
        if (current == Coding.NONE) {
          tally.first[node]++;
        } else {
          tally.leave(current, person);
        }
        tally.visit(node, person);
        current = node;
      }
    }
    tally.allPersons++;
    if (current != Coding.NONE) {
      tally.placedPersons++;
      tally.last[current]++;
    }
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
    for (int node = 0; node < left.persons.length; node++) {
      left.persons[node] += right.persons[node];
      left.events[node] += right.events[node];
      left.wentOn[node] += right.wentOn[node];
      left.first[node] += right.first[node];
      left.last[node] += right.last[node];
    }
    left.allPersons += right.allPersons;
    left.placedPersons += right.placedPersons;
    return left;
  }

  @Override
  public Result finish(Tally tally) {
    List<Node> results = new ArrayList<>();
    for (int node = 0; node < tally.persons.length; node++) {
      results.add(
          new Node(
              tally.persons[node],
              tally.events[node],
              tally.wentOn[node],
              tally.first[node],
              tally.last[node]));
    }
    return new Result(
        tally.allPersons, tally.placedPersons, Arrays.stream(tally.events).sum(), results);
  }

  /** The persons behind a number of a node. */
  public PersonsWhere persons(int node, Number number) {
    return new PersonsWhere(
        COLUMNS,
        () -> {
          Tally tally = start();
          return journey -> {
            add(tally, journey);
            boolean reached = tally.lastVisitor[node] == journey.person;
            boolean wentOn = tally.lastLeaver[node] == journey.person;
            return switch (number) {
              case REACHED -> reached;
              case WENT_ON -> wentOn;
              case DROPPED -> reached && !wentOn;
            };
          };
        });
  }
}
