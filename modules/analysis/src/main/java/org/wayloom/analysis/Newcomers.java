package org.wayloom.analysis;

import java.util.List;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.journeys.Fold;
import org.wayloom.journeys.Journey;
import org.wayloom.journeys.Periods;

/** How many persons came first in each period, and how many of them belong to each group. */
final class Newcomers implements Fold<long[][], long[][]> {
  private static final Set<Column> COLUMNS = Set.of(Column.TIME);

  private final Periods periods;
  private final List<RoaringBitmap> groups;

  Newcomers(Periods periods, List<RoaringBitmap> groups) {
    this.periods = periods;
    this.groups = List.copyOf(groups);
  }

  @Override
  public Set<Column> columns() {
    return COLUMNS;
  }

  /** By period: everybody, then each group. */
  @Override
  public long[][] start() {
    return new long[periods.count()][groups.size() + 1];
  }

  @Override
  public void add(long[][] counts, Journey journey) {
    int period = journey.length() == 0 ? Periods.NONE : periods.at(journey.times[journey.from]);
    if (period != Periods.NONE) {
      counts[period][0]++;
      for (int group = 0; group < groups.size(); group++) {
        counts[period][group + 1] += groups.get(group).contains(journey.person) ? 1 : 0;
      }
    }
  }

  @Override
  public long[][] merge(long[][] left, long[][] right) {
    for (int period = 0; period < left.length; period++) {
      for (int column = 0; column < left[period].length; column++) {
        left[period][column] += right[period][column];
      }
    }
    return left;
  }

  @Override
  public long[][] finish(long[][] counts) {
    return counts;
  }
}
