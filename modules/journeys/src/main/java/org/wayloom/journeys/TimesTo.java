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
  private static final Set<Column> FEW_TIMES = Set.of(Column.SIGNATURE, Column.SOME_TIMES);

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

    private final Block single = new Block();

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
    return FEW_TIMES;
  }

  @Override
  public Tally start() {
    return new Tally();
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
      int from = next(starts, signatures, first, end);
      if (from < end) {
        long started = block.time(from);
        int to = next(ends, signatures, from, end);
        if (to < end) {
          tally.add(block.time(to) - started, ends.node(signatures[to]));
        } else {
          tally.add(Math.max(0, asOfMillis - started), Coding.NONE);
        }
      }
      first = end;
    }
  }

  /** The first coded event from one on; the end where there is none. */
  private static int next(Coding coding, int[] signatures, int from, int end) {
    int i = from;
    while (i < end && coding.node(signatures[i]) == Coding.NONE) {
      i++;
    }
    return i;
  }

  /** The first event that starts; the journey's end where there is none. */
  private int start(Journey journey) {
    return next(starts, journey.signatures, journey.from, journey.to);
  }

  /** The first event from one on that ends; the journey's end where there is none. */
  private int end(Journey journey, int from) {
    return next(ends, journey.signatures, from, journey.to);
  }

  /** All persons who started. */
  public PersonsWhere persons() {
    return new PersonsWhere(COLUMNS, () -> journey -> start(journey) < journey.to);
  }

  /**
   * The persons who came to an end first.
   *
   * @param end {@link Coding#NONE} for those who have come to none yet
   */
  public PersonsWhere persons(int end) {
    return new PersonsWhere(
        COLUMNS,
        () ->
            journey -> {
              int from = start(journey);
              int to = end(journey, from);
              int came = to < journey.to ? ends.node(journey.signatures[to]) : Coding.NONE;
              return from < journey.to && came == end;
            });
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
