package org.wayloom.journeys;

import java.util.Arrays;
import java.util.Set;

/**
 * How long it takes persons from a start to one of some ends: what survival curves are drawn of.
 *
 * <p>A person is watched from the first event that starts, until the first event from then on that
 * ends, or, where there is none, until the as-of instant without knowing. An event that starts may
 * be the one that ends, too: then it took no time. Ends compete: whichever comes first counts.
 */
public final class TimesTo implements Fold<TimesTo.Tally, TimesTo.Result> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME);

  private final Coding starts;
  private final Coding ends;
  private final long asOfMillis;

  /**
   * @param starts coded events start the watch
   * @param ends the end that each signature is
   */
  public TimesTo(Coding starts, Coding ends, long asOfMillis) {
    this.starts = starts;
    this.ends = ends;
    this.asOfMillis = asOfMillis;
  }

  /**
   * The persons who started, in the order of their codes.
   *
   * @param millis for how long each was watched
   * @param ends which end came, or {@link Coding#NONE}
   */
  public record Result(long[] millis, int[] ends) {
    public Result {
      millis = millis.clone();
      ends = ends.clone();
    }

    @Override
    public long[] millis() {
      return millis.clone();
    }

    @Override
    public int[] ends() {
      return ends.clone();
    }

    public int persons() {
      return millis.length;
    }
  }

  /** The persons so far. */
  public static final class Tally {
    private long[] millis = new long[256];
    private int[] ends = new int[256];
    private int size;

    private void add(long time, int end) {
      if (size == millis.length) {
        millis = Arrays.copyOf(millis, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      millis[size] = time;
      ends[size++] = end;
    }
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally();
  }

  @Override
  public void add(Tally tally, Journey journey) {
    int i = journey.from;
    while (i < journey.to && starts.node(journey.signatures[i]) == Coding.NONE) {
      i++;
    }
    if (i == journey.to) {
      return;
    }
    long started = journey.times[i];
    for (; i < journey.to; i++) {
      int end = ends.node(journey.signatures[i]);
      if (end != Coding.NONE) {
        tally.add(journey.times[i] - started, end);
        return;
      }
    }
    tally.add(Math.max(0, asOfMillis - started), Coding.NONE);
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    int both = left.size + right.size;
    if (both > left.millis.length) {
      left.millis = Arrays.copyOf(left.millis, both);
      left.ends = Arrays.copyOf(left.ends, both);
    }
    System.arraycopy(right.millis, 0, left.millis, left.size, right.size);
    System.arraycopy(right.ends, 0, left.ends, left.size, right.size);
    left.size = both;
    return left;
  }

  @Override
  public Result finish(Tally tally) {
    return new Result(
        Arrays.copyOf(tally.millis, tally.size), Arrays.copyOf(tally.ends, tally.size));
  }
}
