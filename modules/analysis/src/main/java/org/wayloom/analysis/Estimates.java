package org.wayloom.analysis;

import java.time.LocalDate;

/** The formulas behind the numbers of maps, for what other modules count. */
public final class Estimates {
  private Estimates() {}

  /** A share of persons with Wilson's interval; without a value where there is nobody. */
  public static KeyNumbers.Point share(LocalDate from, LocalDate to, long part, long whole) {
    if (whole == 0) {
      return new KeyNumbers.Point(from, to, null, 0, 0, null, null);
    }
    Statistics.Estimate share = Statistics.share(part, whole);
    return new KeyNumbers.Point(from, to, share.value(), whole, whole, share.low(), share.high());
  }

  /** The median by nearest rank, so a value that is really there. Sorts the array. */
  public static long median(long[] values) {
    return Statistics.nearestRank(values, 0.5);
  }
}
