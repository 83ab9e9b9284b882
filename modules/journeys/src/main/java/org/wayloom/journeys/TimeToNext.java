package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How long it takes from entering a node until the first event in another.
 *
 * <p>A <em>visit</em> is a maximal run of coded events in one node. Its time runs from its first
 * event to the first event of the next visit; a journey's last visit has none and does not count.
 * Median and 90th percentile are exact, by nearest rank.
 */
public final class TimeToNext implements Question<TimeToNext.Result> {
  private static final Set<Fold.Column> COLUMNS = Set.of(Fold.Column.SIGNATURE, Fold.Column.TIME);

  /** Median and 90th percentile. */
  static final double[] SHARES = {0.5, 0.9};

  private final Coding nodes;

  public TimeToNext(Coding nodes) {
    this.nodes = nodes;
  }

  /** The times of each node, by its number. */
  public record Result(List<Times> nodes) {
    public Result {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * @param visits visits followed by another node; when 0 the times mean nothing
   */
  public record Times(long visits, long medianMillis, long p90Millis) {}

  @Override
  public Fold<?, Next<Result>> firstPass() {
    return new Quantiles<>(
            new Visits(nodes), nodes.count(), SHARES, table -> result(table, nodes.count()))
        .firstPass();
  }

  static Result result(Quantiles.Table table, int count) {
    List<Times> times = new ArrayList<>();
    for (int node = 0; node < count; node++) {
      times.add(times(table, node));
    }
    return new Result(times);
  }

  static Times times(Quantiles.Table table, int node) {
    return table.total(node) == 0
        ? new Times(0, 0, 0)
        : new Times(table.total(node), table.value(node, 0), table.value(node, 1));
  }

  /** The persons with a visit of this node that another node follows. */
  public PersonsWhere persons(int node) {
    return new PersonsWhere(
        COLUMNS,
        () -> {
          Visits visits = new Visits(nodes);
          boolean[] met = new boolean[1];
          Samples.Batch batch =
              new Samples.Batch(
                  (groups, values, size) ->
                      met[0] = Arrays.stream(groups, 0, size).anyMatch(group -> group == node));
          return journey -> {
            met[0] = false;
            batch.reserve(journey.length());
            visits.emit(journey, batch);
            batch.flush();
            return met[0];
          };
        });
  }

  record Visits(Coding nodes) implements Samples {
    @Override
    public Set<Fold.Column> columns() {
      return COLUMNS;
    }

    @Override
    public void emit(Journey journey, Batch batch) {
      int[] signatures = journey.signatures;
      long[] times = journey.times;
      int i = journey.from;
      int current = Coding.NONE;
      while (i < journey.to && current == Coding.NONE) {
        current = nodes.node(signatures[i++]);
      }
      if (current == Coding.NONE) {
        return;
      }
      long entered = times[i - 1];
      int[] groups = batch.groups;
      long[] values = batch.values;
      int size = batch.size;
      for (; i < journey.to; i++) {
        // Written each time and counted only after a move: whether a person moves on is a coin toss
        // that costs a processor more to guess wrong than two writes.
        int node = nodes.node(signatures[i]);
        long time = times[i];
        int other = node ^ current;
        int moves = ((other | -other) & ~node) >>> 31;
        groups[size] = current;
        values[size] = time - entered;
        size += moves;
        current ^= other & -moves;
        entered += (time - entered) & -moves;
      }
      batch.size = size;
    }
  }
}
