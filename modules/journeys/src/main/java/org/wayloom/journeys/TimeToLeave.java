package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.List;

/**
 * The time within which 95 of 100 visits of a node go on to another: the exact 95th percentile of
 * {@link TimeToNext}, by nearest rank.
 */
public final class TimeToLeave implements Question<TimeToLeave.Result> {
  private static final double[] SHARES = {0.95};

  private final Coding nodes;

  public TimeToLeave(Coding nodes) {
    this.nodes = nodes;
  }

  /** The times of each node, by its number. */
  public record Result(List<Time> nodes) {
    public Result {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * @param visits that went on; when 0 the time means nothing
   */
  public record Time(long visits, long p95Millis) {}

  @Override
  public Fold<?, Next<Result>> firstPass() {
    return new Quantiles<>(
            new TimeToNext.Visits(nodes), nodes.count(), SHARES, table -> result(table))
        .firstPass();
  }

  private Result result(Quantiles.Table table) {
    List<Time> times = new ArrayList<>();
    for (int node = 0; node < nodes.count(); node++) {
      long visits = table.total(node);
      times.add(new Time(visits, visits == 0 ? 0 : table.value(node, 0)));
    }
    return new Result(times);
  }
}
