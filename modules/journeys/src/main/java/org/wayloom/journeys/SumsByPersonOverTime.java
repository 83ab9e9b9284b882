package org.wayloom.journeys;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** {@link SumsByPerson}, of each period by itself; a person who answers in two counts in both. */
public final class SumsByPersonOverTime
    implements Fold<SumsByPerson.Tally, List<SumsByPerson.Result>> {
  private static final Set<Column> COLUMNS = Set.of(Column.SIGNATURE, Column.TIME, Column.VALUE);

  private final Coding groups;
  private final Periods periods;
  private final List<SumsByPerson.Meaning> meanings;

  /**
   * @param meaning what is added up in a period, by its number
   */
  public SumsByPersonOverTime(
      Coding groups, Periods periods, IntFunction<SumsByPerson.Meaning> meaning) {
    this.groups = groups;
    this.periods = periods;
    this.meanings = IntStream.range(0, periods.count()).mapToObj(meaning).toList();
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
  public SumsByPerson.Tally start() {
    return new SumsByPerson.Tally(groups.count() * periods.count());
  }

  @Override
  public void add(SumsByPerson.Tally tally, Journey journey) {
    for (int i = journey.from; i < journey.to; i++) {
      int signature = journey.signatures[i];
      int group = groups.node(signature);
      float value = journey.values[i];
      int period = group == Coding.NONE ? Periods.NONE : periods.at(journey.times[i]);
      if (period != Periods.NONE && !Float.isNaN(value)) {
        tally.add(
            period * groups.count() + group,
            journey.person,
            meanings.get(period).of(signature, value));
      }
    }
  }

  @Override
  public SumsByPerson.Tally merge(SumsByPerson.Tally left, SumsByPerson.Tally right) {
    return left.addAll(right);
  }

  /** The sums of each period, in order. */
  @Override
  public List<SumsByPerson.Result> finish(SumsByPerson.Tally tally) {
    return periods.split(tally.sums()).stream().map(SumsByPerson.Result::new).toList();
  }
}
