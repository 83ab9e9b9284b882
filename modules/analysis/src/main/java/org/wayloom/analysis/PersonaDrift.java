package org.wayloom.analysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the share of a group went from month to month, among those who came first in the month: so
 * everybody counts once.
 *
 * @param months from the first with a person, at most two years; in UTC
 * @param trend of the share per month; null where there are fewer than three months with persons
 */
public record PersonaDrift(long persons, long of, List<Month> months, @Nullable Tested trend) {
  public PersonaDrift {
    months = List.copyOf(months);
  }

  /**
   * A month.
   *
   * @param came persons who came first then
   * @param persons of them, those of the group
   * @param share with its 95 % interval (Wilson), 0 to 1; null when nobody came
   */
  public record Month(
      Instant from,
      long came,
      long persons,
      @Nullable Double share,
      @Nullable Double low,
      @Nullable Double high) {}
}
