package org.wayloom.journeys;

import java.util.Set;

/**
 * How long persons are seen at a node: from a visit's first event to its last. What passes until
 * they turn up elsewhere is {@link TimeToNext}; the difference between the two is waiting. Median
 * and 90th percentile are exact, whatever the number of visits.
 */
public final class Dwell implements Question<TimeToNext.Result> {
  private static final Set<Fold.Column> COLUMNS = Set.of(Fold.Column.SIGNATURE, Fold.Column.TIME);

  private final Coding nodes;

  public Dwell(Coding nodes) {
    this.nodes = nodes;
  }

  @Override
  public Fold<?, Next<TimeToNext.Result>> firstPass() {
    return new Quantiles<>(
            new Visits(nodes),
            nodes.count(),
            TimeToNext.SHARES,
            table -> TimeToNext.result(table, nodes.count()))
        .firstPass();
  }

  private record Visits(Coding nodes) implements Samples {
    @Override
    public Set<Fold.Column> columns() {
      return COLUMNS;
    }

    @Override
    public void emit(Journey journey, Batch batch) {
      int current = Coding.NONE;
      long entered = 0;
      long last = 0;
      for (int i = journey.from; i < journey.to; i++) {
        int node = nodes.node(journey.signatures[i]);
        if (node == Coding.NONE) {
          continue;
        }
        if (node != current) {
          if (current != Coding.NONE) {
            batch.add(current, last - entered);
          }
          current = node;
          entered = journey.times[i];
        }
        last = journey.times[i];
      }
      if (current != Coding.NONE) {
        batch.add(current, last - entered);
      }
    }
  }
}
