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
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.SOME_TIMES);
  private static final long MINUTE = 60_000L;

  /** What a signature can be besides nothing: a coming, one that counts, a going on. */
  private static final int COMING = 1;

  private static final int COUNTS = 2;
  private static final int NEXT = 4;

  /** What each signature is; later ones are nothing. */
  private final byte[] kinds;

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
    this.kinds = new byte[nodes.signatures()];
    for (int code = 0; code < kinds.length; code++) {
      int node = nodes.node(code);
      int coming = node == place ? COMING | (through.get(code) ? COUNTS : 0) : 0;
      kinds[code] = (byte) (coming | (node != Coding.NONE && next.get(node) ? NEXT : 0));
    }
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
    private final Block single = new Block();

    /** Of who came last. */
    private int period = Periods.NONE;

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
    addAll(tally, tally.single.of(journey));
  }

  @Override
  public void addAll(Tally tally, Block block) {
    int[] signatures = block.journey.signatures;
    int first = block.from;
    for (int i = 0; i < block.count; i++) {
      int end = block.ends[i];
      int came = find(COMING, signatures, first, end);
      if (came < end && is(COUNTS, signatures[came])) {
        count(tally, block, first, came, end);
      }
      first = end;
    }
  }

  private void count(Tally tally, Block block, int first, int came, int end) {
    long time = block.time(came);
    int period = periods.atOrNear(time, tally.period);
    tally.period = period;
    if (period == Periods.NONE) {
      return;
    }
    tally.persons[period]++;
    int instant = came;
    while (instant > first && block.time(instant - 1) == time) {
      instant--;
    }
    int next = find(NEXT, block.journey.signatures, instant, end);
    long took = next < end ? block.time(next) - time : Long.MAX_VALUE;
    if (took <= withinMillis) {
      long minutes = took / MINUTE;
      tally.wentOn[period]++;
      tally.minutes[period] += minutes;
      tally.squares[period] += minutes * minutes;
    }
  }

  /** The first place with an event of a kind; the end where there is none. */
  private int find(int kind, int[] signatures, int first, int end) {
    int i = first;
    while (i < end && !is(kind, signatures[i])) {
      i++;
    }
    return i;
  }

  private boolean is(int kind, int signature) {
    return Integer.compareUnsigned(signature, kinds.length) < 0 && (kinds[signature] & kind) != 0;
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
