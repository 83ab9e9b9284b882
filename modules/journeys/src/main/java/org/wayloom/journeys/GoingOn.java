package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Of each period, how many persons came to a place for the first time, how many of them went on
 * from there within a given time, and after how many minutes. A person counts in the period of
 * coming, once in a lifetime, so that a series of periods is made of different persons; everybody
 * has the same time to go on, so that early and late periods can be compared.
 *
 * <p>An event of the same instant as the coming counts as after it, as in a funnel. Sums are whole
 * numbers of minutes, so that no order of adding changes them.
 */
public final class GoingOn implements Fold<GoingOn.Tally, List<GoingOn.Came>> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME);
  private static final long MINUTE = 60_000L;

  private final Coding nodes;
  private final int place;
  private final BitSet next;
  private final BitSet through;
  private final Periods periods;
  private final long withinMillis;

  /**
   * @param next the nodes that are a going on
   * @param through signatures with which somebody must have come
   */
  public GoingOn(
      Coding nodes, int place, BitSet next, BitSet through, Periods periods, long withinMillis) {
    if (withinMillis < 1 || withinMillis > 366L * 24 * 60 * MINUTE) {
      throw new IllegalArgumentException(
          "the time to go on must be up to 366 days: " + withinMillis + " ms");
    }
    this.nodes = nodes;
    this.place = place;
    this.next = (BitSet) next.clone();
    this.through = (BitSet) through.clone();
    this.periods = periods;
    this.withinMillis = withinMillis;
  }

  /**
   * Who came in a period.
   *
   * @param wentOn of them, within the time
   * @param minutes that those took, all together
   * @param squares the sum of their squared minutes
   */
  public record Came(long persons, long wentOn, long minutes, long squares) {}

  /** Counts by period so far. */
  public static final class Tally {
    private final long[] persons;
    private final long[] wentOn;
    private final long[] minutes;
    private final long[] squares;

    private Tally(int periods) {
      persons = new long[periods];
      wentOn = new long[periods];
      minutes = new long[periods];
      squares = new long[periods];
    }
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally(periods.count());
  }

  @Override
  public void add(Tally tally, Journey journey) {
    int came = journey.from;
    while (came < journey.to && nodes.node(journey.signatures[came]) != place) {
      came++;
    }
    if (came == journey.to || !through.get(journey.signatures[came])) {
      return;
    }
    long time = journey.times[came];
    int period = periods.at(time);
    if (period == Periods.NONE) {
      return;
    }
    tally.persons[period]++;
    int first = came;
    while (first > journey.from && journey.times[first - 1] == time) {
      first--;
    }
    for (int i = first; i < journey.to && journey.times[i] - time <= withinMillis; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node != Coding.NONE && next.get(node)) {
        long took = (journey.times[i] - time) / MINUTE;
        tally.wentOn[period]++;
        tally.minutes[period] += took;
        tally.squares[period] += took * took;
        return;
      }
    }
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    for (int period = 0; period < left.persons.length; period++) {
      left.persons[period] += right.persons[period];
      left.wentOn[period] += right.wentOn[period];
      left.minutes[period] += right.minutes[period];
      left.squares[period] += right.squares[period];
    }
    return left;
  }

  @Override
  public List<Came> finish(Tally tally) {
    List<Came> all = new ArrayList<>();
    for (int period = 0; period < periods.count(); period++) {
      all.add(
          new Came(
              tally.persons[period],
              tally.wentOn[period],
              tally.minutes[period],
              tally.squares[period]));
    }
    return List.copyOf(all);
  }
}
