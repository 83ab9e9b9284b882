package org.wayloom.analysis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.wayloom.journeys.SumsByPerson;

/** The formulas behind the numbers of maps, for what other modules count. */
public final class Estimates {
  private Estimates() {}

  /** A share of persons with Wilson's interval; without a value where there is nobody. */
  public static KeyNumbers.Point share(LocalDate from, LocalDate to, long part, long whole) {
    if (whole == 0) {
      return KeyNumbers.Point.without(from, to);
    }
    Statistics.Estimate share = Statistics.share(part, whole);
    return new KeyNumbers.Point(
        from,
        to,
        share.value(),
        whole,
        whole,
        share.low(),
        share.high(),
        new KeyNumbers.Sides(part, whole - part));
  }

  /**
   * A share of what happened to persons, to one perhaps several times.
   *
   * @param persons for each of them, which of it counts
   */
  public static KeyNumbers.Point share(
      LocalDate from, LocalDate to, Collection<List<Boolean>> persons) {
    SumsByPerson.Sums sums =
        persons.stream()
            .map(
                own ->
                    SumsByPerson.Sums.of(
                        1, own.stream().mapToDouble(counts -> counts ? 1 : 0).toArray()))
            .reduce(SumsByPerson.Sums.NONE, SumsByPerson.Sums::plus);
    if (sums.answers() == 0) {
      return KeyNumbers.Point.without(from, to);
    }
    Statistics.Estimate share = Statistics.share(sums);
    return new KeyNumbers.Point(
        from,
        to,
        share.value(),
        sums.answers(),
        sums.persons(),
        share.low(),
        share.high(),
        new KeyNumbers.Sides(sums.above(), sums.notAbove()));
  }

  /** The median by nearest rank, so a value that is really there. Sorts the array. */
  public static long median(long[] values) {
    return Statistics.nearestRank(values, 0.5);
  }
}
