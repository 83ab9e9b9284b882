package org.wayloom.sharing;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts of persons as others may see them: rounded down to a multiple of k, where 0 reads "fewer
 * than k".
 *
 * <p>Rounding each count is simpler than hiding some, and stronger. Hiding a small part is not
 * enough: it is the whole less the other parts, so others would have to go as well, and so on. Of a
 * count in steps only its step is known, k values in a row. So a difference of two counts, of which
 * one is within the other, may be any of several values, and that a part is small can be seen but
 * not how small.
 *
 * <p>Who came to a stage came to one of its touchpoints, so the stage has no more persons than its
 * touchpoints together. Where all of them stand at the very top of their steps and the stage at the
 * bottom of its own, only that is possible, and everything would be known exactly: the one case in
 * which steps are not enough. It is recognised, and the stage is shown one step lower, like stages
 * that really are there. Every shown count stays one that is not larger than the true one.
 */
final class Steps {
  private final int k;

  Steps(int fewest) {
    this.k = fewest;
  }

  long down(long persons) {
    return persons - persons % k;
  }

  /**
   * A count of persons, each of whom is in at least one of the parts.
   *
   * @param parts true counts; none where the parts are not shown
   */
  long down(long whole, List<Long> parts) {
    long shown = down(whole);
    long most = parts.stream().mapToLong(part -> down(part) + k - 1).sum();
    return !parts.isEmpty() && shown == most ? shown - k : shown;
  }

  /**
   * Counts of which each is within the one before.
   *
   * @param parts of each count, as in {@link #down(long, List)}
   */
  List<Long> chain(List<Long> counts, List<List<Long>> parts) {
    List<Long> shown = new ArrayList<>();
    long most = Long.MAX_VALUE;
    for (int i = 0; i < counts.size(); i++) {
      most = Math.min(most, down(counts.get(i), parts.get(i)));
      shown.add(most);
    }
    return shown;
  }
}
