package org.wayloom.journeys;

import java.util.List;
import java.util.Set;

/** {@link Scores}, of each period by itself; a person who answers in two periods counts in both. */
public final class ScoresOverTime implements Fold<Scores.Tally, List<Scores.Result>> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME, Column.VALUE);

  private final Coding groups;
  private final Periods periods;

  public ScoresOverTime(Coding groups, Periods periods) {
    this.groups = groups;
    this.periods = periods;
  }

  @Override
  public Scope scope() {
    return Scope.VALUED;
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  @Override
  public Scores.Tally start() {
    return new Scores.Tally(groups.count() * periods.count());
  }

  @Override
  public void add(Scores.Tally tally, Journey journey) {
    for (int i = journey.from; i < journey.to; i++) {
      int group = groups.node(journey.signatures[i]);
      if (group == Coding.NONE) {
        continue;
      }
      int period = periods.at(journey.times[i]);
      if (period != Periods.NONE) {
        tally.add(period * groups.count() + group, journey.person, journey.values[i]);
      }
    }
  }

  @Override
  public Scores.Tally merge(Scores.Tally left, Scores.Tally right) {
    return left.addAll(right);
  }

  /** The scores of each period, in order. */
  @Override
  public List<Scores.Result> finish(Scores.Tally tally) {
    return periods.split(tally.scores()).stream().map(Scores.Result::new).toList();
  }
}
