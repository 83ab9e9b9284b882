package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How each person's first stay in a node went, told apart by what it was entered with (such as the
 * channel of its first event): whether another node followed within the window, and after how long.
 * A stay whose window is still open at the as-of instant is neither and does not count. One value a
 * person and node, so that values are independent of each other.
 */
public final class StaysByEntry implements Fold<StaysByEntry.Tally, StaysByEntry.Result> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME);
  private static final double NEVER = Double.NaN;

  private final Coding nodes;
  private final Coding entries;
  private final long windowMillis;
  private final long asOfMillis;

  /**
   * @param entries what a stay is entered with, by the signature of its first event; a stay entered
   *     with none of them is left out
   * @param windowMillis 0 = no limit: whoever has not gone on has stayed
   */
  public StaysByEntry(Coding nodes, Coding entries, long windowMillis, long asOfMillis) {
    this.nodes = nodes;
    this.entries = entries;
    this.windowMillis = windowMillis;
    this.asOfMillis = asOfMillis;
  }

  /** How stays went, by the number of the entry. */
  public record Result(List<Stays> entries) {
    public Result {
      entries = List.copyOf(entries);
    }
  }

  /**
   * @param times milliseconds until another node, of those who went on
   * @param stayed how many did not
   */
  public record Stays(double[] times, long stayed) {
    public Stays {
      times = times.clone();
    }

    @Override
    public double[] times() {
      return times.clone();
    }

    /** All of whom it is known. */
    public long decided() {
      return times.length + stayed;
    }
  }

  /** How a stay went. */
  public enum Outcome {
    WENT_ON,
    STAYED
  }

  /** What was seen so far. */
  public static final class Tally {
    private final Numbers[] times;
    private final long[] stayed;
    private final Walk walk;

    private Tally(int nodes, int entries) {
      stayed = new long[entries];
      walk = new Walk(nodes);
      times = new Numbers[entries];
      Arrays.setAll(times, entry -> new Numbers());
    }
  }

  /** Hears of a stay; the time is no number where no other node followed in time. */
  private interface Heard {
    void stay(int entry, double time);
  }

  /** Where the journey at hand has been. */
  private static final class Walk {
    private final boolean[] been;

    private Walk(int nodes) {
      been = new boolean[nodes];
    }
  }

  private void walk(Walk walk, Journey journey, Heard heard) {
    Arrays.fill(walk.been, false);
    int current = Coding.NONE;
    int entry = Coding.NONE;
    long entered = 0;
    for (int i = journey.from; i < journey.to; i++) {
      int node = nodes.node(journey.signatures[i]);
      if (node == Coding.NONE || node == current) {
        continue;
      }
      tell(heard, entry, entered, journey.times[i] - entered);
      current = node;
      entered = journey.times[i];
      entry = walk.been[node] ? Coding.NONE : entries.node(journey.signatures[i]);
      walk.been[node] = true;
    }
    tell(heard, entry, entered, NEVER);
  }

  private void tell(Heard heard, int entry, long entered, double time) {
    if (entry == Coding.NONE || (windowMillis > 0 && entered + windowMillis > asOfMillis)) {
      return;
    }
    heard.stay(entry, windowMillis > 0 && time > windowMillis ? NEVER : time);
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Tally start() {
    return new Tally(nodes.count(), entries.count());
  }

  @Override
  public void add(Tally tally, Journey journey) {
    walk(
        tally.walk,
        journey,
        (entry, time) -> {
          if (Double.isNaN(time)) {
            tally.stayed[entry]++;
          } else {
            tally.times[entry].add(time);
          }
        });
  }

  @Override
  public Tally merge(Tally left, Tally right) {
    for (int entry = 0; entry < left.stayed.length; entry++) {
      left.stayed[entry] += right.stayed[entry];
      left.times[entry].addAll(right.times[entry]);
    }
    return left;
  }

  @Override
  public Result finish(Tally tally) {
    List<Stays> stays = new ArrayList<>();
    for (int entry = 0; entry < tally.stayed.length; entry++) {
      stays.add(new Stays(tally.times[entry].all(), tally.stayed[entry]));
    }
    return new Result(stays);
  }

  /** The persons whose stay with that entry went so. */
  public PersonsWhere persons(int entry, Outcome outcome) {
    return new PersonsWhere(
        COLUMNS,
        () -> {
          Walk walk = new Walk(nodes.count());
          boolean[] met = new boolean[1];
          return journey -> {
            met[0] = false;
            walk(
                walk,
                journey,
                (of, time) ->
                    met[0] |= of == entry && Double.isNaN(time) == (outcome == Outcome.STAYED));
            return met[0];
          };
        });
  }
}
