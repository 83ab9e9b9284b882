package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How many events each node has in each period, and from how many persons; who comes in two periods
 * counts in both.
 */
public final class VolumeOverTime
    implements Fold<VolumeOverTime.Tally, List<List<VolumeOverTime.Count>>> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME);

  private final Coding nodes;
  private final Periods periods;

  public VolumeOverTime(Coding nodes, Periods periods) {
    this.nodes = nodes;
    this.periods = periods;
  }

  /** What happened. */
  public record Count(long events, long persons) {}

  /** Counts so far, period by period and in each node by node. */
  public static final class Tally {
    private final long[] events;
    private final long[] persons;
    private final int[] lastPerson;

    private Tally(int cells) {
      events = new long[cells];
      persons = new long[cells];
      lastPerson = new int[cells];
      Arrays.fill(lastPerson, -1);
    }

    private void add(int cell, int person) {
      events[cell]++;
      if (lastPerson[cell] != person) {
        lastPerson[cell] = person;
        persons[cell]++;
      }
    }
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally(nodes.count() * periods.count());
  }

  @Override
  public void add(Tally tally, Journey journey) {
    int period = Periods.NONE;
    for (int i = journey.from; i < journey.to; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node == Coding.NONE) {
        continue;
      }
      period = periods.at(journey.times[i], period);
      if (period != Periods.NONE) {
        tally.add(period * nodes.count() + node, journey.person);
      }
    }
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    for (int cell = 0; cell < left.events.length; cell++) {
      left.events[cell] += right.events[cell];
      left.persons[cell] += right.persons[cell];
    }
    return left;
  }

  /** The counts of each period, in order, by node. */
  @Override
  public List<List<Count>> finish(Tally tally) {
    List<List<Count>> all = new ArrayList<>();
    for (int period = 0; period < periods.count(); period++) {
      List<Count> counts = new ArrayList<>();
      for (int node = 0; node < nodes.count(); node++) {
        int cell = period * nodes.count() + node;
        counts.add(new Count(tally.events[cell], tally.persons[cell]));
      }
      all.add(List.copyOf(counts));
    }
    return List.copyOf(all);
  }
}
