package org.wayloom.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statistical method says about groups of observations.
 *
 * @param method how it was computed, with its version: {@code newcombe/1}, {@code welch/1} …
 * @param n observations of each group
 * @param effect how much the groups differ, in the unit that the method names; of two groups, the
 *     first less the second
 * @param low where the true effect lies in 95 of 100 samples; null where the method has no interval
 *     or the observations do not allow one
 * @param p how often a difference of this size or more is seen where there is none
 */
public record Tested(
    String method,
    List<Long> n,
    double effect,
    @Nullable Double low,
    @Nullable Double high,
    double p) {
  public Tested {
    n = List.copyOf(n);
    if (n.isEmpty() || n.stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("every group must have an observation: " + n);
    }
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p must be 0 to 1: " + p);
    }
    if (low != null && high != null && low > high) {
      throw new IllegalArgumentException("the interval is upside down: " + low + " to " + high);
    }
  }
}
